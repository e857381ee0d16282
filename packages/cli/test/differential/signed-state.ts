import {
  balanceHashOf,
  balanceProofDigest,
  otherSide,
  releaseDigest,
  submitDigest,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Lock,
  type Nonce
} from '@tollway/codec'
import type { LockProof } from '@tollway/channel'
import type { Consent, SignedProof } from '@tollway/chain'
import { openSession, type Disk, type Participants } from './parties.ts'

/** One signed content of a half: a real one of a session, or one that somebody made up. */
export interface SignedState extends SignedProof {
  half: Half
  hash: Bytes32
  /** Whether `signature` is the sender's. */
  isGenuine: boolean
  /** Whether the receiver accepted it, so that its honest receiver consents to it. */
  isAccepted: boolean
  /** Undefined for contents whose locks only their sender has ever seen. */
  locks: readonly Lock[] | undefined
  /** Path of a lock in the tree without those that are resolved. */
  prove(lockId: Bytes32, resolved: Iterable<Bytes32>): Promise<LockProof>
}

/** Signs a content as the sender of its half. */
export function signState(
  { params, signers }: Participants,
  state: Omit<SignedState, 'hash' | 'signature' | 'isGenuine'> & { channelId: Bytes32 }
): SignedState {
  const { channelId, ...content } = state
  const hash = balanceHashOf(content.balance)
  const digest = balanceProofDigest(params, { channelId, nonce: content.nonce, balanceHash: hash })
  return { ...content, hash, signature: signers[content.half].sign(digest), isGenuine: true }
}

/** What the session of a disk can show of both halves. */
export async function statesOn(participants: Participants, side: Half, disk: Disk): Promise<SignedState[]> {
  const copy = new Map(disk)
  const session = await openSession(participants, side, copy)
  const { own, peer, declaration } = session.proofs()
  const prove = (half: Half) => (lockId: Bytes32, resolved: Iterable<Bytes32>) =>
    Promise.resolve(session.lockTrees(half)[0]!.proof(lockId, resolved))
  const states: SignedState[] = []
  const common = { isGenuine: true, isAccepted: true }
  if (own) {
    const { nonce, balance, balanceHash: hash, signature } = own
    const locks = session.locks('own')
    states.push({ ...common, half: side, nonce, balance, hash, signature, locks, prove: prove(side) })
  }
  if (peer) {
    const half = otherSide(side)
    const { nonce, balance, balanceHash: hash, signature } = peer
    const locks = session.locks('peer')
    states.push({ ...common, half, nonce, balance, hash, signature, locks, prove: prove(half) })
  }
  if (declaration && declaration.nonce > 0 && declaration.nonce !== own?.nonce) {
    const { channelId } = session
    const content = { ...declaration, half: side, isAccepted: false, locks: undefined, prove: prove(side) }
    states.push(signState(participants, { ...content, channelId }))
  }
  return states
}

export interface ConsentInput {
  participants: Participants
  channelId: Bytes32
  state: { half: Half; nonce: Nonce; balance: Balance }
}

/** The consent of the receiver of a half to a proof, of one kind. */
export function consentOf(
  { participants, channelId, state }: ConsentInput,
  kind: Consent['kind'],
  submitter: Address
): Consent {
  const { params, signers } = participants
  const content = { channelId, nonce: state.nonce, balanceHash: balanceHashOf(state.balance) }
  const receiver = signers[otherSide(state.half)]
  if (kind === 'submit') {
    return { kind, signature: receiver.sign(submitDigest(params, content, submitter)) }
  }
  if (kind === 'release') return { kind, signature: receiver.sign(releaseDigest(params, content)) }
  return { kind }
}
