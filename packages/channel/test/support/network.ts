import type { Side } from '@tollway/codec'
import {
  createChannelSession,
  hubProtocol,
  type ChannelEvent,
  type ChannelMessage,
  type ChannelSession,
  type ChannelWrite,
  type UpdatePolicy
} from '../../src/index.ts'
import { A, B, crypto, testParams } from './parties.ts'

/** A deterministic stream of numbers below `bound` (mulberry32). */
export function random(seed: number): (bound: number) => number {
  let a = seed >>> 0
  return bound => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % bound
  }
}

/** One side of a channel with its disk: `crash` forgets everything that was not persisted. */
export class Party {
  readonly disk = new Map<string, Uint8Array>()
  readonly events: ChannelEvent[] = []
  readonly side: Side
  session!: ChannelSession
  policy: UpdatePolicy = () => undefined
  closeRefusal: ((deadlineS: number) => string | undefined) | undefined
  nowS = 1_000_000
  /** When set, the next writes fail. */
  diskFails = false
  readonly #outbox: Uint8Array[]

  constructor(side: Side, outbox: Uint8Array[]) {
    this.side = side
    this.#outbox = outbox
  }

  async open(): Promise<void> {
    const init =
      this.disk.size > 0
        ? { entries: this.disk }
        : { params: testParams(), side: this.side, peerPublicKey: (this.side === 0 ? B : A).publicKey }
    let alive = true
    this.kill = () => {
      alive = false
    }
    this.session = await createChannelSession(
      {
        crypto,
        signer: this.side === 0 ? A : B,
        nowS: () => this.nowS,
        persist: async (_, writes) => {
          await Promise.resolve()
          if (!alive) await new Promise(() => undefined)
          if (this.diskFails) throw new Error('disk full')
          this.#write(writes)
        },
        policy: update => this.policy(update),
        closeRefusal: deadlineS => this.closeRefusal?.(deadlineS),
        onEvent: event => alive && this.events.push(event)
      },
      init
    )
  }

  kill(): void {
    throw new Error('not open')
  }

  connect(): void {
    const { session } = this
    session.connected(message => this.#outbox.push(hubProtocol.encode(message).slice(4)))
  }

  #write(writes: ChannelWrite[]): void {
    for (const write of writes) {
      if (write.type === 'put') this.disk.set(write.key, write.value)
      else this.disk.delete(write.key)
    }
  }
}

/** Two parties joined by two queues of encoded frames, delivered by hand. */
export class Network {
  readonly toA: Uint8Array[] = []
  readonly toB: Uint8Array[] = []
  readonly a = new Party(0, this.toB)
  readonly b = new Party(1, this.toA)

  static async open(depositA = 16_000n, depositB = 16_000n): Promise<Network> {
    const network = new Network()
    await network.a.open()
    await network.b.open()
    await network.observe({ depositA, depositB })
    network.a.connect()
    network.b.connect()
    await network.settle()
    return network
  }

  async observe(view: Partial<Parameters<ChannelSession['observe']>[0]>): Promise<void> {
    const full = {
      finalisedTimeS: 0,
      depositA: 0n,
      depositB: 0n,
      withdrawnA: 0n,
      withdrawnB: 0n,
      status: 'open' as const,
      ...view
    }
    await Promise.all([this.a.session.observe(full), this.b.session.observe(full)])
  }

  party(side: Side): Party {
    return side === 0 ? this.a : this.b
  }

  /** Hands over the frame at `at` of one direction. */
  async deliver(to: Side, at = 0): Promise<void> {
    const [frame] = (to === 0 ? this.toA : this.toB).splice(at, 1)
    if (!frame) return
    const message = hubProtocol.decode(frame) as ChannelMessage
    await this.party(to).session.receive(message)
  }

  /** Delivers until both directions stay silent. */
  async settle(): Promise<void> {
    for (let silent = 0; silent < 3; silent++) {
      await tick()
      while (this.toA.length + this.toB.length > 0) {
        silent = 0
        await this.deliver(0)
        await this.deliver(1)
        await tick()
      }
    }
  }

  /** Breaks the connection: what is under way is lost. */
  disconnect(): void {
    this.a.session.disconnected()
    this.b.session.disconnected()
    this.toA.length = 0
    this.toB.length = 0
  }

  async reconnect(): Promise<void> {
    this.a.connect()
    this.b.connect()
    await this.settle()
  }

  async crash(side: Side): Promise<void> {
    this.disconnect()
    const party = this.party(side)
    party.kill()
    await party.open()
  }
}

/** Lets every task that is ready run. */
export async function tick(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}
