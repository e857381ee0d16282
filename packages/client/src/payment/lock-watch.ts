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
/** How long to leave the hub alone with a lock that it would not let go: at first, and at the most. */
const FIRST_DROP_RETRY_MS = 5_000
const MAX_DROP_RETRY_MS = 10 * 60_000

/** Keeps the book in step with the locks in the channel: what the hub claimed, what expired, what was never used. */
export class LockWatch {
  readonly #components: LockWatchComponents
  /** Locks the hub was asked to let go: when to ask again, and how long that is. */
  readonly #asked = new Map<Address, { nextMs: number; waitMs: number }>()
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

  /**
   * Closed tabs: the hub lets go of those that their relay never opened there. At once where no receipt can be
   * claimed, otherwise after a while, for the claim of a receipt comes first.
   */
  async #dropUnused(): Promise<void> {
    const { account, book, clock, logger } = this.#components
    const nowMs = clock.nowMs()
    const closed = this.#locked().filter(payerKey => book.get(payerKey)?.isClosed ?? true)
    for (const payerKey of this.#asked.keys()) if (!closed.includes(payerKey)) this.#asked.delete(payerKey)
    const due = closed.filter(payerKey => this.#isDue(payerKey, nowMs))
    if (due.length === 0) return
    await account.drop(due).catch((error: unknown) => {
      logger.debug({ error: String(error) }, 'the hub keeps locks until they are claimed or expire')
    })
  }

  #isDue(payerKey: Address, nowMs: number): boolean {
    const entry = this.#components.book.get(payerKey)
    const isUnused = entry === undefined || entry.signed === 0n || entry.isRefused
    const asked = this.#asked.get(payerKey)
    if (asked !== undefined && asked.nextMs > nowMs) return false
    const waitMs = asked === undefined ? FIRST_DROP_RETRY_MS : Math.min(2 * asked.waitMs, MAX_DROP_RETRY_MS)
    this.#asked.set(payerKey, { nextMs: nowMs + waitMs, waitMs })
    return asked !== undefined || isUnused
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
