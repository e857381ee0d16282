import type { Address, SigningDomain } from '@tollway/codec'
import type { OpeningTerms, TabAnswer } from '@tollway/channel'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger } from '@tollway/mesh'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RelayHub } from '../relay.ts'
import { isBacked } from './backing-lock.ts'
import type { RelayLimits } from '../relay-limits.ts'
import type { CreditPool } from './credit-pool.ts'
import type { LedgerTab } from './ledger-tab.ts'
import type { Settler } from './settler.ts'
import type { TabLedger } from './tab-ledger.ts'

/** What all circuits of a relay share about money. */
export interface TabDeskComponents {
  crypto: Crypto
  clock: Clock
  logger: Logger
  ledger: TabLedger
  settler: Settler
  credit: CreditPool
  hubs: ReadonlyMap<Address, RelayHub>
}

export interface TabDeskInit {
  domain: SigningDomain
  payee: Address
  token: Address
  pricePerMb: bigint
  exitPricePerMb: bigint
  limits: RelayLimits
}

/** Statuses after which asking again may help. */
const TRANSIENT = new Set(['no-lock', 'no-liquidity'])
const MAX_RETRY_MS = 5_000

/** Opens tabs at the hubs. */
export class TabDesk {
  readonly components: TabDeskComponents
  readonly init: TabDeskInit
  readonly #abort = new AbortController()

  constructor(components: TabDeskComponents, init: TabDeskInit) {
    this.components = components
    this.init = init
  }

  /** What an opening must say for a circuit on which this relay is the exit, or is not. */
  terms(isExit: boolean): OpeningTerms {
    const { payee, token, pricePerMb, exitPricePerMb } = this.init
    return {
      payee,
      token,
      minPricePerMb: isExit ? exitPricePerMb : pricePerMb,
      hubs: new Set(this.components.hubs.keys())
    }
  }

  /** Asks the hub to back a tab until it does, refuses, or `signal` fires. Undefined is success, else why not. */
  async fund(tab: LedgerTab, signal: AbortSignal): Promise<string | undefined> {
    const { opening, signature } = tab.open
    const hub = this.components.hubs.get(opening.hub)
    if (hub === undefined) return 'this relay has no channel with that hub'
    const { maxOpenAttempts, openRetryMs } = this.init.limits
    const either = AbortSignal.any([signal, this.#abort.signal])
    let reason = 'the hub does not answer'
    for (let attempt = 0; attempt < maxOpenAttempts && !either.aborted; attempt++) {
      if (attempt > 0) {
        await sleep(Math.min(openRetryMs * 2 ** (attempt - 1), MAX_RETRY_MS), undefined, {
          signal: either
        }).catch(() => undefined)
      }
      const answer = await this.#ask(hub, opening, signature, either)
      if (answer?.status === 'funded') {
        return isBacked(hub, tab) ? undefined : 'the hub holds no lock for this tab'
      }
      if (answer !== undefined) reason = `${answer.status}: ${answer.message}`
      if (answer !== undefined && !TRANSIENT.has(answer.status)) return reason
    }
    return reason
  }

  stop(): void {
    this.#abort.abort()
  }

  async #ask(
    hub: RelayHub,
    opening: LedgerTab['open']['opening'],
    signature: Uint8Array,
    signal: AbortSignal
  ): Promise<TabAnswer | undefined> {
    if (signal.aborted) return undefined
    try {
      return await hub.connection.openTab(opening, signature, { signal })
    } catch (error) {
      if (!signal.aborted) {
        this.components.logger.warn({ error, hub: hub.address }, 'a tab could not be opened yet')
      }
      return undefined
    }
  }
}
