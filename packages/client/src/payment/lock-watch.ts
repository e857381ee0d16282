import { payerKeyOf, RECEIPT_LOCK, type Address, type Lock } from '@tollway/codec'
import type { Clock, Logger } from '@tollway/mesh'
import type { ClientAccount } from '../account/client-account.ts'
import { sleep } from '../account/sleep.ts'
import { LocksHeldError } from '../errors.ts'
import type { TabBook } from './tab-book.ts'
import { costOf } from './tab-entry.ts'

export interface LockWatchComponents {
  account: ClientAccount
  book: TabBook
  clock: Clock
  logger: Logger
}

/** How often to look whether locks are gone. */
const POLL_MS = 250
/** How long to leave the hub alone with an unused lock that it would not let go. */
const DROP_RETRY_MS = 5_000

/** Keeps the book in step with the locks in the channel: what the hub claimed, what expired, what was never used. */
export class LockWatch {
  readonly #components: LockWatchComponents
  /** Unused tabs the hub was asked to let go, and when. */
  readonly #askedMs = new Map<Address, number>()
  #isSweeping = false

  constructor(components: LockWatchComponents) {
    this.#components = components
    components.account.onLockGone((lock, paid) => this.#onGone(lock, paid))
  }

  /** Frees what can be freed. Failures are logged: it runs again. */
  async sweep(): Promise<void> {
    if (this.#isSweeping) return
    this.#isSweeping = true
    try {
      await this.#forgetLost()
      await this.#dropUnused()
      await this.#components.account.sweep()
    } catch (error) {
      this.#components.logger.debug({ error: String(error) }, 'locks could not be swept')
    } finally {
      this.#isSweeping = false
    }
  }

  /** Resolves when no lock of ours is left. @throws LocksHeldError when `signal` aborts before */
  async empty(signal: AbortSignal): Promise<void> {
    for (;;) {
      const locks = this.#components.account.locks()
      if (locks.length === 0) return
      if (signal.aborted) throw new LocksHeldError(locks, { cause: signal.reason })
      await this.sweep()
      await sleep(POLL_MS)
    }
  }

  /** Tabs without a receipt, or that the relay refused: the hub lets go unless the relay opened them. */
  async #dropUnused(): Promise<void> {
    const { account, book, clock, logger } = this.#components
    const nowMs = clock.nowMs()
    const unused = this.#locked().filter(payerKey => {
      const entry = book.get(payerKey)
      return entry === undefined || (entry.isClosed && (entry.signed === 0n || entry.isRefused))
    })
    for (const payerKey of this.#askedMs.keys()) {
      if (!unused.includes(payerKey)) this.#askedMs.delete(payerKey)
    }
    const due = unused.filter(payerKey => nowMs - (this.#askedMs.get(payerKey) ?? 0) >= DROP_RETRY_MS)
    if (due.length === 0) return
    for (const payerKey of due) this.#askedMs.set(payerKey, nowMs)
    await account.drop(due).catch((error: unknown) => {
      logger.debug({ error: String(error) }, 'the hub keeps unused locks until they expire')
    })
  }

  /** Closed tabs whose lock is not there: it was never added, or its end was not written down before a crash. */
  async #forgetLost(): Promise<void> {
    const { account, book } = this.#components
    if (!account.status().isHubConnected) return
    const locked = new Set(this.#locked())
    for (const entry of book.tabs()) {
      if (entry.isClosed && !locked.has(entry.payerKey)) {
        await book.gone(entry.payerKey, costOf(entry, entry.signed))
      }
    }
  }

  #locked(): Address[] {
    return this.#components.account
      .locks()
      .filter(({ kind }) => kind === RECEIPT_LOCK)
      .map(payerKeyOf)
  }

  #onGone(lock: Lock, paid: bigint): void {
    if (lock.kind !== RECEIPT_LOCK) return
    this.#components.book.gone(payerKeyOf(lock), paid).catch((error: unknown) => {
      this.#components.logger.error({ error: String(error) }, 'a claim could not be written')
    })
  }
}
