import type { Clock, Logger } from '@tollway/mesh'
import type { HopTerms, TabOpener } from '../payment/tab-opener.ts'
import type { PooledCircuit } from './pooled-circuit.ts'

export interface CircuitFunderComponents {
  opener: TabOpener
  clock: Clock
  logger: Logger
}

/** How long to wait after a next tab could not be funded. */
const NEXT_TAB_RETRY_MS = 5_000

/** Opens the tabs of circuits: all of them when a circuit is first used, and the next one when a tab nears its end. */
export class CircuitFunder {
  readonly #components: CircuitFunderComponents
  readonly #fundTimeoutMs: number

  constructor(components: CircuitFunderComponents, init: { fundTimeoutMs: number }) {
    this.#components = components
    this.#fundTimeoutMs = init.fundTimeoutMs
  }

  /** Resolves when the locks stand and TAB_OPEN is on its way to each hop. Once per circuit. */
  fund(pooled: PooledCircuit): Promise<void> {
    pooled.funding ??= this.#fundAll(pooled).catch((error: unknown) => {
      pooled.funding = undefined
      throw error
    })
    return pooled.funding
  }

  /** The tab of a hop nears its end. May be called often. */
  next(pooled: PooledCircuit, hop: number): void {
    const nowMs = this.#components.clock.nowMs()
    const asked = pooled.nextTabs.get(hop)
    const { circuit } = pooled
    if (asked !== undefined) {
      if (asked.error !== undefined && circuit.payers[hop]!.isExhausted) circuit.fail(asked.error)
      if (asked.isPending || nowMs - asked.askedMs < NEXT_TAB_RETRY_MS) return
    }
    const state = { askedMs: nowMs, error: undefined as Error | undefined, isPending: true }
    pooled.nextTabs.set(hop, state)
    this.#openOne(pooled, hop)
      .catch((error: unknown) => {
        state.error = error instanceof Error ? error : new Error(String(error))
        this.#components.logger.warn({ error: String(error), hop }, 'the next tab could not be funded')
      })
      .finally(() => (state.isPending = false))
  }

  async #fundAll(pooled: PooledCircuit): Promise<void> {
    const { circuit } = pooled
    const terms = circuit.payers.map(payer => payer.terms)
    const tabs = await this.#open(terms)
    tabs.forEach((tab, hop) => circuit.openTab(hop, tab))
  }

  async #openOne(pooled: PooledCircuit, hop: number): Promise<void> {
    const [tab] = await this.#open([pooled.circuit.payers[hop]!.terms])
    pooled.circuit.openTab(hop, tab!)
  }

  #open(terms: HopTerms[]) {
    return this.#components.opener.open(terms, AbortSignal.timeout(this.#fundTimeoutMs))
  }
}
