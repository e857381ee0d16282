import { toHex, type Address } from '@tollway/codec'
import type { Appointment, TowerReceipt } from '../appointment.ts'
import { MAX_TOWER_BATCH, type HeldChannel, type SignedReceiptTerms } from '../tower-message.ts'
import { ciphertextHashOf, towerDomain, towerReceiptDigest } from '../tower-receipt.ts'
import { possessionProof, towerStatementDigest } from '../tower-request.ts'
import { appointmentOf, guardedHalves } from './appointments-of.ts'
import { TowerRefusedError, WrongTowerError } from './errors.ts'
import { GuardedChannels, type GuardedEntry } from './guarded-channels.ts'
import {
  DEFAULT_TOWER_CHECK_MS,
  DEFAULT_TOWER_GATHER_MS,
  DEFAULT_TOWER_RETRY_MS,
  MAX_TOWER_RETRY_MS,
  type GuardedChannel,
  type TowerAlarm,
  type TowerConnection,
  type TowerConnectionComponents,
  type TowerConnectionInit,
  type TowerConnectionStatus
} from './tower-connection.ts'
import { TowerLine } from './tower-line.ts'

/** Two halves each. */
const CHANNELS_PER_ROUND = MAX_TOWER_BATCH / 2
const SALT_BYTES = 32

/** Nothing happens before `start`. */
export function createTowerConnection(
  components: TowerConnectionComponents,
  init: TowerConnectionInit
): TowerConnection {
  return new BackgroundTowerConnection(components, init)
}

class BackgroundTowerConnection implements TowerConnection {
  receipts = 0
  readonly #components: TowerConnectionComponents
  readonly #init: TowerConnectionInit
  readonly #line: TowerLine
  readonly #guarded: GuardedChannels
  readonly #firstRetryMs: number
  readonly #idle = new Set<() => void>()
  readonly #checked = new Set<() => void>()
  #stopping: AbortController | undefined
  #running: Promise<void> = Promise.resolve()
  #wake: () => void = () => undefined
  /** Nothing is sent before: the tower could not be reached, or asked for patience. */
  #quietUntilMs = 0
  #retryMs: number
  #nextCheckMs = 0
  #isWorking = false
  #lastReceiptAtS = 0
  #lastCheckAtS = 0
  #lastError: string | undefined

  constructor(components: TowerConnectionComponents, init: TowerConnectionInit) {
    this.#components = components
    this.#init = init
    this.#line = new TowerLine(components, init)
    this.#firstRetryMs = init.retryMs ?? DEFAULT_TOWER_RETRY_MS
    this.#retryMs = this.#firstRetryMs
    this.#guarded = new GuardedChannels(this.#firstRetryMs)
  }

  get isConnected(): boolean {
    return this.#line.isConnected
  }

  start(): Promise<void> {
    if (this.#stopping === undefined) {
      this.#stopping = new AbortController()
      this.#running = this.#run(this.#stopping.signal)
    }
    return Promise.resolve()
  }

  async stop(): Promise<void> {
    this.#stopping?.abort()
    this.#wake()
    const closed = this.#line.close()
    await this.#running
    await closed
    await this.#line.close()
    this.#stopping = undefined
  }

  update(channel: GuardedChannel): void {
    this.#guarded.put(channel)
    this.#wake()
  }

  async flushed(signal?: AbortSignal): Promise<void> {
    if (this.#guarded.staleCount === 0 && !this.#isWorking) return
    this.#hurry()
    await this.#until(this.#idle, signal)
  }

  async check(): Promise<void> {
    this.#nextCheckMs = 0
    this.#hurry()
    await this.#until(this.#checked)
  }

  status(): TowerConnectionStatus {
    return {
      tower: this.#line.tower,
      isConnected: this.isConnected,
      channels: this.#guarded.size,
      receipts: this.receipts,
      lastReceiptAtS: this.#lastReceiptAtS,
      lastCheckAtS: this.#lastCheckAtS,
      ...this.#guarded.report(),
      terms: this.#line.terms,
      lastError: this.#lastError
    }
  }

  #hurry(): void {
    this.#guarded.retryNow()
    this.#quietUntilMs = 0
    this.#wake()
  }

