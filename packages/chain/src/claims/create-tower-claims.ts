import { ZERO_BYTES32, type Balance, type Bytes32 } from '@tollway/codec'
import type { DisputeView } from '../contracts/adjudicator-types.ts'
import { revealedBalances } from '../contracts/revealed-balances.ts'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { RevertedError } from '../errors.ts'
import type { ChainEvent } from '../follower/event-follower.ts'
import { PollLoop } from '../poll-loop.ts'
import {
  decodeClaims,
  encodeClaims,
  isSameClaim,
  seenBalance,
  withBalance,
  withClaim,
  type ClaimRecord,
  type FiledClaim
} from './claim-record.ts'
import {
  DEFAULT_CLAIMS_POLL_MS,
  type ClaimableReceipt,
  type TowerClaims,
  type TowerClaimsComponents,
  type TowerClaimsInit,
  type TowerClaimsStatus
} from './tower-claims.ts'

/** Nothing happens before `start`, except that the follower is subscribed to. */
export function createTowerClaims(
  components: TowerClaimsComponents,
  init: TowerClaimsInit = {}
): TowerClaims {
  return new PollingTowerClaims(components, init)
}

const PREFIX = 'claim/'
/** Disputes that are over, for the status; older ones are forgotten. */
const MAX_OVER_KEPT = 1_000
/** What the contract may say differently later: the bond is topped up, or the chain was read before it was final. */
const PASSING = new Set(['BondExhausted', 'NotSettledByDispute', 'WrongBalance', 'Unknown'])

class PollingTowerClaims implements TowerClaims {
  readonly #components: TowerClaimsComponents
  readonly #logger: Logger
  readonly #loop: PollLoop<void>
  readonly #records = new Map<Bytes32, ClaimRecord>()
  #unsubscribe: (() => void) | undefined
  #started: Promise<void> | undefined

