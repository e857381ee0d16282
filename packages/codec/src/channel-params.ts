import { AbiWords } from './abi-words.ts'
import { OutOfRangeError } from './errors.ts'
import { toHex, ZERO_BYTES32, type Address, type Bytes32 } from './hex.ts'
import { keccak256 } from './keccak.ts'

/** Everything a channel id commits to. `ownerA` < `ownerB`, and the signers differ. */
export interface ChannelParams {
  chainId: bigint
  adjudicator: Address
  ownerA: Address
  ownerB: Address
  signerA: Address
  signerB: Address
  token: Address
  /** keccak256 of the channel secret s. */
  secretHash: Bytes32
  salt: Bytes32
}

/** Which participant: 0 is A, the lower owner address, 1 is B. */
export type Side = 0 | 1
/** One direction: 0 is A→B, 1 is B→A. A half has its sender's side as number. */
export type Half = Side

/** What one half's proof commits to, cumulative. Amounts are base units of the channel's token. */
export interface Balance {
  /** uint128 */
  transferred: bigint
  /** uint128: the sum of the limits of the locks under `locksRoot` */
  locked: bigint
  locksRoot: Bytes32
  salt: Bytes32
}

/** Everything about a channel but its chain, contract and token: keccak256(abi.encode(owners, signers, secretHash, salt)). */
export function partiesHashOf(
  params: Pick<ChannelParams, 'ownerA' | 'ownerB' | 'signerA' | 'signerB' | 'secretHash' | 'salt'>
): Bytes32 {
  const words = new AbiWords(6)
    .address(params.ownerA)
    .address(params.ownerB)
    .address(params.signerA)
    .address(params.signerB)
    .bytes32(params.secretHash)
    .bytes32(params.salt)
  return toHex(keccak256(words.finish()))
}

/** keccak256(abi.encode(chainId, adjudicator, token, partiesHash)). */
export function channelIdOf(params: ChannelParams): Bytes32 {
  if (params.ownerA >= params.ownerB) {
    throw new OutOfRangeError('order of owners (A must be below B)', params.ownerA)
  }
  if (params.signerA === params.signerB) throw new OutOfRangeError('signers (must differ)', params.signerA)
  const words = new AbiWords(4)
    .uint(params.chainId, 256)
    .address(params.adjudicator)
    .address(params.token)
    .bytes32(partiesHashOf(params))
  return toHex(keccak256(words.finish()))
}

/** keccak256(abi.encode(uint128 transferred, uint128 locked, bytes32 locksRoot, bytes32 salt)). */
export function balanceHashOf(balance: Balance): Bytes32 {
  const words = new AbiWords(4)
    .uint(balance.transferred, 128)
    .uint(balance.locked, 128)
    .bytes32(balance.locksRoot)
    .bytes32(balance.salt)
  return toHex(keccak256(words.finish()))
}

/** What the contract keeps of a settled half: keccak256(abi.encode(bytes32 locksRoot, uint104 held)). */
export function heldCommitmentOf(locksRoot: Bytes32, held: bigint): Bytes32 {
  return toHex(keccak256(new AbiWords(2).bytes32(locksRoot).uint(held, 104).finish()))
}

/** The nonce of the EIP-3009 authorisation that opens a channel: keccak256(abi.encode(channelId, amountA, amountB)). */
export function authorizationNonceOf(channelId: Bytes32, amountA: bigint, amountB: bigint): Bytes32 {
  return toHex(keccak256(new AbiWords(3).bytes32(channelId).uint(amountA, 104).uint(amountB, 104).finish()))
}

/** The balance hash that stands for nonce 0, the empty half. */
export const EMPTY_BALANCE_HASH: Bytes32 = ZERO_BYTES32

export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0
}

/** The side of `owner` in a channel, or undefined when it is not a participant. */
export function sideOf(params: ChannelParams, owner: Address): Side | undefined {
  if (owner === params.ownerA) return 0
  return owner === params.ownerB ? 1 : undefined
}
