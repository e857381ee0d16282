import {
  channelIdOf,
  partiesHashOf,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type CooperativeClose,
  type Half,
  type Hex,
  type Lock,
  type Opening,
  type Receipt,
  type Side,
  type Withdraw
} from '@tollway/codec'
import { keccak256 } from 'ethers'
import { WrongContractError } from '../errors.ts'
import type {
  Authorization,
  Consent,
  Declaration,
  HeldLocks,
  LockProof,
  Permit,
  SignedProof
} from './adjudicator-types.ts'
import {
  balanceTuple,
  consentTuple,
  declarationTuple,
  EMPTY_PROOF,
  lockTuple,
  paramsTuple,
  permitTuple,
  proofTuple
} from './calldata.ts'
import { ADJUDICATOR } from './interfaces.ts'

/** A call of the Adjudicator, to be sent alone or as one of a batch. */
export interface AdjudicatorCall {
  data: Hex
  /** A name made of what is to be done, so that doing it twice is the same transaction. */
  intentId: string
  /** What must be the same when the name comes again; absent: everything. */
  content?: string
}

export interface Amounts {
  amountA: bigint
  amountB: bigint
}

export interface BothSignatures {
  signatureA: Uint8Array
  signatureB: Uint8Array
}

export interface ChallengeInput {
  secret?: Bytes32
  received: SignedProof
  declaration?: Declaration
}

export interface RefutationInput {
  proof: SignedProof
  declared: Balance
  submitSignature?: Uint8Array
}

export type AdjudicatorCalls = ReturnType<typeof adjudicatorCalls>

/**
 * Every call of the Adjudicator at `address` on one chain, as calldata. Those about a channel throw
 * WrongContractError for parameters of another contract or chain.
 */
export function adjudicatorCalls(contract: { chainId: bigint; address: Address }) {
  const about = (params: ChannelParams): Bytes32 => {
    checkContract(contract, params)
    return channelIdOf(params)
  }
  return { ...openings(about), ...agreements(about), ...disputes(about), ...witnesses() }
}

type About = (params: ChannelParams) => Bytes32

function openings(about: About) {
  const opening = (params: ChannelParams, { amountA, amountB }: Amounts) => ({
    id: `open/${about(params)}`,
    content: `open ${amountA} ${amountB}`
  })
  const adding = (params: ChannelParams, side: Side, amount: bigint) => ({
    id: `deposit/${about(params)}`,
    content: `deposit ${side} ${amount}`
  })
  return {
    open: (params: ChannelParams, amounts: Amounts) =>
      call('open', [paramsTuple(params), amounts.amountA, amounts.amountB], opening(params, amounts)),

    openWithPermit: (params: ChannelParams, amounts: Amounts, permit: Permit) => {
      const args = [paramsTuple(params), amounts.amountA, amounts.amountB, permitTuple(permit)]
      return call('openWithPermit', args, opening(params, amounts))
    },

    openFor: (
      params: ChannelParams,
      terms: Omit<Opening, 'channelId'>,
      signature: Uint8Array,
      permit?: Permit
    ) => {
      const { funder, amountA, amountB, deadline } = terms
      const args = [paramsTuple(params), [funder, amountA, amountB, deadline], signature, permitTuple(permit)]
      return call('openFor', args, opening(params, terms))
    },

    openWithAuthorization: (
      params: ChannelParams,
      funder: Address,
      amounts: Amounts,
      { validAfter, validBefore, v, r, s }: Authorization
    ) => {
      const { amountA, amountB } = amounts
      const args = [paramsTuple(params), funder, amountA, amountB, [validAfter, validBefore, v, r, s]]
      return call('openWithAuthorization', args, opening(params, amounts))
    },

    deposit: (params: ChannelParams, side: Side, amount: bigint) =>
      call('deposit', [params.token, partiesHashOf(params), side, amount], adding(params, side, amount)),

    depositWithPermit: (params: ChannelParams, side: Side, amount: bigint, permit: Permit) => {
      const args = [params.token, partiesHashOf(params), side, amount, permitTuple(permit)]
      return call('depositWithPermit', args, adding(params, side, amount))
    }
  }
}