  constructor(components: TowerClaimsComponents, init: TowerClaimsInit) {
    this.#components = components
    this.#logger = components.logger ?? SILENT_LOGGER
    this.#loop = new PollLoop(() => this.#poll(), {
      pauseMs: () => init.pollMs ?? DEFAULT_CLAIMS_POLL_MS,
      failed: error => this.#logger.warn({ err: error }, 'claims could not be looked at')
    })
    this.#subscribe()
  }

  async start(): Promise<void> {
    this.#started ??= this.#start()
    await this.#started
  }

  async stop(): Promise<void> {
    await this.#started?.catch(() => undefined)
    this.#started = undefined
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    await this.#loop.stop()
  }

  poll(): Promise<void> {
    return this.#loop.run()
  }

  status(): TowerClaimsStatus {
    const records = [...this.#records.values()]
    return {
      disputes: records.filter(({ isOver }) => !isOver).length,
      claims: records.flatMap(({ channelId, claims }) =>
        claims.map(({ issuedAt: _, ...claim }) => ({ channelId, ...claim }))
      )
    }
  }

  async #start(): Promise<void> {
    this.#subscribe()
    for await (const [key, value] of this.#components.store.entries({ prefix: PREFIX })) {
      const record = decodeClaims(key, value)
      this.#records.set(record.channelId, record)
    }
    this.#loop.start()
  }

  #subscribe(): void {
    this.#unsubscribe ??= this.#components.follower.subscribe({
      onHead: async ({ events }) => {
        for (const event of events) await this.#onEvent(event)
      }
    })
  }

  async #onEvent(event: ChainEvent): Promise<void> {
    if (event.type === 'Challenged') {
      if ((await this.#components.receipts(event.channelId)).length === 0) return
      const { channelId, challenger: half, secret } = event
      const known = await this.#load(channelId)
      // A challenge that comes again after a reorganisation may be by the other side, or declare something else.
      const kept = known?.half === half ? known : { seen: [], claims: [], isOver: false }
      await this.#save(withRevealed({ ...kept, channelId, half, secret }, event))
    } else if (event.type === 'HalfAccepted') {
      const record = await this.#load(event.channelId)
      if (record !== undefined) await this.#save(withRevealed(record, event))
    }
  }

  async #poll(): Promise<void> {
    for (const { channelId, isOver } of [...this.#records.values()]) {
      if (isOver) continue
      try {
        await this.#advance(channelId)
      } catch (error) {
        this.#logger.warn({ err: error, channelId }, 'a claim could not be filed; it is tried again')
      }
    }
    await this.#forgetOld()
  }

  /** Only what is final is claimed on: a claim that a reorganisation voids would count as refused. */
  async #advance(channelId: Bytes32): Promise<void> {
    const { adjudicator, chain, bond } = this.#components
    const finalized = await chain.finalized()
    const view = await adjudicator.channel(channelId, finalized.number)
    if (view.status !== 'settled') return
    const { claimWindowS } = await bond.terms()
    const isCooperative = view.deadline === 0
    if (isCooperative || finalized.timeSec >= view.deadline + claimWindowS) {
      await this.#change(channelId, record => ({ ...record, isOver: true }))
      return
    }
    const dispute = await adjudicator.dispute(channelId, finalized.number)
    for (const kept of await this.#components.receipts(channelId)) {
      await this.#file(kept, dispute, view.deadline + claimWindowS)
    }
    const isSettled = (record: ClaimRecord): boolean =>
      record.claims.every(({ state }) => state !== 'pending')
    await this.#change(channelId, record => ({ ...record, isOver: isSettled(record) }))
  }

  /** One receipt: the contract decides, by a simulation when it refuses. */
  async #file(kept: ClaimableReceipt, dispute: DisputeView, deadline: number): Promise<void> {
    const { bond } = this.#components
    const { channelId, tower, half, nonce, issuedAt } = kept.receipt
    const record = this.#records.get(channelId)
    if (record === undefined) return
    const known = record.claims.find(claim => isSameClaim(claim, kept.receipt))
    if (known !== undefined && known.state !== 'pending') return
    const filed: FiledClaim = { tower, half, nonce, issuedAt, state: 'pending', paid: 0n }
    const before = await bond.compensated({ tower, channelId, half })
    const settle = (result: Partial<FiledClaim>): Promise<void> =>
      this.#change(channelId, current => withClaim(current, { ...filed, paid: before, ...result }))
    if (dispute.challenger !== half) return await settle({ state: 'refused', reason: 'ClosedByReceiver' })
    if (dispute.nonces[half] >= nonce) return await settle({ state: 'refused', reason: 'Answered' })
    if (record.secret === ZERO_BYTES32) return await settle({ state: 'refused', reason: 'SecretWithheld' })
    try {
      const settled = settledBalance(record, dispute)
      // A bond that was exhausted may be topped up: what was paid before tells the claims for the rest apart.
      const intentId = `tower-claim/${tower}/${channelId}/${half}/${nonce}/${issuedAt}/${before}`
      await bond.claim({ ...kept, secret: record.secret, settled }, { intentId, deadline })
      const paid = await bond.compensated({ tower, channelId, half })
      this.#logger.info(
        { channelId, tower, half, nonce, paid },
        'compensated for a tower that did not answer'
      )
      // The next look tells whether that was all.
      await settle({ paid })
    } catch (error) {
      if (!(error instanceof RevertedError)) throw error
      const { reason } = error
      const isPaid = reason === 'NothingDue' && before > 0n
      await settle(
        isPaid ? { state: 'paid' } : { state: PASSING.has(reason) ? 'pending' : 'refused', reason }
      )
    }
  }

  async #load(channelId: Bytes32): Promise<ClaimRecord | undefined> {
    const known = this.#records.get(channelId)
    if (known !== undefined) return known
    const key = PREFIX + channelId
    const stored = await this.#components.store.get(key)
    if (stored === undefined) return undefined
    const record = decodeClaims(key, stored)
    this.#records.set(channelId, record)
    return record
  }

  async #forgetOld(): Promise<void> {
    const over = [...this.#records.values()].filter(({ isOver }) => isOver)
    for (const { channelId } of over.slice(0, -MAX_OVER_KEPT)) {
      await this.#components.store.batch([{ type: 'del', key: PREFIX + channelId }])
      this.#records.delete(channelId)
    }
  }

  async #change(channelId: Bytes32, change: (record: ClaimRecord) => ClaimRecord): Promise<void> {
    const record = this.#records.get(channelId)
    if (record !== undefined) await this.#save(change(record))
  }

  async #save(record: ClaimRecord): Promise<void> {
    this.#records.set(record.channelId, record)
    const key = PREFIX + record.channelId
    await this.#components.store.batch([{ type: 'put', key, value: encodeClaims(record) }])
  }
}

function withRevealed(record: ClaimRecord, event: ChainEvent): ClaimRecord {
  return revealedBalances(event)
    .filter(({ half }) => half === record.half)
    .reduce((sum, { balance }) => withBalance(sum, balance), record)
}

/** What counted for the challenger's half in the end: the accepted proof, else the declaration, else nothing. */
function settledBalance(record: ClaimRecord, dispute: DisputeView): Balance | undefined {
  const half = dispute.challenger
  if (dispute.nonces[half] > 0) return seenBalance(record, dispute.hashes[half])
  return dispute.declared ? seenBalance(record, dispute.declaredHash) : undefined
}
