import {
  decodeCloseRecord,
  decodeTabStateRecord,
  encodeCloseRecord,
  encodeReceiptRecord,
  encodeTabOpenRecord,
  SIGN_IDLE_MS,
  type ReceiptRecord
} from '@tollway/channel'
import {
  ACK_DELAY_MS,
  BULK_RECORD_BYTES,
  CircuitMeter,
  FREE_ALLOWANCE_BYTES,
  RecordType,
  SMALL_RECORD_BYTES,
  type BackwardRecord,
  type BodyType,
  type ClientCircuit,
  type RecordSize,
  type Session
} from '@tollway/circuit'
import { DestroyCode, type CircuitEndpoint, type Clock, type LinkCircuit, type Logger } from '@tollway/mesh'
import type { ClientLimits } from '../client-limits.ts'
import { ConnectError, RelayCheatError, RelayRefusedError } from '../errors.ts'
import type { HopPayer } from '../payment/hop-payer.ts'
import type { FundedTab } from '../payment/tab-opener.ts'
import type { Tunnel } from '../tunnel/tunnel.ts'
import { AnswerWatch } from './answer-watch.ts'
import { DeadlineTimer } from './deadline-timer.ts'
import { StreamSet } from './stream-set.ts'

/** How often a tab near its end is looked at while nothing else happens. */
const TAB_RETRY_MS = 1000

/**
 * Receipts that only silence asks for leave this much of a hop's free bytes to those that data needs, so that a trickle
 * of small records is paid at the pace at which it makes room.
 */
const FREE_RESERVE_BYTES = Number(FREE_ALLOWANCE_BYTES) / 2

interface Control {
  hop: number
  type: BodyType
  body: Uint8Array
}

export interface PaidCircuitComponents {
  clock: Clock
  logger: Logger
}

export type PaidCircuitLimits = Pick<ClientLimits, 'closeTimeoutMs' | 'silentMs' | 'tabAnswerMs'>

export interface PaidCircuitInit {
  circuit: ClientCircuit
  session: Session
  payers: HopPayer[]
  limits: PaidCircuitLimits
  /** The circuit has ended: `cause` is undefined when that was asked for. Called once. */
  onClosed(cause: Error | undefined): void
  /** The tab of a hop nears its limit or its time. Called until it is opened. */
  onTabNearEnd(hop: number): void
}

/**
 * The client's end of one circuit: pulls from its session what the link can take, seals it, pays each hop for what it
 * carries, and passes on what comes back. Receipts leave before the data that needs them.
 */
export class PaidCircuit implements CircuitEndpoint {
  readonly streams: StreamSet
  readonly payers: readonly HopPayer[]
  readonly #components: PaidCircuitComponents
  readonly #init: PaidCircuitInit
  readonly #circuit: ClientCircuit
  readonly #session: Session
  readonly #leg: number
  readonly #exit: number
  readonly #meter: CircuitMeter
  readonly #bulkCapacity: number
  readonly #control: Control[] = []
  readonly #timer: DeadlineTimer
  readonly #watch: AnswerWatch
  #link: LinkCircuit | undefined
  #isClosed = false
  #isClosing = false
  #bytes = 0

