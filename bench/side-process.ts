import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A TCP server of the bench in a process of its own, on loopback. */
export interface SideProcess {
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
}

/** Runs a script of this folder that calls `serveAside`. */
export async function startSideProcess(script: string, args: readonly string[] = []): Promise<SideProcess> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args)
  const exited = once(child, 'exit')
  const [port] = (await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => {
      throw new Error(`${script} ended with code ${code} before it listened`)
    })
  ])) as [number]
  return {
    pid: child.pid!,
    port,
    async stop() {
      child.kill()
      await exited
    }
  }
}

/** The other side of `startSideProcess`: listens, tells the parent the port, and ends with it. */
export async function serveAside(onConnection: (socket: Socket) => void): Promise<void> {
  const server = createServer({ noDelay: true }, onConnection)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.once('disconnect', () => process.exit())
  process.send?.((server.address() as AddressInfo).port)
}
