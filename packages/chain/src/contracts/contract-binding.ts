import type { Address, Hex } from '@tollway/codec'
import { keccak256, type Interface } from 'ethers'
import { MissingContractError, QueueRequiredError, RpcResponseError } from '../errors.ts'
import type { TransactionOutcome, TransactionQueue } from '../queue/transaction-queue.ts'
import type { BlockTag, Call, ChainClient } from '../rpc/chain-client.ts'
import { AbiValues } from './abi-values.ts'
import type { SendOptions } from './adjudicator-client.ts'

export interface ContractComponents {
  chain: ChainClient
  /** Needed to send transactions, not to read. */
  queue?: TransactionQueue
}

/** One contract at one address: encodes calls, decodes results. */
export class ContractBinding {
  readonly address: Address
  readonly chain: ChainClient
  readonly #name: string
  readonly #contract: Interface
  readonly #queue: TransactionQueue | undefined

  constructor(
    { chain, queue }: ContractComponents,
    init: { name: string; address: Address; contract: Interface }
  ) {
    this.chain = chain
    this.address = init.address
    this.#name = init.name
    this.#contract = init.contract
    this.#queue = queue
  }

  get queue(): TransactionQueue {
    if (this.#queue === undefined) throw new QueueRequiredError(this.#name)
    return this.#queue
  }

  /** The results by name or, without a name, by position. */
  async read(method: string, args: unknown[], at: BlockTag = 'latest'): Promise<AbiValues> {
    return this.#decode(method, await this.chain.call(this.#call(method, args), at))
  }

  /** Every different answer at the head that can be read, the one that most give first, and whether a quorum does. */
  async readEach(method: string, args: unknown[]): Promise<{ values: AbiValues; isAgreed: boolean }[]> {
    const answers = await this.chain.callEach(this.#call(method, args))
    const readable = answers.flatMap(({ result, isAgreed }) => {
      try {
        return [{ values: this.#decode(method, result), isAgreed }]
      } catch {
        return []
      }
    })
    return readable.length > 0
      ? readable
      : [{ values: this.#decode(method, answers[0]!.result), isAgreed: true }]
  }

  #call(method: string, args: unknown[]): Call {
    return { to: this.address, data: this.#contract.encodeFunctionData(method, args) as Hex }
  }

  #decode(method: string, result: Hex): AbiValues {
    if (result === '0x') throw new MissingContractError(this.#name, this.address, this.chain.chainId)
    try {
      return new AbiValues(this.#contract.decodeFunctionResult(method, result), `${this.#name}.${method}`)
    } catch (cause) {
      const reason = `${this.#name}.${method} returned something else than its ABI says`
      throw new RpcResponseError(this.chain.urls.join(' or '), 'eth_call', reason, undefined, { cause })
    }
  }

  /**
   * @param intent What is done, which makes the default intent id; `content` when more than that may not differ.
   */
  send(
    method: string,
    args: unknown[],
    intent: { id: string; content?: string },
    options: SendOptions = {}
  ): Promise<TransactionOutcome> {
    const data = this.#contract.encodeFunctionData(method, args) as Hex
    const { intentId, deadline, ...submit } = options
    return this.queue.submit(
      { id: intentId ?? intent.id, to: this.address, data, content: intent.content, deadline },
      submit
    )
  }

  /** A short name for a call whose arguments say all: the same arguments are the same intent. */
  digest(method: string, args: unknown[]): string {
    return keccak256(this.#contract.encodeFunctionData(method, args)).slice(2, 34)
  }
}