  constructor(components: PaidCircuitComponents, init: PaidCircuitInit) {
    this.#components = components
    this.#init = init
    this.#circuit = init.circuit
    this.#session = init.session
    this.payers = init.payers
    this.#exit = init.circuit.hops - 1
    this.#meter = new CircuitMeter(init.circuit.hops)
    this.#bulkCapacity = init.circuit.bodyCapacity(this.#exit, BULK_RECORD_BYTES)
    this.#leg = init.session.addLeg(init.circuit.handshakeHashes[this.#exit]!)
    this.streams = new StreamSet(init.session, () => this.#wake())
    this.#watch = new AnswerWatch(components.clock, init.limits)
    this.#timer = new DeadlineTimer(components.clock, () => this.#onTimer())
  }

  /** The link's circuit, once it is known. */
  attach(link: LinkCircuit): void {
    this.#link = link
    if (this.#isClosed) link.destroy(DestroyCode.FINISHED)
    else link.wake()
  }

  get isClosed(): boolean {
    return this.#isClosed || this.#isClosing
  }

  get isFunded(): boolean {
    return this.payers.every(payer => payer.isFunded)
  }

  /** Record bytes in both directions. */
  get bytes(): number {
    return this.#bytes
  }

  /** @throws ConnectError when it is closed, OutOfRangeError, SessionUseError */
  open(target: { host: string; port: number }): Tunnel {
    if (this.isClosed) throw new ConnectError('network-unreachable', 'the circuit was closed')
    return this.streams.open(target)
  }

  /** Sends TAB_OPEN for a tab whose lock stands. */
  openTab(hop: number, tab: FundedTab): void {
    if (this.isClosed) return
    this.payers[hop]!.open(tab)
    this.#watch.tabOpened(hop)
    this.#sendControl(hop, RecordType.TAB_OPEN, encodeTabOpenRecord(tab.record))
  }

  /** Sends the last receipts, if there are tabs, then ends the circuit; streams that are open are lost. */
  close(): void {
    if (this.isClosed) return
    if (!this.payers.some(({ hasTab }) => hasTab)) return this.#end(undefined, DestroyCode.FINISHED)
    this.#isClosing = true
    this.streams.lose('the circuit was closed')
    this.#timer.cancel()
    this.#timer.arm(this.#init.limits.closeTimeoutMs)
    this.#countLast()
    Promise.all(this.payers.map(payer => payer.reserved())).then(
      () => this.#sendLast(),
      (error: unknown) => this.fail(asError(error))
    )
  }

  /** Ends the circuit at once because something is wrong with it. */
  fail(cause: Error): void {
    this.#end(cause, DestroyCode.PROTOCOL)
  }

  /** A receipt that had to wait for the store can be signed. */
  resume(): void {
    this.#wake()
  }

  next(): Uint8Array | undefined {
    if (this.#isClosed) return undefined
    try {
      if (!this.#isClosing) this.#signDue()
      return this.#nextControl() ?? (this.#isClosing ? undefined : this.#nextData())
    } catch (error) {
      this.#failLater(error)
      return undefined
    }
  }

  onRecord(record: Uint8Array): void {
    if (this.#isClosed) return
    this.#link?.consumed(record.length)
    try {
      this.#take(this.#circuit.open(record))
      this.#watch.heard(this.#session.awaitsAck(this.#leg))
    } catch (error) {
      this.fail(asError(error))
    }
  }

  onClosed(code: DestroyCode, cause?: Error): void {
    const expected = this.#isClosing && code !== DestroyCode.LINK_CLOSED
    this.#end(expected ? undefined : (cause ?? new Error(`the guard ended it with code ${code}`)), undefined)
  }

  #nextControl(): Uint8Array | undefined {
    const control = this.#control.shift()
    if (control === undefined) return undefined
    const { hop, type, body } = control
    this.#countSent(hop, type, SMALL_RECORD_BYTES)
    return this.#circuit.seal(hop, type, body, SMALL_RECORD_BYTES)
  }

  /** The next session record, unless a hop has to be paid, or a tab to be funded, before. */
  #nextData(): Uint8Array | undefined {
    const nowMs = this.#components.clock.nowMs()
    const pending = this.#session.pendingBytes(this.#leg, nowMs)
    if (pending === 0) return undefined
    const size = pending >= this.#bulkCapacity ? BULK_RECORD_BYTES : SMALL_RECORD_BYTES
    if (!this.#mayForward(size)) return this.#nextControl()
    const record = this.#circuit.seal(
      this.#exit,
      RecordType.SESSION,
      space => this.#session.writeBody(this.#leg, space, nowMs),
      size
    )
    this.#countSent(this.#exit, RecordType.SESSION, size)
    this.#watch.sent(this.#session.awaitsAck(this.#leg))
    this.streams.drain()
    return record
  }

  /** False when receipts have been queued that must go first, or nothing can go. */
  #mayForward(size: RecordSize): boolean {
    for (const payer of this.payers) {
      const verdict = payer.canSend(size)
      if (verdict === 'ok') continue
      if (verdict === 'sign-first') {
        payer.isDue = true
        this.#signDue()
      }
      if (payer.canSend(size) !== 'ok' || this.#control.length > 0) return false
    }
    return true
  }

  /** Signs what is due, far hops first: their receipts are bytes that near hops carry. */
  #signDue(): void {
    for (let hop = this.#exit; hop >= 0; hop--) {
      if (this.payers[hop]!.isDue) this.#sign(hop)
    }
  }

  #sign(hop: number): void {
    const receipt = this.payers[hop]!.sign()
    if (receipt === undefined) return
    this.#sendReceipt(hop, receipt)
    if (this.payers[hop]!.wantsNext()) this.#init.onTabNearEnd(hop)
  }

  /**
   * The last receipts of the hops behind, and the CLOSE, pass the near hops: they are paid for in advance. Every tab
   * gets at least one receipt, since only a receipt settles it and frees the lock.
   */
  #countLast(): void {
    const nowMs = this.#components.clock.nowMs()
    this.payers.forEach((payer, hop) => {
      if (!payer.hasTab) return
      const records = hop === this.#exit ? 0 : this.#exit - hop + 1
      if (records > 0 || payer.bytes === 0) payer.sent(Math.max(1, records) * SMALL_RECORD_BYTES, nowMs)
    })
  }

