import { ZERO_ADDRESS, ZERO_BYTES32, type Address, type Bytes32, type SigningDomain } from '@tollway/codec'
import type { HubStream } from '../member/hub-stream.ts'
import {
  TOWER_PROTOCOL_VERSION,
  type TowerHello,
  type AppointMessage,
  type QueryMessage,
  type TowerMessage,
  type TowerTerms,
  type UnsignedTowerRequest,
  type WatchMessage
} from '../tower-message.ts'
import { towerProtocol } from '../tower-protocol.ts'
import { towerRequestDigest } from '../tower-request.ts'
import { TowerRefusedError, TowerUnreachableError, WrongTowerError } from './errors.ts'
import {
  DEFAULT_TOWER_TIMEOUT_MS,
  type TowerConnectionComponents,
  type TowerConnectionInit
} from './tower-connection.ts'

/** What a request says, before it is signed. */
type Unsigned =
  | Omit<WatchMessage, 'ticket' | 'signature'>
  | Omit<AppointMessage, 'ticket' | 'signature'>
  | Omit<QueryMessage, 'ticket' | 'signature'>

/** What every answered request was: its signature's digest names it. */
export interface Answered<Type extends TowerMessage['type']> {
  answer: Extract<TowerMessage, { type: Type }>
  digest: Uint8Array
}

interface Waiter {
  resolve(message: TowerMessage): void
  reject(error: Error): void
}

const LENGTH_BYTES = 4

const NO_TERMS: TowerTerms = {
  freeChannels: 0,
  pricePerChannel: 0n,
  token: ZERO_ADDRESS,
  cover: 0n,
  bond: ZERO_ADDRESS
}

/** One stream to a tower: asks one thing at a time and signs what it asks. */
export class TowerLine {
  readonly #components: TowerConnectionComponents
  readonly #domain: SigningDomain
  readonly #timeoutMs: number
  readonly #expected: Address | undefined
  #stream: HubStream | undefined
  #waiter: Waiter | undefined
  #tower: Address = ZERO_ADDRESS
  #terms: TowerTerms | undefined
  #ticket: Bytes32 = ZERO_BYTES32

  constructor(components: TowerConnectionComponents, init: TowerConnectionInit) {
    this.#components = components
    this.#domain = init.domain
    this.#timeoutMs = init.requestTimeoutMs ?? DEFAULT_TOWER_TIMEOUT_MS
    this.#expected = init.tower
  }

  get isConnected(): boolean {
    return this.#stream !== undefined && !this.#stream.isClosed
  }

  /** The tower's account, zero until it has answered. */
  get tower(): Address {
    return this.#tower
  }

  get terms(): TowerTerms | undefined {
    return this.#terms
  }

  /** Dials and greets. @throws TowerUnreachableError, WrongTowerError, TowerRefusedError */
  async connect(signal: AbortSignal): Promise<void> {
    const stream = await this.#components.dial(signal)
    stream.receive({
      onMessage: bytes => this.#received(stream, bytes),
      onClose: error => this.#failed(new TowerUnreachableError('the connection closed', { cause: error }))
    })
    this.#stream = stream
    await this.#greet()
  }

  async close(): Promise<void> {
    this.#failed(new TowerUnreachableError('this node stops'))
    await this.#stream?.close()
  }

  /** Ends the connection for what the tower did. */
  abort(error: Error): void {
    this.#stream?.abort(error)
  }

  /** Signs and sends; greets again first when the tower has changed its ticket. @throws as `connect` */
  async ask<Type extends TowerMessage['type']>(request: Unsigned, expected: Type): Promise<Answered<Type>> {
    try {
      return await this.#askSigned(request, expected)
    } catch (error) {
      if (!(error instanceof TowerRefusedError) || error.reason !== 'ticket') throw error
      await this.#greet()
      return await this.#askSigned(request, expected)
    }
  }

  async #askSigned<Type extends TowerMessage['type']>(
    request: Unsigned,
    expected: Type
  ): Promise<Answered<Type>> {
    const content: UnsignedTowerRequest = { ...request, ticket: this.#ticket }
    const digest = towerRequestDigest(this.#domain, this.#tower, content)
    const signature = this.#components.signer.sign(digest)
    return { answer: await this.#request({ ...content, signature }, expected), digest }
  }

  async #greet(): Promise<void> {
    const hello: TowerHello = {
      type: 'hello',
      version: TOWER_PROTOCOL_VERSION,
      ...this.#domain,
      address: ZERO_ADDRESS,
      ticket: ZERO_BYTES32,
      terms: NO_TERMS
    }
    const { chainId, adjudicator, address, terms, ticket } = await this.#request(hello, 'hello')
    const wrong = (reason: string): WrongTowerError => {
      const error = new WrongTowerError(reason)
      this.abort(error)
      return error
    }
    if (chainId !== this.#domain.chainId || adjudicator !== this.#domain.adjudicator) {
      throw wrong(`it guards ${adjudicator} on chain ${chainId}`)
    }
    const expected = this.#expected ?? (this.#tower === ZERO_ADDRESS ? address : this.#tower)
    if (address === ZERO_ADDRESS || address !== expected) {
      throw wrong(`its account is ${address}, not ${expected}`)
    }
    this.#tower = address
    this.#terms = terms
    this.#ticket = ticket
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

  async #request<Type extends TowerMessage['type']>(
    message: TowerMessage,
    expected: Type
  ): Promise<Extract<TowerMessage, { type: Type }>> {
    const stream = this.#stream
    if (stream === undefined) throw new TowerUnreachableError('there is no connection')
    const timeout = new AbortController()
    this.#components.sleep(this.#timeoutMs, timeout.signal).then(
      () => stream.abort(new TowerUnreachableError(`no answer within ${this.#timeoutMs} ms`)),
      () => undefined
    )
    try {
      const answer = await new Promise<TowerMessage>((resolve, reject) => {
        this.#waiter = { resolve, reject }
        stream.send(towerProtocol.encode(message).subarray(LENGTH_BYTES))
      })
      if (answer.type === 'error') {
        throw new TowerRefusedError(answer.code, answer.message, answer.retryAfterMs)
      }
      if (answer.type !== expected) throw new WrongTowerError(`it answered ${answer.type} to ${message.type}`)
      return answer as Extract<TowerMessage, { type: Type }>
    } finally {
      this.#waiter = undefined
      timeout.abort()
    }
  }
}
