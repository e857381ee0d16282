import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { RevertedError } from '../errors.ts'
import type { ChainEvent, EventBatch } from '../follower/event-follower.ts'
import { PollLoop } from '../poll-loop.ts'
import {
  DEFAULT_CREDIT_CHECK_MS,
  DEFAULT_CREDIT_RETRY_MS,
  type CreditCollector,
  type CreditCollectorComponents,
  type CreditCollectorInit,
  type CreditStatus
} from './credit-collector.ts'

/** Transactions that may fail in a block after their simulation did not. */
export const MAX_FAILED_COLLECTIONS = 3

/** Nothing happens before `start`, except that the follower is subscribed to. */
export function createCreditCollector(
  components: CreditCollectorComponents,
  init: CreditCollectorInit
): CreditCollector {
  return new PollingCreditCollector(components, init)
}

class PollingCreditCollector implements CreditCollector {
  readonly #components: CreditCollectorComponents
  readonly #init: Required<CreditCollectorInit>
  readonly #logger: Logger
  readonly #loop: PollLoop<void>
  #stopper = new AbortController()
  #unsubscribe: (() => void) | undefined
  #status: CreditStatus = { amount: 0n, lastError: undefined }
  #pauseMs = 0
  #tries = 0
  #failedInBlocks = 0

  constructor(components: CreditCollectorComponents, init: CreditCollectorInit) {
    const { retryMs = DEFAULT_CREDIT_RETRY_MS, checkMs = DEFAULT_CREDIT_CHECK_MS } = init
    this.#components = components
    this.#init = { ...init, retryMs, checkMs }
    this.#logger = components.logger ?? SILENT_LOGGER
    this.#loop = new PollLoop(() => this.#look(), {
      pauseMs: () => this.#pauseMs,
      failed: error => this.#logger.warn({ err: error }, 'the credit could not be looked at')
    })
    this.#subscribe()
  }

  start(): Promise<void> {
    if (this.#loop.isOn) return Promise.resolve()
    this.#stopper = new AbortController()
    this.#failedInBlocks = 0
    this.#subscribe()
    this.#loop.start()
    return Promise.resolve()
  }

  async stop(): Promise<void> {
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    // Ends the waiting: what was handed to the queue is carried out all the same.
    this.#stopper.abort()
    await this.#loop.stop()
  }

  poll(): Promise<void> {
    return this.#loop.run()
  }

  status(): CreditStatus {
    return this.#status
  }

  #subscribe(): void {
    const take = ({ events }: EventBatch): Promise<void> => {
      if (events.some(event => this.#isOurs(event))) this.#loop.soon()
      return Promise.resolve()
    }
    this.#unsubscribe ??= this.#components.follower.subscribe({ onHead: take, onFinalized: take })
  }

  #isOurs(event: ChainEvent): boolean {
    if (event.type !== 'Credited' && event.type !== 'CreditWithdrawn') return false
    return event.owner === this.#components.adjudicator.account && event.token === this.#init.token
  }

  async #look(): Promise<void> {
    const { adjudicator } = this.#components
    const { token, retryMs, checkMs } = this.#init
    this.#pauseMs = retryMs
    const amount = await adjudicator.credit(token, adjudicator.account)
    const isGivenUp = this.#failedInBlocks >= MAX_FAILED_COLLECTIONS
    this.#status = { amount, lastError: amount === 0n ? undefined : this.#status.lastError }
    if (amount > 0n && !isGivenUp) return this.#collect(amount)
    this.#pauseMs = checkMs
    this.#tries = 0
  }

  async #collect(amount: bigint): Promise<void> {
    const { adjudicator, chain } = this.#components
    const { token, retryMs, checkMs } = this.#init
    const { signal } = this.#stopper
    try {
      const { number } = await chain.head(signal)
      const intentId = `credit/${token}/${amount}/${number}`
      await adjudicator.withdrawCredit(token, adjudicator.account, { intentId, signal })
      this.#status = { amount: 0n, lastError: undefined }
      this.#logger.info({ token, amount: String(amount) }, 'collected a credit')
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof RevertedError && error.transactionHash !== undefined) this.#failedInBlocks++
      this.#status = { amount, lastError: error instanceof Error ? error.message : String(error) }
      this.#pauseMs = Math.min(retryMs * 2 ** this.#tries++, checkMs)
      this.#logger.warn({ err: error, token, amount: String(amount) }, 'a credit could not be collected yet')
    }
  }
}
