import { RpcResponseError } from '../errors.ts'
import type { NodeReader } from './node-reader.ts'
import type { RpcEndpoint } from './rpc-endpoint.ts'
import type { Vote } from './votes.ts'

/** How long the others are waited for once a quorum has answered. */
export const SURVEY_GRACE_MS = 1_000

/** One endpoint and how to put questions to it. */
export interface Surveyed {
  endpoint: RpcEndpoint
  reader: NodeReader
}

export interface Survey<T> {
  votes: Vote<T>[]
  errors: unknown[]
}

/**
 * Asks endpoints at the same time. Resolves when all have answered, when `isEnough` says so of one vote or more, or a
 * while after `quorum` of them have; it never rejects but for the signal.
 */
export function survey<T>(
  asked: readonly (Surveyed & { index: number })[],
  ask: (reader: NodeReader) => Promise<T>,
  { quorum, isEnough, signal }: { quorum: number; isEnough?(votes: Vote<T>[]): boolean; signal?: AbortSignal }
): Promise<Survey<T>> {
  return new Promise((resolve, reject) => {
    const votes: Vote<T>[] = []
    const errors: unknown[] = []
    let timer: NodeJS.Timeout | undefined
    const finish = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      resolve({ votes: [...votes], errors: [...errors] })
    }
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })
    const check = (): void => {
      if (votes.length + errors.length === asked.length) return finish()
      if (votes.length > 0 && isEnough?.(votes)) return finish()
      if (votes.length >= quorum) timer ??= setTimeout(finish, SURVEY_GRACE_MS)
    }
    for (const { index, reader } of asked) {
      ask(reader).then(
        value => (votes.push({ index, value }), check()),
        (error: unknown) => (errors.push(error), check())
      )
    }
    if (asked.length === 0) finish()
  })
}

/** The error that says most: that a request is refused beats that nobody answered. */
export function foremost(errors: readonly unknown[]): unknown {
  return errors.find(error => error instanceof RpcResponseError) ?? errors[0]
}
