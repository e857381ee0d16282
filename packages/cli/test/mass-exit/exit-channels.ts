import type { AdjudicatorCalls, SignedProof } from '@tollway/chain'
import { createSigner, secretHashOf, type GuardedChannel, type Signer } from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  otherSide,
  releaseDigest,
  toHex,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type Half,
  type Side,
  type SigningDomain
} from '@tollway/codec'
import { defaultCrypto as crypto } from '@tollway/crypto'

/** What each side has paid in the state that the cheater closes with, and in the latest one. */
const STALE = { nonce: 1, transferred: 10n } as const
export const LATEST = { nonce: 7, transferred: 400n } as const
export const DEPOSIT = 1_000n

/** A channel between an honest party and a cheater that closes it with an old state. */
export interface ExitChannel {
  channelId: Bytes32
  params: ChannelParams
  secret: Uint8Array
  /** The cheater's side. */
  cheat: Side
  cheater: Signer
  honest: Signer
}

/** A channel of one honest signer with a cheater of its own key. */
export function makeExitChannel(
  domain: SigningDomain,
  owners: { cheat: Address; honest: Address; token: Address },
  honest: Signer
): ExitChannel {
  const cheater = createSigner(crypto, crypto.secp256k1PrivateKey())
  const secret = crypto.randomBytes(32)
  const cheat: Side = owners.cheat < owners.honest ? 0 : 1
  const [ownerA, ownerB] = [owners.cheat, owners.honest].toSorted() as [Address, Address]
  const [signerA, signerB] = cheat === 0 ? [cheater, honest] : [honest, cheater]
  const params: ChannelParams = {
    ...domain,
    ...{ ownerA, ownerB, signerA: signerA.address, signerB: signerB.address, token: owners.token },
    ...{ secretHash: secretHashOf(secret), salt: toHex(crypto.randomBytes(32)) }
  }
  return { channelId: channelIdOf(params), params, secret, cheat, cheater, honest }
}

interface HalfState {
  nonce: number
  balance: Balance
  balanceHash: Bytes32
  signature: Uint8Array
  release: Uint8Array
}

function stateOf(channel: ExitChannel, half: Half, of: { nonce: number; transferred: bigint }): HalfState {
  const { channelId, params, cheat, cheater, honest } = channel
  const salt = toHex(crypto.keccak256(Uint8Array.of(half, of.nonce)))
  const balance: Balance = { transferred: of.transferred, locked: 0n, locksRoot: ZERO_BYTES32, salt }
  const balanceHash = balanceHashOf(balance)
  const content = { channelId, nonce: of.nonce, balanceHash }
  const [sender, receiver] = half === cheat ? [cheater, honest] : [honest, cheater]
  return {
    ...{ nonce: of.nonce, balance, balanceHash },
    signature: sender.sign(balanceProofDigest(params, content)),
    release: receiver.sign(releaseDigest(params, content))
  }
}

/** The channel as the honest party hands it to towers: the latest proofs of both halves. */
export function guardedBy(channel: ExitChannel): GuardedChannel {
  const { channelId, params, secret, cheat } = channel
  const side = otherSide(cheat)
  const own = stateOf(channel, side, { ...LATEST, transferred: LATEST.transferred / 2n })
  const peer = stateOf(channel, cheat, LATEST)
  return {
    ...{ channelId, params, side, status: 'open' },
    proofs: () => ({ secret, own, peer, declaration: undefined })
  }
}

/** The cheater's challenge: its own half as it was long ago, and the other one as it was then. */
export function staleChallenge(channel: ExitChannel, calls: AdjudicatorCalls): `0x${string}` {
  const { params, secret, cheat } = channel
  const old = stateOf(channel, cheat, STALE)
  const { nonce, balance, signature } = stateOf(channel, otherSide(cheat), STALE)
  const received: SignedProof = { nonce, balance, signature }
  const declaration = { nonce: old.nonce, balance: old.balance }
  return calls.challenge(params, { secret: toHex(secret), received, declaration }).data
}