  async #until(waiters: Set<() => void>, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    await new Promise<void>((resolve, reject) => {
      waiters.add(resolve)
      signal?.addEventListener('abort', () => {
        waiters.delete(resolve)
        reject(signal.reason as Error)
      })
    })
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const waitMs = this.#waitMs()
      if (waitMs > 0) {
        await this.#pause(waitMs, signal)
        continue
      }
      this.#isWorking = true
      try {
        await this.#round(signal)
        this.#retryMs = this.#firstRetryMs
        this.#lastError = undefined
      } catch (error) {
        if (signal.aborted) return
        this.#failed(error)
      } finally {
        this.#isWorking = false
      }
      if (this.#guarded.staleCount === 0) this.#resolveAll(this.#idle)
    }
  }

  /** Milliseconds until there is something to do; Infinity when only an update brings something. */
  #waitMs(): number {
    if (this.#guarded.size === 0) return Infinity
    const due = Math.min(this.#guarded.nextDueMs() ?? Infinity, this.#nextCheckMs)
    return Math.max(due, this.#quietUntilMs) - this.#components.nowMs()
  }

  async #pause(waitMs: number, signal: AbortSignal): Promise<void> {
    if (this.#guarded.staleCount === 0) this.#resolveAll(this.#idle)
    if (this.#guarded.size === 0) this.#resolveAll(this.#checked)
    const timer = new AbortController()
    const woken = new Promise<void>(resolve => (this.#wake = resolve))
    const slept =
      waitMs === Infinity
        ? woken
        : this.#components.sleep(waitMs, AbortSignal.any([signal, timer.signal])).catch(() => undefined)
    await Promise.race([woken, slept])
    timer.abort()
    // What changes at the same time goes out together.
    const gatherMs = this.#init.gatherMs ?? DEFAULT_TOWER_GATHER_MS
    if (!signal.aborted && gatherMs > 0 && this.#idle.size === 0) {
      await this.#components.sleep(gatherMs, signal).catch(() => undefined)
    }
  }

  #failed(error: unknown): void {
    const nowMs = this.#components.nowMs()
    const askedMs = error instanceof TowerRefusedError ? error.retryAfterMs : 0
    this.#quietUntilMs = nowMs + Math.min(Math.max(this.#retryMs, askedMs), MAX_TOWER_RETRY_MS)
    this.#retryMs = Math.min(2 * this.#retryMs, MAX_TOWER_RETRY_MS)
    this.#lastError = error instanceof Error ? error.message : String(error)
    const { lagging } = this.#guarded.report()
    this.#components.logger.warn(
      { err: error, tower: this.#line.tower, lagging },
      'a watchtower has not got the latest proofs; trying again'
    )
  }

  /** One step: greets and compares after a (re)connection or when it is time, then brings what is missing. */
  async #round(signal: AbortSignal): Promise<void> {
    if (!this.isConnected) {
      await this.#line.connect(signal)
      this.#guarded.forgetWatched()
      this.#nextCheckMs = 0
    }
    if (this.#nextCheckMs <= this.#components.nowMs()) await this.#compareAll()
    const due = this.#guarded.due(this.#components.nowMs(), CHANNELS_PER_ROUND)
    if (due.length === 0) return
    await this.#watch(due.filter(entry => !entry.isWatched))
    await this.#appoint(due.filter(entry => entry.isWatched))
  }

  async #watch(entries: GuardedEntry[]): Promise<void> {
    if (entries.length === 0) return
    const channels = entries.map(({ channel }) => channel.params)
    const { answer } = await this.#line.ask({ type: 'watch', channels }, 'watching')
    expectCount(answer.results, entries)
    entries.forEach((entry, index) => {
      const refusal = answer.results[index]
      if (refusal === undefined) entry.isWatched = true
      else this.#refused(entry, refusal)
    })
  }

  async #appoint(entries: GuardedEntry[]): Promise<void> {
    const missing: { entry: GuardedEntry; appointment: Appointment }[] = []
    for (const entry of entries) {
      for (const half of guardedHalves(entry.channel)) {
        const held = entry.held.get(half.half)
        const isHeld =
          held?.nonce === half.proof.nonce && held.ciphertextHash === ciphertextHashOf(half.ciphertext)
        if (isHeld) continue
        const { signer } = this.#components
        const tower = { address: this.#line.tower, bond: this.#bond }
        const appointment = appointmentOf(entry.channel, half, tower, signer, this.#init.domain)
        missing.push({ entry, appointment })
      }
      // An update that comes from here on marks it again.
      this.#guarded.settle(entry)
    }
    if (missing.length === 0) return
    const appointments = missing.map(({ appointment }) => appointment)
    try {
      const { answer } = await this.#line.ask({ type: 'appoint', appointments }, 'receipts')
      expectCount(answer.results, missing)
      for (const [index, { entry, appointment }] of missing.entries()) {
        const result = answer.results[index]!
        if (typeof result === 'string') this.#refused(entry, result)
        else await this.#accept(entry, appointment, result)
      }
    } catch (error) {
      for (const { entry } of missing) this.#guarded.markStale(entry)
      throw error
    }
  }

  get #bond(): Address {
    return this.#line.terms!.bond
  }

  #refused(entry: GuardedEntry, code: NonNullable<GuardedEntry['refusal']>): void {
    const isNews = entry.refusal !== code
    this.#guarded.markStale(entry)
    this.#guarded.refuse(entry, code, this.#components.nowMs())
    if (code === 'stale') this.#alarm(entry, 'ahead')
    if (!isNews) return
    const { channelId } = entry.channel
    this.#components.logger.warn(
      { channelId, tower: this.#line.tower, code },
      'a watchtower does not take a channel'
    )
  }

  async #accept(entry: GuardedEntry, appointment: Appointment, terms: SignedReceiptTerms): Promise<void> {
    const { channelId, half, nonce, balanceHash, ciphertext } = appointment
    const { signature, ...rest } = terms
    const receipt: TowerReceipt = {
      ...{ channelId, half, nonce, balanceHash, ...rest },
      ciphertextHash: ciphertextHashOf(ciphertext),
      tower: this.#line.tower
    }
    const digest = towerReceiptDigest(towerDomain(this.#init.domain.chainId, this.#bond), receipt)
    this.#checkSigned(digest, signature, 'receipt')
    entry.held.set(half, { nonce, ciphertextHash: receipt.ciphertextHash })
    entry.signed.set(half, Math.max(nonce, entry.signed.get(half) ?? 0))
    if (entry.alarm === 'lost') entry.alarm = undefined
    this.receipts++
    this.#lastReceiptAtS = Math.floor(this.#components.nowMs() / 1000)
    if (receipt.cover === 0n || this.#components.keep === undefined) return
    const { params } = entry.channel
    await this.#components.keep({ receipt, signature, appointment, params }).catch((error: unknown) => {
      this.#components.logger.error({ err: error, channelId }, 'a watchtower’s receipt could not be kept')
    })
  }

  /** Asks what the tower holds, a part of the channels at a time. */
  async #compareAll(): Promise<void> {
    this.#guarded.dropClosed()
    const entries = this.#guarded.all()
    for (let at = 0; at < entries.length; at += MAX_TOWER_BATCH) {
      await this.#compare(entries.slice(at, at + MAX_TOWER_BATCH))
    }
    this.#nextCheckMs = this.#components.nowMs() + (this.#init.checkMs ?? DEFAULT_TOWER_CHECK_MS)
    this.#lastCheckAtS = Math.floor(this.#components.nowMs() / 1000)
    this.#resolveAll(this.#checked)
  }

  async #compare(entries: GuardedEntry[]): Promise<void> {
    const salt = toHex(this.#components.crypto.randomBytes(SALT_BYTES))
    const channelIds = entries.map(({ channel }) => channel.channelId)
    // What is signed or changes from here on is not what the tower is asked about.
    const expected = entries.map(({ channel }) => guardedHalves(channel))
    const { answer, digest } = await this.#line.ask({ type: 'query', salt, channelIds }, 'held')
    expectCount(answer.channels, entries)
    const { signature, ...statement } = answer
    const stated = towerStatementDigest(this.#init.domain, this.#line.tower, digest, statement)
    this.#checkSigned(stated, signature, 'statement')
    entries.forEach((entry, index) => {
      this.#learn(entry, answer.channels[index]!, expected[index]!, salt)
    })
  }

  /** Compares what the tower states with what it should hold. */
  #learn(
    entry: GuardedEntry,
    stated: HeldChannel,
    expected: ReturnType<typeof guardedHalves>,
    salt: `0x${string}`
  ): void {
    entry.isWatched = stated.state !== 'unknown'
    let isMissing = false
    for (const { half, proof, ciphertext } of expected) {
      const { nonce, proof: shown } = stated.halves[half]
      const isSame = nonce === proof.nonce && shown === possessionProof(salt, ciphertext)
      if (isSame) {
        entry.held.set(half, { nonce, ciphertextHash: ciphertextHashOf(ciphertext) })
        continue
      }
      const hasLost = nonce < (entry.signed.get(half) ?? 0)
      if (hasLost || nonce === proof.nonce) this.#alarm(entry, 'lost')
      else if (nonce > proof.nonce) this.#alarm(entry, 'ahead')
      entry.held.delete(half)
      isMissing = true
    }
    if (!isMissing && !entry.isStale) entry.alarm = undefined
    if (isMissing && stated.state !== 'challenged') this.#guarded.markStale(entry)
  }

  #alarm(entry: GuardedEntry, alarm: TowerAlarm): void {
    if (entry.alarm === alarm) return
    entry.alarm = alarm
    const { channelId } = entry.channel
    const what =
      alarm === 'lost'
        ? 'a watchtower has lost, or hides, what it signed for'
        : 'a watchtower holds a newer proof than this node: has this node lost data?'
    this.#components.logger.error({ channelId, tower: this.#line.tower }, what)
  }

  #checkSigned(digest: Uint8Array, signature: Uint8Array, what: string): void {
    let signer: Address | undefined
    try {
      signer = this.#components.crypto.recoverAddress(digest, signature)
    } catch {
      signer = undefined
    }
    if (signer === this.#line.tower) return
    const error = new WrongTowerError(
      `its ${what} is signed by ${signer ?? 'nobody'}, not by ${this.#line.tower}`
    )
    this.#line.abort(error)
    throw error
  }

  #resolveAll(waiters: Set<() => void>): void {
    for (const resolve of waiters) resolve()
    waiters.clear()
  }
}

function expectCount(results: readonly unknown[], asked: readonly unknown[]): void {
  if (results.length === asked.length) return
  throw new WrongTowerError(`it answered ${results.length} of ${asked.length} entries`)
}
