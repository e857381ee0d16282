import { setTimeout as delay } from 'node:timers/promises'
import type { Address, Bytes32, Hex } from '@tollway/codec'
import { RevertedError } from '../errors.ts'
import type {
  Block,
  BlockTag,
  Call,
  CallAnswer,
  ChainClient,
  ChainLog,
  FeeSuggestion,
  LogFilter,
  Receipt
} from './chain-client.ts'
import { EndpointChain, type EndpointChainInit } from './endpoint-chain.ts'
import { EndpointPanel, QUORUM_ATTEMPTS } from './endpoint-panel.ts'
import { mergeLogs } from './merge-logs.ts'
import type { BlockId, NodeReader } from './node-reader.ts'
import { orderLogs } from './parse.ts'
import { backoffMs, type RpcTransport } from './rpc-transport.ts'
import { survey } from './survey.ts'
import { parties, reachedBy, type Vote } from './votes.ts'

/** A head older than this by the machine's clock does not speak for the present while another is younger. */
export const STALE_HEAD_SECONDS = 120

export interface QuorumInit extends EndpointChainInit {
  /** Milliseconds since 1970. */
  nowMs(): number
}

/** Frees value by agreement, sees attacks by whoever shows them. */
export class QuorumChainClient extends EndpointChain implements ChainClient {
  readonly #panel: EndpointPanel
  readonly #nowMs: () => number
  /** The newest block that a quorum called final. */
  #agreed: Block | undefined
  /** Who serves what lies above it: one whose head is the agreed one. */
  #lead = 0

  constructor(transport: RpcTransport, init: QuorumInit) {
    super(transport, init)
    const readers = this.witnesses.map(({ reader }) => reader)
    this.#panel = new EndpointPanel(transport.endpoints, readers, init.quorum)
    this.#nowMs = init.nowMs
  }

