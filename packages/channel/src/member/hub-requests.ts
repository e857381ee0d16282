import type { Bytes32 } from '@tollway/codec'
import type { HubMessage, TabResultMessage } from '../hub-message.ts'
import type { OperationOptions } from '../channel-session.ts'
import type { HubRefusedError } from './errors.ts'
import { HubUnreachableError, MemberStoppedError, TooManyRequestsError } from './errors.ts'
import type { TabAnswer } from './hub-connection.ts'

/** Requests that wait for an answer. */
export const MAX_REQUESTS = 4096

interface Request {
  message: HubMessage
  answer: PromiseWithResolvers<unknown>
}

/** Requests to the hub that wait for their answers, sent again on every new connection: all are idempotent. */
export class HubRequests {
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly #timeoutMs: number
  readonly #byKey = new Map<string, Request>()
  readonly #tails = new Map<string, Promise<unknown>>()
  #send: ((message: HubMessage) => void) | undefined
  #stopped = false

  constructor(sleep: (ms: number, signal: AbortSignal) => Promise<void>, timeoutMs: number) {
    this.#sleep = sleep
    this.#timeoutMs = timeoutMs
  }

  connected(send: (message: HubMessage) => void): void {
    this.#send = send
    for (const { message } of this.#byKey.values()) send(message)
  }

  disconnected(): void {
    this.#send = undefined
  }

  stop(): void {
    this.#stopped = true
    for (const { answer } of this.#byKey.values()) answer.reject(new MemberStoppedError())
  }

  start(): void {
    this.#stopped = false
  }

  /** One request at a time for each key; the next waits. */
  async ask<Answer>(
    key: string,
    message: HubMessage,
    finish: (answer: unknown) => Answer | Promise<Answer>,
    options: OperationOptions = {}
  ): Promise<Answer> {
    if (this.#tails.size >= MAX_REQUESTS) throw new TooManyRequestsError(MAX_REQUESTS)
    const before = this.#tails.get(key) ?? Promise.resolve()
    const turn = before.catch(() => undefined).then(() => this.#askNow(key, message, options))
    this.#tails.set(key, turn)
    try {
      return await finish(await turn)
    } finally {
      if (this.#tails.get(key) === turn) this.#tails.delete(key)
    }
  }

  /** TAB_RESULT. */
  onTabResult(result: TabResultMessage): void {
    const { payerKey, status, message } = result
    const answer: TabAnswer = { payerKey, status, message }
    this.#byKey.get(tabKey(payerKey))?.answer.resolve(answer)
  }

  /** Whether a channel request waits. */
  get wantsChannel(): boolean {
    return this.#byKey.has(CHANNEL_KEY)
  }

  /** CHANNEL_PARAMS. */
  onChannel(answer: unknown): void {
    this.#byKey.get(CHANNEL_KEY)?.answer.resolve(answer)
  }

  /** ERROR, which only channel requests are answered with. False when none waits. */
  onError(error: HubRefusedError): boolean {
    const request = this.#byKey.get(CHANNEL_KEY)
    request?.answer.reject(error)
    return request !== undefined
  }

  async #askNow(key: string, message: HubMessage, options: OperationOptions): Promise<unknown> {
    if (this.#stopped) throw new MemberStoppedError()
    options.signal?.throwIfAborted()
    const request: Request = { message, answer: Promise.withResolvers() }
    const timer = new AbortController()
    const onAbort = () => request.answer.reject(options.signal?.reason)
    options.signal?.addEventListener('abort', onAbort, { once: true })
    this.#byKey.set(key, request)
    this.#sleep(this.#timeoutMs, timer.signal).then(
      () => request.answer.reject(new HubUnreachableError(`no answer in ${this.#timeoutMs} ms`)),
      () => undefined
    )
    try {
      this.#send?.(message)
      return await request.answer.promise
    } finally {
      timer.abort()
      options.signal?.removeEventListener('abort', onAbort)
      this.#byKey.delete(key)
    }
  }
}

export const CHANNEL_KEY = 'channel'
export const tabKey = (payerKey: Bytes32): string => `tab/${payerKey}`