  #sendLast(): void {
    if (this.#isClosed) return
    for (let hop = this.#exit; hop >= 0; hop--) this.#sign(hop)
    this.#sendControl(this.#exit, RecordType.CLOSE, encodeCloseRecord({ code: 'done' }))
  }

  #take({ hop, type, body, size }: BackwardRecord): void {
    const nowMs = this.#components.clock.nowMs()
    this.#bytes += size
    this.#meter.received(hop, type, size)
    for (let i = 0; i < hop; i++) this.payers[i]!.received(size, nowMs)
    if (type === RecordType.SESSION) this.#takeSession(hop, body, size, nowMs)
    else if (type === RecordType.TAB_STATE) this.#takeTabState(hop, body)
    else if (type === RecordType.CLOSE) {
      const { code } = decodeCloseRecord(body)
      if (this.#isClosing) this.#end(undefined, DestroyCode.FINISHED)
      else this.#refused(hop, `closed the circuit with "${code}"`)
    } else if (type !== RecordType.PADDING) this.#cheat(hop, `a record of type ${type}`)
  }

  #takeSession(hop: number, body: Uint8Array, size: number, nowMs: number): void {
    if (hop !== this.#exit) this.#cheat(hop, 'a session record of a relay that is not the exit')
    this.payers[hop]!.received(size, nowMs)
    if (this.#isClosing) return
    this.streams.dispatch(this.#session.receive(this.#leg, body, nowMs))
    this.#meter.checkBackward(this.#session.receivedBytes)
    this.streams.drain()
    this.#wakeIfDue()
    this.#arm(ACK_DELAY_MS)
  }

  #takeTabState(hop: number, body: Uint8Array): void {
    const state = decodeTabStateRecord(body)
    this.#watch.tabAnswered(hop)
    if (state.state === 'refused') {
      this.payers[hop]!.onRefused(state.payerKey)
      this.#refused(hop, `refuses the tab: ${state.message}`)
    }
    const payer = this.payers[hop]!
    if (state.state !== 'funded' || !payer.onState(state)) return
    if (payer.last?.payerKey === state.payerKey) this.#sendReceipt(hop, payer.last)
    this.#wake()
    this.#arm(ACK_DELAY_MS)
  }

  #cheat(hop: number, reason: string): never {
    throw new RelayCheatError(this.payers[hop]!.terms.peerId, reason)
  }

  #refused(hop: number, reason: string): never {
    throw new RelayRefusedError(this.payers[hop]!.terms.peerId, reason)
  }

  #countSent(hop: number, type: BodyType, size: number): void {
    const nowMs = this.#components.clock.nowMs()
    this.#bytes += size
    this.#meter.sent(hop, type, size)
    // While it closes, everything was counted before the last receipts were signed.
    if (this.#isClosing) return
    for (let i = 0; i < hop; i++) this.payers[i]!.sent(size, nowMs)
    if (type === RecordType.SESSION) this.payers[hop]!.sent(size, nowMs)
    this.#arm(SIGN_IDLE_MS)
  }

  #sendControl(hop: number, type: BodyType, body: Uint8Array): void {
    this.#control.push({ hop, type, body })
    this.#link?.wake()
  }

  #sendReceipt(hop: number, receipt: ReceiptRecord): void {
    this.#control.push({ hop, type: RecordType.RECEIPT, body: encodeReceiptRecord(receipt) })
  }

  #wake(): void {
    if (!this.#isClosed) this.#link?.wake()
  }

  /** A wake costs a pull, so an acknowledgement alone waits for its timer. */
  #wakeIfDue(): void {
    const nowMs = this.#components.clock.nowMs()
    if (this.payers.some(({ isDue }) => isDue) || this.#session.pendingBytes(this.#leg, nowMs) > 0) {
      this.#wake()
    }
  }

  /** Looks again at what time makes due, at the latest in `delayMs`. */
  #arm(delayMs: number): void {
    if (!this.isClosed) this.#timer.arm(delayMs)
  }

  #onTimer(): void {
    if (this.#isClosing) return this.#end(undefined, DestroyCode.FINISHED)
    const late = this.#watch.lateHop()
    if (late !== undefined) {
      const { peerId } = this.payers[late]!.terms
      return this.fail(new RelayRefusedError(peerId, 'does not say whether the tab is funded'))
    }
    if (this.#watch.isSilent()) return this.fail(new Error('the circuit has fallen silent'))
    const nowMs = this.#components.clock.nowMs()
    const ackMs = this.#session.nextTimeoutMs(this.#leg, nowMs) ?? Number.POSITIVE_INFINITY
    let nextMs = Math.min(ackMs, this.#watch.nextMs())
    this.payers.forEach((payer, hop) => {
      if (payer.wantsNext()) {
        this.#init.onTabNearEnd(hop)
        nextMs = Math.min(nextMs, TAB_RETRY_MS)
      }
      if (this.#meter.freeRoomBytes(hop) < FREE_RESERVE_BYTES) return
      const deadlineMs = payer.idleDeadlineMs() ?? Number.POSITIVE_INFINITY
      if (deadlineMs <= nowMs) payer.isDue = true
      nextMs = Math.min(nextMs, deadlineMs - nowMs)
    })
    this.#wakeIfDue()
    if (Number.isFinite(nextMs)) this.#arm(Math.max(nextMs, ACK_DELAY_MS))
  }

  #failLater(error: unknown): void {
    queueMicrotask(() => this.fail(asError(error)))
  }

  #end(cause: Error | undefined, code: DestroyCode | undefined): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#timer.cancel()
    this.#control.length = 0
    if (code !== undefined) this.#link?.destroy(code)
    this.#circuit.kill()
    this.streams.lose(cause?.message ?? 'the circuit was closed', cause)
    if (cause !== undefined) this.#components.logger.debug({ error: String(cause) }, 'a circuit ended early')
    this.#init.onClosed(cause)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
