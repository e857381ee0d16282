import type { Address } from '@tollway/codec'
import { keccak256, toUtf8Bytes } from 'ethers'
import type { TransactionOutcome, TransactionQueue } from '../queue/transaction-queue.ts'
import type { ChainClient } from '../rpc/chain-client.ts'
import { adjudicatorCalls, type AdjudicatorCall, type AdjudicatorCalls } from './adjudicator-calls.ts'
import type {
  AdjudicatorClient,
  BatchOutcome,
  RepeatableSendOptions,
  SendOptions
} from './adjudicator-client.ts'
import { adjudicatorViews } from './adjudicator-views.ts'
import { ContractBinding } from './contract-binding.ts'
import { decodeContractEvent } from './decode-events.ts'
import { ADJUDICATOR } from './interfaces.ts'
import { decodeRevert, type Revert } from './revert.ts'

export interface AdjudicatorClientComponents {
  chain: ChainClient
  queue: TransactionQueue
}

/** The Adjudicator at `address`, as the account of the queue uses it. */
export function createAdjudicatorClient(
  components: AdjudicatorClientComponents,
  { address }: { address: Address }
): AdjudicatorClient {
  const { chain, queue } = components
  const binding = new ContractBinding(components, { name: 'Adjudicator', address, contract: ADJUDICATOR })
  const calls = adjudicatorCalls({ chainId: chain.chainId, address })
  const send = sender(queue, address)
  return {
    address,
    account: queue.address,
    calls,
    send,
    batch: batchSender(chain, send, address),
    async tryBatch(members) {
      const data = batchData(members)
      const result = await chain.call({ from: queue.address, to: address, data })
      const [done] = ADJUDICATOR.decodeFunctionResult('batch', result).toArray() as [boolean[]]
      return [...done]
    },
    ...transactions(calls, send),
    ...adjudicatorViews(binding)
  }
}

type Send = AdjudicatorClient['send']

function sender(queue: TransactionQueue, to: Address): Send {
  return (call, options = {}) => {
    const { intentId = call.intentId, deadline, gasLimit, ...submit } = options
    return queue.submit(
      { id: intentId, to, data: call.data, content: call.content, deadline, gasLimit },
      submit
    )
  }
}

function transactions(calls: AdjudicatorCalls, send: Send) {
  /** The method that sends a call: its arguments, then how it is sent. */
  const sending =
    <A extends unknown[]>(make: (...args: A) => AdjudicatorCall) =>
    async (...all: [...A, options?: SendOptions]): Promise<TransactionOutcome> => {
      const args = all.slice(0, make.length) as A
      return send(make(...args), all[make.length] as SendOptions | undefined)
    }
  return {
    open: sending(calls.open),
    openWithPermit: sending(calls.openWithPermit),
    async openFor(
      ...[params, terms, signature, { permit, ...options } = {}]: Parameters<AdjudicatorClient['openFor']>
    ) {
      return send(calls.openFor(params, terms, signature, permit), options)
    },
    openWithAuthorization: sending(calls.openWithAuthorization),
    deposit: sending(calls.deposit),
    depositWithPermit: sending(calls.depositWithPermit),
    withdraw: sending(calls.withdraw),
    cooperativeClose: sending(calls.cooperativeClose),
    challenge: sending(calls.challenge),
    respond: sending(calls.respond),
    refute: sending(calls.refute),
    settle: sending(calls.settle),
    unlock: sending(calls.unlock),
    sweep: sending(calls.sweep),
    registerPreimage: sending(calls.registerPreimage),
    registerReceipt: sending(calls.registerReceipt),
    withdrawCredit: sending(calls.withdrawCredit)
  }
}

function batchSender(chain: ChainClient, send: Send, address: Address) {
  return async (
    members: readonly AdjudicatorCall[],
    options: Partial<RepeatableSendOptions> = {}
  ): Promise<BatchOutcome> => {
    const names = members.map(({ intentId }) => intentId).join('\n')
    const intentId = `batch/${keccak256(toUtf8Bytes(names)).slice(2, 34)}`
    const outcome = await send({ data: batchData(members), intentId, content: names }, options)
    return { ...outcome, failed: await failedCalls(chain, address, outcome) }
  }
}

function batchData(members: readonly AdjudicatorCall[]): AdjudicatorCall['data'] {
  return ADJUDICATOR.encodeFunctionData('batch', [members.map(({ data }) => data)]) as AdjudicatorCall['data']
}

async function failedCalls(
  chain: ChainClient,
  adjudicator: Address,
  { receipt: { blockNumber, transactionHash } }: TransactionOutcome
): Promise<Map<number, Revert>> {
  const logs = await chain.logs({ addresses: [adjudicator], fromBlock: blockNumber, toBlock: blockNumber })
  const failed = new Map<number, Revert>()
  for (const log of logs) {
    if (log.transactionHash !== transactionHash) continue
    const event = decodeContractEvent(log, { adjudicator, registry: adjudicator })
    if (event?.type === 'CallFailed') failed.set(event.index, decodeRevert(event.reason))
  }
  return failed
}
