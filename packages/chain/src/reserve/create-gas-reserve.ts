import { SILENT_LOGGER, type Logger } from '../environment.ts'
import { GasReserveError } from '../errors.ts'
import type { TransactionQueue } from '../queue/transaction-queue.ts'
import type { ChainClient } from '../rpc/chain-client.ts'
import { SharedRead } from '../rpc/shared-read.ts'
import type { DisputeGas, GasLevel, GasReserve, GasReserveStatus } from './gas-reserve.ts'

/** Above the dearest case of each call (docs/gas.md), with a fifth on top, as transactions are sent with that. */
export const DEFAULT_DISPUTE_GAS: DisputeGas = {
  challenge: 125_000n,
  respond: 110_000n,
  refute: 95_000n,
  settle: 125_000n,
  unlock: 180_000n,
  unlocks: 4n
}
/** 100 gwei. */
export const DEFAULT_RESERVE_FEE_PER_GAS = 100_000_000_000n
export const DEFAULT_RESERVE_CHECK_MS = 60_000
export const DEFAULT_RESERVE_MAX_AGE_MS = 2_000
/** In percent of what is required: below it, the operator is warned. */
const WARNING_PERCENT = 150n

export interface GasReserveComponents {
  chain: Pick<ChainClient, 'balance'>
  queue: Pick<TransactionQueue, 'address' | 'status'>
  logger?: Logger
}

export interface GasReserveInit {
  /** Channels that may be disputed, those being opened among them. */
  channels(): number
  /** Wei per gas that a dispute is reckoned at. Default {@link DEFAULT_RESERVE_FEE_PER_GAS}. */
  feePerGas?: bigint
  /** Overrides of {@link DEFAULT_DISPUTE_GAS}. */
  disputeGas?: Partial<DisputeGas>
  /** No more disputes than this are reckoned with at once. Default: one of every channel. */
  disputesAtOnce?: number
  /** How often to look and warn. Default {@link DEFAULT_RESERVE_CHECK_MS}. */
  checkMs?: number
  /** How old a balance may be that a decision is made on. Default {@link DEFAULT_RESERVE_MAX_AGE_MS}. */
  maxAgeMs?: number
}

/** What one dispute may cost, in wei: whoever challenges or answers, settles and unlocks. */
export function disputeCost(feePerGas: bigint, gas: DisputeGas): bigint {
  const answer = 2n * gas.respond + gas.refute
  const opening = gas.challenge > answer ? gas.challenge : answer
  return (opening + gas.settle + gas.unlocks * gas.unlock) * feePerGas
}

/** It looks at the chain when it is asked, and by itself between `start` and `stop`. */
export function createGasReserve(components: GasReserveComponents, init: GasReserveInit): GasReserve {
  return new BalanceReserve(components, init)
}

class BalanceReserve implements GasReserve {
  readonly #queue: GasReserveComponents['queue']
  readonly #logger: Logger
  readonly #init: GasReserveInit
  readonly #perChannel: bigint
  readonly #balance: SharedRead<bigint>
  #admitted = 0
  #level: GasLevel = 'ok'
  #timer: NodeJS.Timeout | undefined

  constructor({ chain, queue, logger = SILENT_LOGGER }: GasReserveComponents, init: GasReserveInit) {
    this.#queue = queue
    this.#logger = logger
    this.#init = init
    const gas = { ...DEFAULT_DISPUTE_GAS, ...init.disputeGas }
    this.#perChannel = disputeCost(init.feePerGas ?? DEFAULT_RESERVE_FEE_PER_GAS, gas)
    this.#balance = new SharedRead(
      signal => chain.balance(queue.address, 'latest', signal),
      init.maxAgeMs ?? DEFAULT_RESERVE_MAX_AGE_MS
    )
  }

  async start(): Promise<void> {
    if (this.#timer !== undefined) return
    this.#timer = setInterval(() => {
      this.status().catch((error: unknown) => {
        this.#logger.warn({ error }, 'the gas balance could not be read')
      })
    }, this.#init.checkMs ?? DEFAULT_RESERVE_CHECK_MS)
    this.#timer.unref()
    await this.status().catch(() => undefined)
  }

  stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#timer = undefined
    return Promise.resolve()
  }

  async status(): Promise<GasReserveStatus> {
    const balanceWei = await this.#balance.get()
    const { address, committedWei } = this.#queue.status()
    const channels = this.#init.channels() + this.#admitted
    const requiredWei = this.#required(channels)
    const free = balanceWei - committedWei
    const level = levelOf(free, requiredWei, this.#perChannel)
    const status: GasReserveStatus = {
      ...{ address, level, balanceWei, committedWei, channels, requiredWei },
      isWarning: level !== 'ok',
      isCritical: level === 'critical',
      perChannelWei: this.#perChannel,
      roomForChannels: this.#room(free, requiredWei)
    }
    this.#tell(status)
    return status
  }

  async covers(channels: number): Promise<boolean> {
    const { balanceWei, committedWei } = await this.status()
    return balanceWei - committedWei >= this.#required(channels)
  }

  async admit(): Promise<() => void> {
    const { address, balanceWei, committedWei } = await this.status()
    // Between here and the counter nothing is awaited: two that come together do not share one place.
    const required = this.#required(this.#init.channels() + this.#admitted + 1)
    const free = balanceWei - committedWei
    if (free < required) throw new GasReserveError(address, free, required)
    this.#admitted++
    let isHeld = true
    return () => {
      if (isHeld) this.#admitted--
      isHeld = false
    }
  }

  #required(channels: number): bigint {
    return this.#perChannel * BigInt(Math.min(channels, this.#init.disputesAtOnce ?? channels))
  }

  #room(free: bigint, required: bigint): number {
    if (free < required || this.#perChannel === 0n) return 0
    return Number((free - required) / this.#perChannel)
  }

  #tell(status: GasReserveStatus): void {
    const { level } = status
    if (level === this.#level) return
    this.#level = level
    const facts = factsOf(status)
    if (level === 'ok') this.#logger.info(facts, 'the gas covers the disputes that might come')
    else if (level === 'warning') {
      this.#logger.warn(facts, 'gas runs low: send native currency to the account soon')
    } else {
      this.#logger.error(
        facts,
        'the gas does not cover the disputes that might come: send native currency to the account now'
      )
    }
  }
}

function levelOf(free: bigint, required: bigint, perChannel: bigint): GasLevel {
  if (free < required) return 'critical'
  const comfortable = (required * WARNING_PERCENT) / 100n
  return free < (comfortable > perChannel ? comfortable : perChannel) ? 'warning' : 'ok'
}

/** Amounts as text: not every logger takes bigint. */
function factsOf(status: object): object {
  return Object.fromEntries(
    Object.entries(status).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'bigint' ? String(value) : value
    ])
  )
}
