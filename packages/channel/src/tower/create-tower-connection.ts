import { ZERO_ADDRESS, type Address, type Bytes32, type Half, type Nonce } from '@tollway/codec'
import type { Appointment } from '../appointment.ts'
import type { HubStream } from '../member/hub-stream.ts'
import { TOWER_PROTOCOL_VERSION, type TowerMessage } from '../tower-message.ts'
import { towerProtocol } from '../tower-protocol.ts'
import { ciphertextHashOf, towerReceiptDigest } from '../tower-receipt.ts'
import { appointmentsOf } from './appointments-of.ts'
import { TowerRefusedError, TowerUnreachableError, WrongTowerError } from './errors.ts'
import {
  DEFAULT_TOWER_RETRY_MS,
  DEFAULT_TOWER_TIMEOUT_MS,
  type GuardedChannel,
  type TowerConnection,
  type TowerConnectionComponents,
  type TowerConnectionInit
} from './tower-connection.ts'

const MAX_RETRY_MS = 30_000

/** Nothing happens before `start`. */
export function createTowerConnection(
  components: TowerConnectionComponents,
  init: TowerConnectionInit
): TowerConnection {
  return new TowerLine(components, init)
}

interface Waiter {
  resolve(message: TowerMessage): void
  reject(error: Error): void
}

class TowerLine implements TowerConnection {
  receipts = 0
  readonly #components: TowerConnectionComponents
  readonly #init: TowerConnectionInit
  /** Channels with proofs that the tower lacks: one entry each, however many updates there were. */
  readonly #stale = new Map<Bytes32, GuardedChannel>()
  readonly #watched = new Set<Bytes32>()
  /** What the tower signed for, by channel and half. */
  readonly #held = new Map<string, Nonce>()
  readonly #idle = new Set<() => void>()
  #stopping: AbortController | undefined
  #running: Promise<void> = Promise.resolve()
  #stream: HubStream | undefined
  #waiter: Waiter | undefined
  #tower: Address = ZERO_ADDRESS
  #wake: () => void = () => undefined
  #isWorking = false

  constructor(components: TowerConnectionComponents, init: TowerConnectionInit) {
    this.#components = components
    this.#init = init
  }

  get isConnected(): boolean {
    return this.#stream !== undefined && !this.#stream.isClosed
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
    this.#waiter?.reject(new TowerUnreachableError('this node stops'))
    await this.#running
    await this.#stream?.close()
    this.#stopping = undefined
  }

  update(channel: GuardedChannel): void {
    if (channel.status === 'closed') return
    this.#stale.set(channel.channelId, channel)
    this.#wake()
  }

