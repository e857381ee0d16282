import { AbiWords } from './abi-words.ts'
import { hashText, typedDigest, type SigningDomain } from './eip712.ts'
import type { Address, Bytes32 } from './hex.ts'
import type { Nonce } from './nonce.ts'

/** A proof of one half's balance: signed by its sender as BalanceProof, by its receiver as Release. */
export interface ProofContent {
  channelId: Bytes32
  nonce: Nonce
  balanceHash: Bytes32
}

/** What K has paid `payee` in all. */
export interface Receipt {
  payee: Address
  token: Address
  /** uint128, cumulative */
  amount: bigint
}

/** Both final payouts. */
export interface CooperativeClose {
  channelId: Bytes32
  balanceA: bigint
  balanceB: bigint
  /** uint40 seconds: the contract accepts it before this time */
  deadline: number
}

/** Cumulative totals of what each owner has ever withdrawn. */
export interface Withdraw {
  channelId: Bytes32
  withdrawnA: bigint
  withdrawnB: bigint
  /** uint40 seconds: the contract accepts it before this time */
  deadline: number
}

/** What an owner agrees to when somebody else opens its channel. */
export interface Opening {
  channelId: Bytes32
  /** The owner that signs and pays both amounts. */
  funder: Address
  /** Base units credited to side A, uint104. */
  amountA: bigint
  amountB: bigint
  /** uint40 seconds: the contract accepts it before this time */
  deadline: number
}

/** What K asks a relay to open. Never sent to the contract, signed so that nobody else can spend K. */
export interface TabOpening {
  /** The relay's owner address: whom receipts name. */
  payee: Address
  token: Address
  /** Base units per 10^6 bytes, uint128. */
  pricePerMb: bigint
  /** The most this tab may come to without the hub's fee, uint128. */
  limit: bigint
  /** uint40 seconds: when the relay's lock expires */
  expiry: number
  /** Owner address of the hub that backs the tab. */
  hub: Address
  /** keccak256 of the voucher that funds it, or zero in atomic mode. */
  voucherHash: Bytes32
  /** Chosen by the client: tells its tabs on one circuit apart. */
  tabId: Bytes32
}

const PROOF = hashText('BalanceProof(bytes32 channelId,uint48 nonce,bytes32 balanceHash)')
const RELEASE = hashText('Release(bytes32 channelId,uint48 nonce,bytes32 balanceHash)')
const SUBMIT = hashText('Submit(bytes32 channelId,uint48 nonce,bytes32 balanceHash,address submitter)')
const RECEIPT = hashText('Receipt(address payee,address token,uint128 amount)')
const CLOSE = hashText(
  'CooperativeClose(bytes32 channelId,uint104 balanceA,uint104 balanceB,uint40 deadline)'
)
const WITHDRAW = hashText('Withdraw(bytes32 channelId,uint104 withdrawnA,uint104 withdrawnB,uint40 deadline)')
const OPEN = hashText(
  'Open(bytes32 channelId,address funder,uint104 amountA,uint104 amountB,uint40 deadline)'
)
const OPENING = hashText(
  'TabOpening(address payee,address token,uint128 pricePerMb,uint128 limit,uint40 expiry,address hub,' +
    'bytes32 voucherHash,bytes32 tabId)'
)

function proofWords(type: Uint8Array, proof: ProofContent, words: number): AbiWords {
  return new AbiWords(words)
    .word(type)
    .bytes32(proof.channelId)
    .uint(proof.nonce, 48)
    .bytes32(proof.balanceHash)
}

/** The digest the sender of a half signs. */
export function balanceProofDigest(domain: SigningDomain, proof: ProofContent): Uint8Array {
  return typedDigest(domain, proofWords(PROOF, proof, 4))
}

/** The digest the receiver of a half signs as its consent: anyone may submit the proof then. */
export function releaseDigest(domain: SigningDomain, proof: ProofContent): Uint8Array {
  return typedDigest(domain, proofWords(RELEASE, proof, 4))
}

/** The digest the receiver of a half signs so that `submitter` alone may submit the proof. */
export function submitDigest(domain: SigningDomain, proof: ProofContent, submitter: Address): Uint8Array {
  return typedDigest(domain, proofWords(SUBMIT, proof, 5).address(submitter))
}

/** The digest K signs as a receipt. */
export function receiptDigest(domain: SigningDomain, receipt: Receipt): Uint8Array {
  const { payee, token, amount } = receipt
  return typedDigest(domain, new AbiWords(4).word(RECEIPT).address(payee).address(token).uint(amount, 128))
}

export function cooperativeCloseDigest(domain: SigningDomain, close: CooperativeClose): Uint8Array {
  const words = new AbiWords(5)
    .word(CLOSE)
    .bytes32(close.channelId)
    .uint(close.balanceA, 104)
    .uint(close.balanceB, 104)
    .uint(close.deadline, 40)
  return typedDigest(domain, words)
}

export function withdrawDigest(domain: SigningDomain, withdraw: Withdraw): Uint8Array {
  const words = new AbiWords(5)
    .word(WITHDRAW)
    .bytes32(withdraw.channelId)
    .uint(withdraw.withdrawnA, 104)
    .uint(withdraw.withdrawnB, 104)
    .uint(withdraw.deadline, 40)
  return typedDigest(domain, words)
}

/** The digest that an owner signs so that anybody may open its channel with these amounts. */
export function openDigest(domain: SigningDomain, opening: Opening): Uint8Array {
  const words = new AbiWords(6)
    .word(OPEN)
    .bytes32(opening.channelId)
    .address(opening.funder)
    .uint(opening.amountA, 104)
    .uint(opening.amountB, 104)
    .uint(opening.deadline, 40)
  return typedDigest(domain, words)
}

export function tabOpeningDigest(domain: SigningDomain, opening: TabOpening): Uint8Array {
  const words = new AbiWords(9)
    .word(OPENING)
    .address(opening.payee)
    .address(opening.token)
    .uint(opening.pricePerMb, 128)
    .uint(opening.limit, 128)
    .uint(opening.expiry, 40)
    .address(opening.hub)
    .bytes32(opening.voucherHash)
    .bytes32(opening.tabId)
  return typedDigest(domain, words)
}