  async block(number: number, signal?: AbortSignal): Promise<Block | undefined> {
    const ask = (reader: NodeReader) => reader.block(number, signal)
    const keyOf = (block: Block | undefined): string => block?.hash ?? ''
    if (this.#isFinal(number)) return this.#panel.agree(`block ${number}`, ask, keyOf, signal)
    try {
      return await this.#panel.all[this.#lead]!.reader.block(number, signal)
    } catch {
      signal?.throwIfAborted()
      const { votes } = await this.#panel.ask('eth_getBlockByNumber', ask, { signal })
      return parties(votes, keyOf)[0]!.value
    }
  }

  async logs(filter: LogFilter, signal?: AbortSignal): Promise<ChainLog[]> {
    const ask = (reader: NodeReader) => reader.logs(filter, signal)
    const { fromBlock, toBlock } = filter
    if (this.#isFinal(toBlock)) {
      return this.#panel.agree(`the logs of blocks ${fromBlock} to ${toBlock}`, ask, logsKey, signal)
    }
    const { votes } = await this.#panel.ask('eth_getLogs', ask, { signal })
    return orderLogs(mergeLogs(votes, this.quorum, filter))
  }

  async call(call: Call, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    const tag = at === 'finalized' ? (await this.finalized(signal)).number : at
    const what = `a call of ${call.to ?? 'a new contract'}`
    if (typeof tag === 'number') {
      const ask = (reader: NodeReader) => outcomeOf(reader.call(call, this.#finalId(tag), signal))
      return resultOf(await this.#panel.agree(what, ask, outcomeKey, signal))
    }
    const ask = (at: BlockId) => (reader: NodeReader) => outcomeOf(reader.call(call, at, signal))
    return resultOf((await this.#current('eth_call', ask, tag, signal))[0]!)
  }

  async callEach(call: Call, signal?: AbortSignal): Promise<CallAnswer[]> {
    const { votes } = await this.#panel.ask(
      'eth_call',
      reader => outcomeOf(reader.call(call, 'latest', signal)),
      { signal }
    )
    const found = parties(votes, outcomeKey)
    const answers = found.flatMap(({ value, votes }) =>
      'result' in value ? [{ result: value.result, isAgreed: votes.length >= this.quorum }] : []
    )
    return answers.length > 0 ? answers : [{ result: resultOf(found[0]!.value), isAgreed: true }]
  }

  async estimateGas(call: Call, at: BlockTag = 'pending', signal?: AbortSignal): Promise<bigint> {
    const ask = (reader: NodeReader) => outcomeOf(reader.estimateGas(call, at, signal))
    const succeeded = (votes: Vote<Outcome<bigint>>[]) =>
      votes.flatMap(({ value }) => ('result' in value ? [value.result] : []))
    const { votes } = await this.#panel.ask('eth_estimateGas', ask, { signal })
    const estimates = succeeded(votes)
    const refusals = parties(
      votes.filter(({ value }) => 'revert' in value),
      outcomeKey
    )
    const refused = refusals.reduce((sum, { votes }) => sum + votes.length, 0)
    if (estimates.length === 0 || refused >= this.quorum) return resultOf(refusals[0]!.value)
    // One that names too little would waste the transaction; one that names too much wastes nothing.
    return reachedBy(estimates, Math.max(1, estimates.length - this.quorum + 1))
  }

  nonce(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<number> {
    return this.#number(
      'eth_getTransactionCount',
      (reader, id) => reader.nonce(address, id, signal),
      at,
      signal
    )
  }

  balance(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<bigint> {
    return this.#number('eth_getBalance', (reader, id) => reader.balance(address, id, signal), at, signal)
  }

  async code(address: Address, at: BlockTag = 'latest', signal?: AbortSignal): Promise<Hex> {
    const ask = (at: BlockId) => (reader: NodeReader) => reader.code(address, at, signal)
    return (await this.#current('eth_getCode', ask, at, signal, code => code))[0]!
  }

  async feeSuggestion(signal?: AbortSignal): Promise<FeeSuggestion> {
    const [head, { votes }] = await Promise.all([
      this.head(signal),
      this.#panel.ask('eth_maxPriorityFeePerGas', reader => reader.priorityFee(signal), { signal })
    ])
    const tips = votes.map(({ value }) => value)
    return { baseFeePerGas: head.baseFeePerGas, maxPriorityFeePerGas: reachedBy(tips, this.quorum) }
  }

  /** To all; resolves with the first that takes it. */
  async broadcast(rawTransaction: Hex, signal?: AbortSignal): Promise<Bytes32> {
    const sent = this.#panel.asked().map(({ reader }) => reader.broadcast(rawTransaction, signal))
    try {
      return await Promise.any(sent)
    } catch (error) {
      signal?.throwIfAborted()
      throw this.#panel.unanswered('eth_sendRawTransaction', (error as AggregateError).errors)
    }
  }

  async receipt(transactionHash: Bytes32, signal?: AbortSignal): Promise<Receipt | undefined> {
    const keyOf = (receipt: Receipt | undefined) => receipt && `${receipt.blockHash}/${receipt.succeeded}`
    const isAgreed = (votes: Vote<Receipt | undefined>[]) =>
      parties(votes, receipt => keyOf(receipt) ?? '')[0]!.votes.length >= this.quorum
    const { votes } = await this.#panel.ask(
      'eth_getTransactionReceipt',
      r => r.receipt(transactionHash, signal),
      {
        signal,
        isEnough: isAgreed
      }
    )
    const [party] = parties(votes, receipt => keyOf(receipt) ?? '')
    if (party!.votes.length >= this.quorum || votes.length < this.quorum) return party!.value
    return undefined
  }

  protected async readHead(signal: AbortSignal | undefined): Promise<Block> {
    const { votes } = await this.#panel.ask('the head', reader => reader.chainBlock('latest', signal), {
      signal,
      among: this.#panel.asked(false)
    })
    for (const { index, value } of votes) this.#panel.all[index]!.endpoint.headNumber = value.number
    const fresh = this.#fresh(votes)
    const number = reachedBy(
      fresh.map(({ value }) => value.number),
      this.quorum
    )
    const [party] = parties(await this.#atNumber(fresh, number, signal), ({ hash }) => hash)
    const supporters = party!.votes.map(({ index }) => index)
    if (!supporters.includes(this.#lead)) this.#lead = supporters[0]!
    return party!.value
  }

  protected async readFinalized(signal: AbortSignal | undefined): Promise<Block> {
    const isEnough = (votes: Vote<Block>[]): boolean =>
      parties(votes, ({ hash }) => hash)[0]!.votes.length >= this.quorum
    for (let attempt = 1; ; attempt++) {
      const isPatient = attempt > 1
      const among = this.#panel.asked(true, isPatient)
      const { votes, errors } = await this.#panel.ask(
        'the finalised block',
        reader => reader.chainBlock('finalized', signal),
        { signal, among, ...(isPatient && { quorum: among.length, isEnough }) }
      )
      const number = reachedBy(
        votes.map(({ value }) => value.number),
        this.quorum
      )
      const known = this.#agreed
      if (votes.length >= this.quorum && known !== undefined && number <= known.number) return known
      const groups = parties(await this.#atNumber(votes, number, signal), ({ hash }) => hash)
      const [party] = groups
      const agreed = party?.votes.length ?? 0
      if (agreed >= this.quorum) {
        this.#panel.accuse(groups, 'the finalised block')
        this.#agreed = party!.value
        return party!.value
      }
      if (attempt >= QUORUM_ATTEMPTS) throw this.#panel.noQuorum('the finalised block', agreed, errors)
      await delay(backoffMs(attempt), undefined, { signal })
    }
  }

  /** What those who are at or beyond a block have in its place. */
  async #atNumber(
    votes: readonly Vote<Block>[],
    number: number,
    signal: AbortSignal | undefined
  ): Promise<Vote<Block>[]> {
    const ahead = votes
      .filter(({ value }) => value.number > number)
      .map(({ index }) => this.#panel.all[index]!)
    const exact = votes.filter(({ value }) => value.number === number)
    if (ahead.length === 0) return exact
    const found = await survey(ahead, reader => reader.block(number, signal), { quorum: this.quorum, signal })
    const theirs = found.votes.flatMap(({ index, value }) => (value === undefined ? [] : [{ index, value }]))
    return [...exact, ...theirs]
  }

  /** Without heads of long ago, if there are others: an endpoint that is frozen has no say on the present. */
  #fresh(votes: Vote<Block>[]): Vote<Block>[] {
    const nowSec = this.#nowMs() / 1000
    const isFresh = ({ value }: Vote<Block>): boolean => Math.abs(nowSec - value.timeSec) < STALE_HEAD_SECONDS
    const fresh = votes.filter(isFresh)
    const stale =
      fresh.length === 0 ? [] : votes.filter(vote => vote.value.timeSec < nowSec && !isFresh(vote))
    this.#panel.stale = new Set(stale.map(({ index }) => index))
    return fresh.length === 0 ? votes : votes.filter(({ index }) => !this.#panel.stale.has(index))
  }

  #isFinal(number: number): boolean {
    return this.#agreed !== undefined && number <= this.#agreed.number
  }

  /** The agreed block by its hash, so that an answer is about that block and no other. */
  #finalId(number: number): BlockId {
    return number === this.#agreed?.number ? { blockHash: this.#agreed.hash } : number
  }

  /** What most say of the present, the others after it. Who differs only for a newer block is asked again at one block. */
  async #current<T>(
    method: string,
    ask: (at: BlockId) => (reader: NodeReader) => Promise<T>,
    at: BlockTag,
    signal: AbortSignal | undefined,
    keyOf: (value: T) => string = value => outcomeKey(value as Outcome<Hex>)
  ): Promise<T[]> {
    const isAgreed = (votes: Vote<T>[]): boolean => parties(votes, keyOf)[0]!.votes.length >= this.quorum
    const { votes } = await this.#panel.ask(method, ask(at), { signal, isEnough: isAgreed })
    if (isAgreed(votes) || votes.length === 1 || typeof at === 'number') {
      return parties(votes, keyOf).map(({ value }) => value)
    }
    const { number } = await this.head(signal)
    const pinned = await this.#panel.ask(method, ask(number), { signal, isEnough: isAgreed })
    const groups = parties(pinned.votes, keyOf)
    const [first] = groups
    const lead = groups.find(({ votes }) => votes.some(({ index }) => index === this.#lead))
    const best = first!.votes.length >= this.quorum ? first! : (lead ?? first!)
    return [best.value, ...groups.filter(group => group !== best).map(({ value }) => value)]
  }

  async #number<N extends number | bigint>(
    method: string,
    ask: (reader: NodeReader, at: BlockId) => Promise<N>,
    at: BlockTag,
    signal: AbortSignal | undefined
  ): Promise<N> {
    const tag = at === 'finalized' ? (await this.finalized(signal)).number : at
    if (typeof tag === 'number' && this.#isFinal(tag)) {
      return this.#panel.agree(method, reader => ask(reader, this.#finalId(tag)), String, signal)
    }
    const { votes } = await this.#panel.ask(method, reader => ask(reader, tag), { signal })
    return reachedBy(
      votes.map(({ value }) => value),
      this.quorum
    )
  }
}

/** A simulation that ran, or that the contract refused: an answer either way. */
type Outcome<T> = { result: T } | { revert: RevertedError }

async function outcomeOf<T>(simulated: Promise<T>): Promise<Outcome<T>> {
  try {
    return { result: await simulated }
  } catch (error) {
    if (error instanceof RevertedError) return { revert: error }
    throw error
  }
}

function resultOf<T>(outcome: Outcome<T>): T {
  if ('revert' in outcome) throw outcome.revert
  return outcome.result
}

function outcomeKey(outcome: Outcome<bigint | Hex>): string {
  return 'revert' in outcome ? `revert ${outcome.revert.data}` : String(outcome.result)
}

function logsKey(logs: readonly ChainLog[]): string {
  return JSON.stringify(logs)
}
