import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  submitDigest,
  toHex,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type ChannelParams,
  type Half,
  type Nonce
} from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import type { Deployment, SignedProof } from '../../src/index.ts'

/** A channel between two owners with fresh signers, and what its parties would sign. */
export class TestChannel {
  readonly params: ChannelParams
  readonly channelId: Bytes32
  readonly secret: Bytes32
  /** Private keys of the signers, index 0 for side A. */
  readonly signerKeys: readonly [Uint8Array, Uint8Array]

  constructor(deployment: Deployment, owners: readonly [Address, Address]) {
    const [ownerA, ownerB] = owners.toSorted() as [Address, Address]
    const secret = nodeCrypto.randomBytes(32)
    this.signerKeys = [nodeCrypto.secp256k1PrivateKey(), nodeCrypto.secp256k1PrivateKey()]
    const [signerA, signerB] = this.signerKeys.map(key =>
      nodeCrypto.addressOf(nodeCrypto.secp256k1PublicKey(key))
    ) as [Address, Address]
    this.secret = toHex(secret)
    this.params = {
      chainId: deployment.chainId,
      adjudicator: deployment.adjudicator,
      ownerA,
      ownerB,
      signerA,
      signerB,
      token: deployment.token,
      secretHash: toHex(nodeCrypto.keccak256(secret)),
      salt: toHex(nodeCrypto.randomBytes(32))
    }
    this.channelId = channelIdOf(this.params)
  }

  /** The sender's signed state of a half without locks unless they are given. */
  proof(half: Half, nonce: Nonce, balance: Partial<Balance>): SignedProof {
    const full: Balance = {
      ...{ transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 },
      ...balance
    }
    const content = { channelId: this.channelId, nonce, balanceHash: balanceHashOf(full) }
    return { nonce, balance: full, signature: this.#sign(half, balanceProofDigest(this.params, content)) }
  }

  /** The receiver's consent to a proof, for anyone. */
  release(half: Half, { nonce, balance }: SignedProof): Uint8Array {
    const content = { channelId: this.channelId, nonce, balanceHash: balanceHashOf(balance) }
    return this.#sign(half === 0 ? 1 : 0, releaseDigest(this.params, content))
  }

  /** The receiver's consent to a proof that `submitter` brings. */
  submit(half: Half, { nonce, balance }: SignedProof, submitter: Address): Uint8Array {
    const content = { channelId: this.channelId, nonce, balanceHash: balanceHashOf(balance) }
    return this.#sign(half === 0 ? 1 : 0, submitDigest(this.params, content, submitter))
  }

  /** Both signers' signatures of a digest. */
  both(digest: Uint8Array): { signatureA: Uint8Array; signatureB: Uint8Array } {
    return { signatureA: this.#sign(0, digest), signatureB: this.#sign(1, digest) }
  }

  #sign(side: 0 | 1, digest: Uint8Array): Uint8Array {
    return nodeCrypto.sign(digest, this.signerKeys[side])
  }
}
