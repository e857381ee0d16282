import { expect, test } from '@jest/globals'
import { nodeCrypto } from '@tollway/crypto'
import {
  createClientSession,
  createExitSession,
  readLegOpening,
  ResetCode,
  SessionUseError
} from '../src/index.ts'
import type { Session, SessionEvent } from '../src/index.ts'

/** A small generator (mulberry32), so that a run is its seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Circuit {
  readonly hash: Uint8Array
  readonly down: { at: number; body: Uint8Array }[]
  readonly up: { at: number; body: Uint8Array }[]
  readonly clientLeg: number
  exitLeg: number | undefined
  lastDown: number
  lastUp: number
}

const STREAMS = 5
const MAX_STREAM_BYTES = 400_000

/** A session over circuits with random delays, of which some die with all that is under way on them. */
class Simulator {
  readonly client: Session
  exit: Session | undefined
  now = 0
  readonly #random: () => number
  #circuits: Circuit[] = []
  readonly #sent = new Map<string, Buffer>()
  readonly #received = new Map<string, Buffer[]>()
  readonly #ended = new Set<string>()
  readonly #resets = new Set<string>()
  readonly #queued = new Map<string, number>()
  #opened = 0
  readonly #losses: number

  constructor(seed: number, losses: number) {
    this.#random = generator(seed)
    this.#losses = losses
    this.client = createClientSession({ crypto: nodeCrypto })
  }