function agreements(about: About) {
  return {
    withdraw: (params: ChannelParams, terms: Omit<Withdraw, 'channelId'>, signatures: BothSignatures) => {
      const totals = [terms.withdrawnA, terms.withdrawnB, terms.deadline]
      const id = `withdraw/${about(params)}/${totals.join('/')}`
      const args = [paramsTuple(params), totals, signatures.signatureA, signatures.signatureB]
      return call('withdraw', args, { id, content: `withdraw ${totals.join(' ')}` })
    },

    cooperativeClose: (
      params: ChannelParams,
      terms: Omit<CooperativeClose, 'channelId'>,
      signatures: BothSignatures
    ) => {
      const balances = [terms.balanceA, terms.balanceB, terms.deadline]
      const id = `close/${about(params)}/${balances.join('/')}`
      const args = [paramsTuple(params), balances, signatures.signatureA, signatures.signatureB]
      return call('cooperativeClose', args, { id, content: `close ${balances.join(' ')}` })
    }
  }
}

function disputes(about: About) {
  return {
    challenge: (params: ChannelParams, { secret = ZERO_BYTES32, received, declaration }: ChallengeInput) => {
      const args = [paramsTuple(params), secret, proofTuple(received), declarationTuple(declaration)]
      return call('challenge', args, { id: `challenge/${about(params)}`, content: 'challenge' })
    },

    respond: (params: ChannelParams, half: Half, proof: SignedProof, consent: Consent) => {
      const args = [paramsTuple(params), half, proofTuple(proof), consentTuple(consent)]
      const id = `respond/${about(params)}/${half}/${proof.nonce}`
      return call('respond', args, { id, content: `respond ${half} ${proof.nonce}` })
    },

    refute: (params: ChannelParams, { proof, declared, submitSignature }: RefutationInput) => {
      const args = [paramsTuple(params), proofTuple(proof), balanceTuple(declared), submitSignature ?? '0x']
      const id = `refute/${about(params)}/${proof.nonce}`
      return call('refute', args, { id, content: `refute ${proof.nonce}` })
    },

    settle: (params: ChannelParams, [ab, ba]: readonly [Balance | undefined, Balance | undefined]) => {
      const tuple = (balance: Balance | undefined) => balanceTuple(balance ?? EMPTY_PROOF.balance)
      const args = [paramsTuple(params), tuple(ab), tuple(ba)]
      return call('settle', args, { id: `settle/${about(params)}`, content: 'settle' })
    },

    unlock: (params: ChannelParams, half: Half, held: bigint, lock: Lock, { index, siblings }: LockProof) => {
      const id = `unlock/${about(params)}/${half}/${lock.lockId}/${held}`
      const args = [paramsTuple(params), half, held, lockTuple(lock), index, siblings]
      return call('unlock', args, { id, content: `unlock ${lock.lockId} ${held}` })
    },

    sweep: (params: ChannelParams, half: Half, { held, root }: HeldLocks) => {
      const id = `sweep/${about(params)}/${half}`
      return call('sweep', [paramsTuple(params), half, held, root], { id, content: 'sweep' })
    }
  }
}

function witnesses() {
  return {
    registerPreimage: (preimage: Bytes32) => byDigest('preimage', 'registerPreimage', [preimage]),

    registerReceipt: ({ payee, token, amount }: Receipt, signature: Uint8Array) =>
      byDigest('receipt', 'registerReceipt', [[payee, token, amount], signature]),

    withdrawCredit: (token: Address, to: Address) =>
      call('withdrawCredit', [token, to], { id: `credit/${token}` })
  }
}

function call(method: string, args: unknown[], intent: { id: string; content?: string }): AdjudicatorCall {
  const data = ADJUDICATOR.encodeFunctionData(method, args) as Hex
  return { data, intentId: intent.id, content: intent.content }
}

/** The arguments say all: the same arguments are the same intent. */
function byDigest(name: string, method: string, args: unknown[]): AdjudicatorCall {
  const { data } = call(method, args, { id: '' })
  return { data, intentId: `${name}/${keccak256(data).slice(2, 34)}` }
}

function checkContract(
  { chainId, address }: { chainId: bigint; address: Address },
  params: ChannelParams
): void {
  if (params.adjudicator !== address) {
    throw new WrongContractError('adjudicator', params.adjudicator, address)
  }
  if (params.chainId !== chainId) {
    throw new WrongContractError('chain', String(params.chainId), String(chainId))
  }
}
