import {
  nonceEpoch,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type Half,
  type Lock,
  type Nonce,
  type Side
} from '@tollway/codec'
import type { ChannelSession } from '../channel-session.ts'
import type { LockProof } from '../lock-tree.ts'
import type { SignedReceipt } from './hub-connection.ts'

/** A proof as the adjudicator takes it. */
export interface ChannelProof {
  nonce: Nonce
  balance: Balance
  /** The sender's BalanceProof. */
  signature: Uint8Array
}

/** The locks of one content of a half. */
export interface EvidenceLockTree {
  readonly root: Bytes32
  list(): Lock[]
  get(lockId: Bytes32): Lock | undefined
  /** Path of a lock in the tree where the leaves of `unlocked` locks are zeroed. */
  proof(lockId: Bytes32, unlocked: Iterable<Bytes32>): LockProof
}

/** All that defends one channel on chain. Structurally the `DisputeEvidence` of `@tollway/chain`. */
export interface ChannelEvidence {
  params: ChannelParams
  /** Our side; the half we send has its number. */
  side: Side
  secret: Uint8Array
  /** Latest proof of the half we receive; our transaction is its consent. */
  received: ChannelProof | undefined
  /** Highest released proof of the half we send, with the receiver's Release. */
  sent: (ChannelProof & { release: Uint8Array }) | undefined
  /**
   * The highest nonce of our own half ever persisted, with a released state of its epoch above epoch 0. Undefined when
   * nothing must be declared.
   */
  declaration:
    | {
        nonce: Nonce
        balance: Balance
        released?: { nonce: Nonce; balanceHash: Bytes32; signature: Uint8Array }
      }
    | undefined
  /** Locks of every content that the contract may settle a half on. */
  locks: { half: Half; lock: Lock }[]
  trees(half: Half): EvidenceLockTree[]
  /** The best receipt known for the receipt lock of K. */
  receiptOf(payerKey: Address): SignedReceipt | undefined
  /** Whether no larger receipt of K can come any more: only then is its lock resolved before the expiry. */
  isFinal(payerKey: Address): boolean
}

/** The evidence of a session, as it is now. By default the best receipt known is the last. */
export function evidenceOf(
  session: ChannelSession,
  receiptOf: (payerKey: Address) => SignedReceipt | undefined,
  isFinal = (payerKey: Address) => receiptOf(payerKey) !== undefined
): ChannelEvidence {
  const { secret, own, peer, declaration } = session.proofs()
  const { side } = session
  const otherHalf: Half = side === 0 ? 1 : 0
  const released =
    own && declaration && nonceEpoch(declaration.nonce) > 0
      ? { nonce: own.nonce, balanceHash: own.balanceHash, signature: own.release }
      : undefined
  return {
    params: session.params,
    side,
    secret,
    received: peer && { nonce: peer.nonce, balance: peer.balance, signature: peer.signature },
    sent: own && {
      nonce: own.nonce,
      balance: own.balance,
      signature: own.signature,
      release: own.release
    },
    declaration: declaration && { ...declaration, released },
    locks: ([side, otherHalf] as const).flatMap(half =>
      distinct(session.lockTrees(half)).map(lock => ({ half, lock }))
    ),
    trees: half => session.lockTrees(half),
    receiptOf,
    isFinal
  }
}

function distinct(trees: readonly EvidenceLockTree[]): Lock[] {
  return [...new Map(trees.flatMap(tree => tree.list()).map(lock => [lock.lockId, lock])).values()]
}
