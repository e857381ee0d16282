import {
  channelIdOf,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import { WrongContractError } from '../errors.ts'
import type { TransactionQueue } from '../queue/transaction-queue.ts'
import type { ChainClient } from '../rpc/chain-client.ts'
import type { AdjudicatorClient, SendOptions } from './adjudicator-client.ts'
import type { Permit } from './adjudicator-types.ts'
import { adjudicatorViews } from './adjudicator-views.ts'
import {
  balanceTuple,
  consentTuple,
  declarationTuple,
  EMPTY_PROOF,
  lockTuple,
  paramsTuple,
  proofTuple
} from './calldata.ts'
import { ContractBinding } from './contract-binding.ts'
import { ADJUDICATOR } from './interfaces.ts'

export interface AdjudicatorClientComponents {
  chain: ChainClient
  queue: TransactionQueue
}

/** The Adjudicator at `address`, as the account of the queue uses it. */
export function createAdjudicatorClient(
  components: AdjudicatorClientComponents,
  { address }: { address: Address }
): AdjudicatorClient {
  const binding = new ContractBinding(components, { name: 'Adjudicator', address, contract: ADJUDICATOR })
  return {
    address,
    account: components.queue.address,
    ...channelTransactions(binding),
    ...disputeTransactions(binding),
    ...witnessTransactions(binding),
    ...adjudicatorViews(binding)
  }
}

type ChannelTransactions = Pick<
  AdjudicatorClient,
  'open' | 'openWithPermit' | 'deposit' | 'depositWithPermit' | 'withdraw' | 'cooperativeClose'
>
type DisputeTransactions = Pick<
  AdjudicatorClient,
  'challenge' | 'respond' | 'refute' | 'settle' | 'unlock' | 'sweep'
>
type WitnessTransactions = Pick<AdjudicatorClient, 'registerPreimage' | 'registerReceipt' | 'withdrawCredit'>

/** Sends a call about one channel, once its parameters are known to be of this contract. */
function channelSender(binding: ContractBinding) {
  return async (
    method: string,
    params: ChannelParams,
    args: unknown[],
    intent: { id: (channelId: Bytes32) => string; content?: string },
    options: SendOptions | undefined
  ) => {
    checkContract(binding, params)
    const call = [paramsTuple(params), ...args]
    return binding.send(
      method,
      call,
      { id: intent.id(channelIdOf(params)), content: intent.content },
      options
    )
  }
}

function channelTransactions(binding: ContractBinding): ChannelTransactions {
  const send = channelSender(binding)
  const opening = ({ amountA, amountB }: { amountA: bigint; amountB: bigint }) => ({
    id: (channelId: Bytes32) => `open/${channelId}`,
    content: `open ${amountA} ${amountB}`
  })
  const adding = (side: number, amount: bigint) => ({
    id: (channelId: Bytes32) => `deposit/${channelId}`,
    content: `deposit ${side} ${amount}`
  })
  return {
    open(params, amounts, options) {
      return send('open', params, [amounts.amountA, amounts.amountB], opening(amounts), options)
    },
    openWithPermit(params, amounts, permit, options) {
      const args = [amounts.amountA, amounts.amountB, permitTuple(permit)]
      return send('openWithPermit', params, args, opening(amounts), options)
    },
    deposit(params, side, amount, options) {
      return send('deposit', params, [side, amount], adding(side, amount), options)
    },
    depositWithPermit(params, side, amount, permit, options) {
      const args = [side, amount, permitTuple(permit)]
      return send('depositWithPermit', params, args, adding(side, amount), options)
    },
    withdraw(params, terms, { signatureA, signatureB }, options) {
      const totals = [terms.withdrawnA, terms.withdrawnB, terms.deadline]
      const id = (channelId: Bytes32) => `withdraw/${channelId}/${totals.join('/')}`
      const content = `withdraw ${totals.join(' ')}`
      return send('withdraw', params, [totals, signatureA, signatureB], { id, content }, options)
    },
    cooperativeClose(params, terms, { signatureA, signatureB }, options) {
      const balances = [terms.balanceA, terms.balanceB, terms.deadline]
      const id = (channelId: Bytes32) => `close/${channelId}/${balances.join('/')}`
      const content = `close ${balances.join(' ')}`
      return send('cooperativeClose', params, [balances, signatureA, signatureB], { id, content }, options)
    }
  }
}

function disputeTransactions(binding: ContractBinding): DisputeTransactions {
  const send = channelSender(binding)
  return {
    challenge(params, { secret = ZERO_BYTES32, received, declaration }, options) {
      const args = [secret, proofTuple(received), declarationTuple(declaration)]
      const id = (channelId: Bytes32) => `challenge/${channelId}`
      return send('challenge', params, args, { id, content: 'challenge' }, options)
    },
    respond(params, half, proof, consent, options) {
      const args = [half, proofTuple(proof), consentTuple(consent)]
      const id = (channelId: Bytes32) => `respond/${channelId}/${half}/${proof.nonce}`
      return send('respond', params, args, { id, content: `respond ${half} ${proof.nonce}` }, options)
    },
    refute(params, { proof, declared, submitSignature }, options) {
      const args = [proofTuple(proof), balanceTuple(declared), submitSignature ?? '0x']
      const id = (channelId: Bytes32) => `refute/${channelId}/${proof.nonce}`
      return send('refute', params, args, { id, content: `refute ${proof.nonce}` }, options)
    },
    settle(params, [ab, ba], options) {
      const tuple = (balance: Balance | undefined) => balanceTuple(balance ?? EMPTY_PROOF.balance)
      const id = (channelId: Bytes32) => `settle/${channelId}`
      return send('settle', params, [tuple(ab), tuple(ba)], { id, content: 'settle' }, options)
    },
    unlock(params, half, lock, { index, siblings }, options) {
      const id = (channelId: Bytes32) => `unlock/${channelId}/${half}/${lock.lockId}`
      const args = [half, lockTuple(lock), index, siblings]
      return send('unlock', params, args, { id, content: `unlock ${lock.lockId}` }, options)
    },
    sweep(params, half, options) {
      const id = (channelId: Bytes32) => `sweep/${channelId}/${half}`
      return send('sweep', params, [half], { id }, options)
    }
  }
}

function witnessTransactions(binding: ContractBinding): WitnessTransactions {
  return {
    registerPreimage(preimage, options) {
      const args = [preimage]
      const id = `preimage/${binding.digest('registerPreimage', args)}`
      return binding.send('registerPreimage', args, { id }, options)
    },
    registerReceipt({ payee, token, amount }, signature, options) {
      const args = [[payee, token, amount], signature]
      const id = `receipt/${binding.digest('registerReceipt', args)}`
      return binding.send('registerReceipt', args, { id }, options)
    },
    withdrawCredit(token, to, options) {
      return binding.send('withdrawCredit', [token, to], { id: `credit/${token}` }, options)
    }
  }
}

function permitTuple({ deadline, v, r, s }: Permit) {
  return [deadline, v, r, s]
}

function checkContract(binding: ContractBinding, params: ChannelParams): void {
  const { chainId } = binding.chain
  if (params.adjudicator !== binding.address) {
    throw new WrongContractError('adjudicator', params.adjudicator, binding.address)
  }
  if (params.chainId !== chainId) {
    throw new WrongContractError('chain', String(params.chainId), String(chainId))
  }
}