  async flushed(signal?: AbortSignal): Promise<void> {
    if (this.#stale.size === 0 && !this.#isWorking) return
    await new Promise<void>((resolve, reject) => {
      this.#idle.add(resolve)
      signal?.addEventListener('abort', () => {
        this.#idle.delete(resolve)
        reject(signal.reason as Error)
      })
    })
  }

  /** Serves stale channels for as long as the node runs; a failure puts the channel back and is tried again. */
  async #run(signal: AbortSignal): Promise<void> {
    const firstRetryMs = this.#init.retryMs ?? DEFAULT_TOWER_RETRY_MS
    let retryMs = firstRetryMs
    while (!signal.aborted) {
      const next = this.#stale.values().next().value
      if (next === undefined) {
        for (const resolve of this.#idle) resolve()
        this.#idle.clear()
        await new Promise<void>(resolve => (this.#wake = resolve))
        continue
      }
      this.#stale.delete(next.channelId)
      this.#isWorking = true
      try {
        await this.#hand(next, signal)
        retryMs = firstRetryMs
      } catch (error) {
        if (signal.aborted) return
        this.#components.logger.warn(
          { err: error, channelId: next.channelId },
          'the watchtower has not got the latest proof'
        )
        if (error instanceof TowerRefusedError) continue
        if (!this.#stale.has(next.channelId)) this.#stale.set(next.channelId, next)
        await this.#components.sleep(retryMs, signal).catch(() => undefined)
        retryMs = Math.min(2 * retryMs, MAX_RETRY_MS)
      } finally {
        this.#isWorking = false
      }
    }
  }

  async #hand(channel: GuardedChannel, signal: AbortSignal): Promise<void> {
    if (!this.isConnected) await this.#connect(signal)
    if (!this.#watched.has(channel.channelId)) {
      await this.#request({ type: 'watch', params: channel.params }, 'watching')
      this.#watched.add(channel.channelId)
    }
    for (const appointment of appointmentsOf(
      channel,
      this.#tower,
      this.#components.signer,
      this.#init.domain
    )) {
      const key = heldKey(appointment.channelId, appointment.half)
      if (this.#held.get(key) === appointment.nonce) continue
      const receipt = await this.#request({ type: 'appoint', ...appointment }, 'receipt')
      this.#check(appointment, receipt)
      this.#held.set(key, appointment.nonce)
      this.receipts++
    }
  }

  #check(appointment: Appointment, receipt: TowerMessage & { type: 'receipt' }): void {
    const { domain } = this.#init
    const isFor =
      receipt.channelId === appointment.channelId &&
      receipt.half === appointment.half &&
      receipt.nonce === appointment.nonce &&
      receipt.ciphertextHash === ciphertextHashOf(appointment.ciphertext) &&
      receipt.tower === this.#tower
    if (!isFor) throw new WrongTowerError('its receipt is for something else')
    let signer: Address | undefined
    try {
      signer = this.#components.crypto.recoverAddress(towerReceiptDigest(domain, receipt), receipt.signature)
    } catch (cause) {
      throw new TowerUnreachableError('its receipt is not signed', { cause })
    }
    if (signer !== this.#tower) throw new WrongTowerError(`its receipt is signed by ${signer}`)
  }

  async #connect(signal: AbortSignal): Promise<void> {
    const stream = await this.#components.dial(signal)
    stream.receive({
      onMessage: bytes => this.#received(stream, bytes),
      onClose: error => this.#failed(new TowerUnreachableError('the connection closed', { cause: error }))
    })
    this.#stream = stream
    this.#watched.clear()
    this.#held.clear()
    const { domain } = this.#init
    const hello = {
      type: 'hello',
      version: TOWER_PROTOCOL_VERSION,
      ...domain,
      address: ZERO_ADDRESS
    } as const
    const { chainId, adjudicator, address } = await this.#request(hello, 'hello')
    if (chainId !== domain.chainId || adjudicator !== domain.adjudicator || address === ZERO_ADDRESS) {
      const error = new WrongTowerError(`it guards ${adjudicator} on chain ${chainId}`)
      stream.abort(error)
      throw error
    }
    this.#tower = address
  }

  #received(stream: HubStream, bytes: Uint8Array): void {
    const waiter = this.#waiter
    if (waiter === undefined) {
      stream.abort(new WrongTowerError('it sent what nobody asked for'))
      return
    }
    this.#waiter = undefined
    try {
      waiter.resolve(towerProtocol.decode(bytes))
    } catch (error) {
      waiter.reject(error as Error)
      stream.abort(error as Error)
    }
  }

  #failed(error: Error): void {
    this.#waiter?.reject(error)
    this.#waiter = undefined
  }

  /** One request at a time; the tower answers in order. */
  async #request<Type extends TowerMessage['type']>(
    message: TowerMessage,
    expected: Type
  ): Promise<Extract<TowerMessage, { type: Type }>> {
    const stream = this.#stream
    if (stream === undefined) throw new TowerUnreachableError('there is no connection')
    const timeout = new AbortController()
    const timeoutMs = this.#init.requestTimeoutMs ?? DEFAULT_TOWER_TIMEOUT_MS
    this.#components.sleep(timeoutMs, timeout.signal).then(
      () => stream.abort(new TowerUnreachableError(`no answer within ${timeoutMs} ms`)),
      () => undefined
    )
    try {
      const answer = await new Promise<TowerMessage>((resolve, reject) => {
        this.#waiter = { resolve, reject }
        stream.send(towerProtocol.encode(message).subarray(4))
      })
      if (answer.type === 'error') throw new TowerRefusedError(answer.code, answer.message)
      if (answer.type !== expected) throw new WrongTowerError(`it answered ${answer.type} to ${message.type}`)
      return answer as Extract<TowerMessage, { type: Type }>
    } finally {
      timeout.abort()
    }
  }
}

const heldKey = (channelId: Bytes32, half: Half): string => `${channelId}/${half}`