  run(): void {
    let losses = 0
    this.#addCircuit()
    for (let id = 1; id <= STREAMS; id++) this.#openStream()
    for (let step = 0; step < 40_000 && !this.done; step++) {
      this.now += Math.floor(this.#random() * 4)
      this.#write('client', this.client)
      if (this.exit !== undefined) this.#write('exit', this.exit)
      for (const circuit of [...this.#circuits]) this.#exchange(circuit)
      if (this.exit !== undefined && losses < this.#losses && this.#random() < 0.02) {
        losses += 1
        this.#loseCircuit()
      }
      if (this.#losses > 0 && this.#circuits.length < 2 && this.exit !== undefined && this.#random() < 0.05) {
        this.#addCircuit()
      }
    }
  }

  get done(): boolean {
    if (this.#ended.size + this.#resets.size < 2 * STREAMS || this.exit === undefined) return false
    return [this.client, this.exit].every(({ stats }) => stats.streams === 0 && stats.unackedBytes === 0)
  }

  check(): void {
    expect(this.#ended.size).toBe(2 * STREAMS)
    for (const [key, sent] of this.#sent) {
      expect(Buffer.concat(this.#received.get(key) ?? []).equals(sent)).toBe(true)
    }
    for (const session of [this.client, this.exit!]) {
      expect(session.stats).toMatchObject({ streams: 0, unackedBytes: 0, unsentBytes: 0, unconsumedBytes: 0 })
    }
  }

  #openStream(): void {
    const id = this.client.open({ host: 'origin.test', port: 80 })
    this.#opened = id
    for (const side of ['client', 'exit']) {
      const size = Math.floor(this.#random() * MAX_STREAM_BYTES)
      this.#sent.set(`${side} ${id}`, Buffer.from(nodeCrypto.randomBytes(size)))
      this.#queued.set(`${side} ${id}`, 0)
    }
  }

  #write(side: 'client' | 'exit', session: Session): void {
    for (let id = 1; id <= this.#opened; id++) {
      const key = `${side} ${id}`
      const [sent, at] = [this.#sent.get(key)!, this.#queued.get(key)!]
      if (at < 0 || !session.has(id) || this.#random() < 0.5) continue
      const end = Math.min(sent.length, at + Math.floor(this.#random() * 40_000))
      if (session.stats.unsentBytes > 300_000) continue
      session.write(id, sent.subarray(at, end))
      if (end === sent.length) session.end(id)
      this.#queued.set(key, end === sent.length ? -1 : end)
    }
  }

  #addCircuit(): void {
    const hash = nodeCrypto.randomBytes(32)
    const clientLeg = this.client.addLeg(hash)
    this.#circuits.push({ hash, down: [], up: [], clientLeg, exitLeg: undefined, lastDown: 0, lastUp: 0 })
  }

  #loseCircuit(): void {
    const index = Math.floor(this.#random() * this.#circuits.length)
    const [lost] = this.#circuits.splice(index, 1)
    this.client.loseLeg(lost!.clientLeg)
    if (lost!.exitLeg !== undefined) this.exit!.loseLeg(lost!.exitLeg)
    if (this.#circuits.length === 0) this.#addCircuit()
  }

  #exchange(circuit: Circuit): void {
    const body = this.#pull(this.client, circuit.clientLeg)
    if (body !== undefined) {
      circuit.lastDown = Math.max(circuit.lastDown, this.now + Math.floor(this.#random() * 30))
      circuit.down.push({ at: circuit.lastDown, body })
    }
    while (circuit.down.length > 0 && circuit.down[0]!.at <= this.now) {
      this.#atExit(circuit, circuit.down.shift()!.body)
    }
    if (this.exit === undefined || circuit.exitLeg === undefined) return
    const answer = this.#pull(this.exit, circuit.exitLeg)
    if (answer !== undefined) {
      circuit.lastUp = Math.max(circuit.lastUp, this.now + Math.floor(this.#random() * 30))
      circuit.up.push({ at: circuit.lastUp, body: answer })
    }
    while (circuit.up.length > 0 && circuit.up[0]!.at <= this.now) {
      this.#apply(
        'client',
        this.client,
        this.client.receive(circuit.clientLeg, circuit.up.shift()!.body, this.now)
      )
    }
  }

  #pull(session: Session, leg: number): Uint8Array | undefined {
    const space = new Uint8Array(this.#random() < 0.5 ? 950 : 16_300)
    const length = session.writeBody(leg, space, this.now)
    return length === 0 ? undefined : space.subarray(0, length)
  }

  #atExit(circuit: Circuit, body: Uint8Array): void {
    if (circuit.exitLeg === undefined) {
      const opening = readLegOpening(body)
      this.exit ??= createExitSession({ crypto: nodeCrypto }, { opening })
      circuit.exitLeg = this.exit.acceptLeg(opening, circuit.hash)
    }
    this.#apply('exit', this.exit!, this.exit!.receive(circuit.exitLeg, body, this.now))
  }

  #apply(side: 'client' | 'exit', session: Session, events: readonly SessionEvent[]): void {
    const other = side === 'client' ? 'exit' : 'client'
    for (const event of events) {
      const key = `${other} ${event.id}`
      if (event.type === 'open') session.opened(event.id, { host: '127.0.0.1', port: 1 })
      if (event.type === 'end') this.#ended.add(key)
      if (event.type === 'reset') this.#resets.add(key)
      if (event.type !== 'data') continue
      const chunks = this.#received.get(key) ?? []
      this.#received.set(key, [...chunks, Buffer.from(event.bytes)])
      session.consumed(event.id, event.bytes.length)
    }
  }
}

test.each([1, 2, 3, 4, 5, 6])('seed %i: one leg, random delays, everything arrives', seed => {
  const simulator = new Simulator(seed, 0)
  simulator.run()
  simulator.check()
})

test.each([11, 12, 13, 14, 15, 16, 17, 18])(
  'seed %i: legs are added and lost, nothing is lost or doubled',
  seed => {
    const simulator = new Simulator(seed, 6)
    simulator.run()
    simulator.check()
  }
)

test('with no leg left, calls on the lost one are refused and the session waits', () => {
  const client = createClientSession({ crypto: nodeCrypto })
  const leg = client.addLeg(new Uint8Array(32))
  const id = client.open({ host: '127.0.0.1', port: 1 })
  client.writeBody(leg, new Uint8Array(1000), 0)
  client.loseLeg(leg)
  expect(() => client.writeBody(leg, new Uint8Array(1000), 0)).toThrow(SessionUseError)
  client.reset(id, ResetCode.CANCELLED)
  const next = client.addLeg(new Uint8Array(32).fill(1))
  expect(client.pendingBytes(next, 0)).toBeGreaterThan(0)
})
