import type { Socket } from 'node:net'

/** The connections of applications, of all proxies together: bounded, and closed as one. */
export class ConnectionGate {
  readonly #limit: number
  readonly #sockets = new Set<Socket>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#sockets.size
  }

  /** False when there are too many; otherwise counts the socket until it closes. */
  admit(socket: Socket): boolean {
    if (this.#sockets.size >= this.#limit) return false
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    return true
  }

  destroyAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}
