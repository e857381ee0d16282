import { payerKeyOf, RECEIPT_LOCK, type Address, type Lock } from '@tollway/codec'
import type { Clock, Logger } from '@tollway/mesh'
import type { ClientAccount } from '../account/client-account.ts'
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

/** Keeps the book in step with the locks in the channel: what the hub claimed, what expired, what was never used. */
export class LockWatch {
  readonly #components: LockWatchComponents
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

  /** Resolves when no lock of ours is left. @throws the signal's reason */
  async empty(signal: AbortSignal): Promise<void> {
    while (this.#components.account.locks().length > 0) {
      signal.throwIfAborted()
      await this.sweep()
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
    }
  }

  /** Closed tabs without a receipt: the hub lets go unless the relay opened them. */
  async #dropUnused(): Promise<void> {
    const { account, book } = this.#components
    const unused = this.#locked().filter(payerKey => {
      const entry = book.get(payerKey)
      return entry === undefined || (entry.isClosed && entry.signed === 0n)
    })
    if (unused.length > 0) {
      await account.drop(unused).catch((error: unknown) => {
        this.#components.logger.debug(
          { error: String(error) },
          'the hub keeps unused locks until they expire'
        )
      })
    }
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
