import { ZERO_BYTES32, type Balance, type ChannelParams, type Lock } from '@tollway/codec'
import type { Consent, Declaration, Permit, SignedProof } from './adjudicator-types.ts'

/** The empty half: what `received` is when nothing was ever received. */
export const EMPTY_PROOF: SignedProof = Object.freeze({
  nonce: 0,
  balance: Object.freeze({ transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }),
  signature: new Uint8Array()
})

/** Struct members in the contract's order. */
export function paramsTuple(params: ChannelParams) {
  const { ownerA, ownerB, signerA, signerB, token, secretHash, salt } = params
  return [ownerA, ownerB, signerA, signerB, token, secretHash, salt]
}

export function balanceTuple({ transferred, locked, locksRoot, salt }: Balance) {
  return [transferred, locked, locksRoot, salt]
}

export function proofTuple({ nonce, balance, signature }: SignedProof) {
  return [nonce, balanceTuple(balance), signature]
}

const CONSENT_KINDS = { sender: 0, submit: 1, release: 2 } as const

export function consentTuple(consent: Consent) {
  return [CONSENT_KINDS[consent.kind], consent.kind === 'sender' ? '0x' : consent.signature]
}

export function declarationTuple(declaration: Declaration | undefined) {
  const { nonce, balance } = declaration ?? EMPTY_PROOF
  const released = declaration?.released
  return [
    declaration !== undefined,
    nonce,
    balanceTuple(balance),
    released?.nonce ?? 0,
    released?.balanceHash ?? ZERO_BYTES32,
    released?.signature ?? '0x'
  ]
}

/** Without a permit the allowance decides. */
export function permitTuple(permit: Permit | undefined) {
  if (!permit) return [0n, 0, ZERO_BYTES32, ZERO_BYTES32]
  const { deadline, v, r, s } = permit
  return [deadline, v, r, s]
}

export function lockTuple(lock: Lock) {
  const { kind, lockId, limit, expiry, hashOrK, payee, feeBase, feePpm } = lock
  return [kind, lockId, limit, expiry, hashOrK, payee, feeBase, feePpm]
}
