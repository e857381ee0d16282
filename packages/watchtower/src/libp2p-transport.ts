import { MAX_TOWER_FRAME_BYTES, TOWER_PROTOCOL } from '@tollway/channel'
import { addressBlockOf, type MeshNode, type MessageStream } from '@tollway/mesh'
import type { TowerFront } from './tower-front.ts'

/** Streams at a time: each may hold one message in its reader and one that is being answered. */
const MAX_STREAMS = 1024
/** Of them from one IP address: many clients may share one. */
const MAX_STREAMS_PER_ADDRESS = 128
const MAX_STREAMS_PER_CONNECTION = 4
/** Messages that came in one read behind the one that is being answered. */
const MAX_WAITING = 4

/** The tower protocol over libp2p: one message of a stream at a time, so a peer that does not wait is held back. */
export class Libp2pTransport {
  readonly #node: MeshNode
  readonly #front: TowerFront
  readonly #streams = new Set<MessageStream>()
  readonly #perAddress = new Map<string, number>()
  readonly #timers = new Set<NodeJS.Timeout>()

  constructor(node: MeshNode, front: TowerFront) {
    this.#node = node
    this.#front = front
  }

  async start(): Promise<void> {
    await this.#node.handleMessageStream(TOWER_PROTOCOL, stream => this.#serve(stream), {
      maxFrameBytes: MAX_TOWER_FRAME_BYTES,
      maxInboundStreams: MAX_STREAMS_PER_CONNECTION
    })
  }

  async stop(): Promise<void> {
    await this.#node.unhandle(TOWER_PROTOCOL)
    for (const timer of this.#timers) clearTimeout(timer)
    await Promise.all([...this.#streams].map(stream => stream.close()))
  }

  #serve(stream: MessageStream): void {
    const address = addressBlockOf(stream.remoteAddress ?? stream.remotePeer)
    const fromThere = this.#perAddress.get(address) ?? 0
    if (this.#streams.size >= MAX_STREAMS || fromThere >= MAX_STREAMS_PER_ADDRESS) {
      stream.abort(new Error('too many streams'))
      return
    }
    this.#streams.add(stream)
    this.#perAddress.set(address, fromThere + 1)
    const waiting: Uint8Array[] = []
    let isBusy = false
    const next = async (): Promise<void> => {
      isBusy = true
      for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
        const { frame: answer, refusal } = await this.#front.answer(frame, address)
        if (stream.isClosed) return
        stream.send(answer)
        // Whoever is told to wait is not read until then.
        if (refusal?.code === 'rate') await this.#wait(refusal.retryAfterMs)
      }
      isBusy = false
      if (!stream.isClosed) stream.resume()
    }
    stream.receive({
      onMessage: frame => {
        waiting.push(frame)
        if (waiting.length > MAX_WAITING) {
          stream.abort(new Error('too many messages without waiting for answers'))
          return
        }
        stream.pause()
        if (!isBusy) void next().catch((error: unknown) => stream.abort(error as Error))
      },
      onClose: () => {
        waiting.length = 0
        this.#left(stream, address)
      }
    })
  }

  #left(stream: MessageStream, address: string): void {
    if (!this.#streams.delete(stream)) return
    const left = (this.#perAddress.get(address) ?? 1) - 1
    if (left === 0) this.#perAddress.delete(address)
    else this.#perAddress.set(address, left)
  }

  #wait(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        resolve()
      }, ms)
      this.#timers.add(timer)
    })
  }
}
