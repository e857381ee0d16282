import type { Address, Bytes32, Hex } from '@tollway/codec'
import {
  decodeRevert,
  RevertedError,
  type BatchOutcome,
  type ChainClient,
  type Receipt,
  type Revert,
  type TransactionIntent,
  type TransactionOutcome,
  type TransactionQueue
} from '@tollway/chain'
import type { Anvil } from '@tollway/chain/anvil'

const TRANSFER_TOPIC = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const GAS = 5_000_000
const DEPLOY_GAS = 15_000_000
const FUNDS = `0x${(10n ** 24n).toString(16)}`

/** What a transaction did: why it reverted, or whom the contract paid. */
export interface MinedResult {
  /** Name of the contract's error, undefined when it succeeded. */
  reverted: string | undefined
  /** The same for the calls of a batch that were refused, by their place. */
  failed: ReadonlyMap<number, Revert>
  /** Tokens that left the contract, by receiver. */
  paid: Map<Address, bigint>
}

const IDLE = { waiting: 0, inFlight: 0, mined: 0, displaced: 0, committedWei: 0n, lastError: undefined }

interface RawReceipt {
  transactionHash: Bytes32
  status: Hex
  gasUsed: Hex
  effectiveGasPrice: Hex
  blockNumber: Hex
  blockHash: Bytes32
  contractAddress: Address | null
  logs: { address: Address; topics: Hex[]; data: Hex }[]
}

interface Submitted {
  intentId: string
  hash: Bytes32
  done(outcome: TransactionOutcome): void
  fail(error: unknown): void
}

/**
 * Puts the transactions of any senders into blocks of chosen times. Anvil signs for every address, so the contract's
 * client gets a queue that only hands over.
 */
export class BlockBuilder {
  readonly #anvil: Anvil
  readonly #chain: ChainClient
  readonly #contract: () => Address
  #submitted: Submitted[] = []
  #sent: Promise<unknown> = Promise.resolve()
  #onSubmitted: () => void = () => undefined

  constructor(anvil: Anvil, chain: ChainClient, contract: () => Address) {
    this.#anvil = anvil
    this.#chain = chain
    this.#contract = contract
  }

  async start(): Promise<void> {
    await this.#anvil.rpc('evm_setAutomine', [false])
    await this.#anvil.rpc('anvil_autoImpersonateAccount', [true])
    await this.#anvil.rpc('evm_setBlockGasLimit', ['0x2540be400'])
  }

  async fund(address: Address): Promise<void> {
    await this.#anvil.rpc('anvil_setBalance', [address, FUNDS])
  }

  /** Before `start`, while every transaction makes its own block. */
  instantQueue(address: Address): TransactionQueue {
    const submit = async (intent: TransactionIntent) => {
      const hash = await this.#send(address, intent)
      let receipt = await this.#chain.receipt(hash)
      while (!receipt) receipt = await this.#chain.receipt(hash)
      return { intentId: intent.id, receipt }
    }
    return { ...this.queue(address), submit }
  }

  queue(address: Address): TransactionQueue {
    return {
      address,
      submit: intent => this.#submit(address, intent),
      lookup: () => Promise.resolve(undefined),
      status: () => ({ ...IDLE, address }),
      start: () => Promise.resolve(),
      stop: () => Promise.resolve()
    }
  }

  /** Mines one block at `timeS` with what `sends` submit, one transaction each, and says what each did. */
  async mine(timeS: number, sends: (() => Promise<TransactionOutcome>)[]): Promise<MinedResult[]> {
    const outcomes = sends.map(send => send())
    const settled = Promise.allSettled(outcomes)
    // A send that fails before it reaches the queue must not be waited for.
    await Promise.race([this.#allSubmitted(sends.length), Promise.all(outcomes)])
    await this.#anvil.rpc('evm_setNextBlockTimestamp', [timeS])
    const receipts = await this.#mineBlock()
    return (await settled).map(outcome => this.#resultOf(outcome, receipts))
  }

  async #mineBlock(): Promise<Map<Bytes32, RawReceipt>> {
    const submitted = this.#submitted.splice(0)
    await this.#anvil.rpc('evm_mine')
    const raw = (await this.#anvil.rpc('eth_getBlockReceipts', ['latest'])) as RawReceipt[]
    const receipts = new Map(raw.map(receipt => [receipt.transactionHash, receipt]))
    for (const one of submitted) {
      const receipt = receipts.get(one.hash)
      if (!receipt) one.fail(new Error(`${one.intentId} is in no block`))
      else if (receipt.status === '0x1') one.done({ intentId: one.intentId, receipt: receiptOf(receipt) })
      else one.fail(new RevertedError(await this.#revert(one.hash)))
    }
    return receipts
  }

  async #revert(hash: Bytes32) {
    const trace = (await this.#anvil.rpc('debug_traceTransaction', [hash, { tracer: 'callTracer' }])) as {
      output?: Hex
      error?: string
    }
    return decodeRevert(trace.output ?? '0x')
  }

  #resultOf(
    outcome: PromiseSettledResult<TransactionOutcome>,
    receipts: Map<Bytes32, RawReceipt>
  ): MinedResult {
    if (outcome.status === 'rejected') {
      if (!(outcome.reason instanceof RevertedError)) throw outcome.reason
      return { reverted: outcome.reason.reason, failed: new Map(), paid: new Map() }
    }
    const receipt = receipts.get(outcome.value.receipt.transactionHash)
    const failed =
      'failed' in outcome.value ? (outcome.value as BatchOutcome).failed : new Map<number, Revert>()
    return { reverted: undefined, failed, paid: paidBy(this.#contract(), receipt?.logs ?? []) }
  }

  async #submit(from: Address, intent: TransactionIntent): Promise<TransactionOutcome> {
    const hash = await this.#send(from, intent)
    return new Promise((done, fail) => {
      this.#submitted.push({ intentId: intent.id, hash, done, fail })
      this.#onSubmitted()
    })
  }

  /** One after the other, and never again: anvil gives the nonces. */
  #send(from: Address, { to, data }: TransactionIntent): Promise<Bytes32> {
    const gas = to === undefined ? DEPLOY_GAS : GAS
    const transaction = { from, to, data, gas: `0x${gas.toString(16)}` }
    const sent = this.#sent.then(() => this.#anvil.rpc('eth_sendTransaction', [transaction]))
    this.#sent = sent.catch(() => undefined)
    return sent as Promise<Bytes32>
  }

  async #allSubmitted(count: number): Promise<void> {
    while (this.#submitted.length < count) {
      await new Promise<void>(resolve => {
        this.#onSubmitted = resolve
      })
    }
  }
}

function paidBy(contract: Address, logs: RawReceipt['logs']): Map<Address, bigint> {
  const paid = new Map<Address, bigint>()
  for (const { topics, data } of logs) {
    if (topics[0] !== TRANSFER_TOPIC || addressIn(topics[1]) !== contract) continue
    const to = addressIn(topics[2])
    paid.set(to, (paid.get(to) ?? 0n) + BigInt(data))
  }
  return paid
}

function addressIn(topic: Hex | undefined): Address {
  return `0x${(topic ?? '').slice(26).toLowerCase()}`
}

function receiptOf(raw: RawReceipt): Receipt {
  return {
    transactionHash: raw.transactionHash,
    blockNumber: Number(raw.blockNumber),
    blockHash: raw.blockHash,
    succeeded: raw.status === '0x1',
    gasUsed: BigInt(raw.gasUsed),
    effectiveGasPrice: BigInt(raw.effectiveGasPrice),
    contractAddress: raw.contractAddress?.toLowerCase() as Address | undefined
  }
}
