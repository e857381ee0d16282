import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 250

/** Calls `read` until it says something else than undefined. @throws Error after `timeoutMs` */
export async function until<T>(
  what: string,
  timeoutMs: number,
  read: () => Promise<T | undefined>
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const value = await read()
    if (value !== undefined) return value
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`)
    await sleep(POLL_MS)
  }
}
