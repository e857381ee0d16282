import {
  ByteReader,
  ByteWriter,
  balanceHashOf,
  concatBytes,
  keccak256,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Nonce
} from '@tollway/codec'
import { halfNonce } from './channel-secret.ts'

/** How a tower may submit a proof. */
export type TowerConsent =
  /** The receiver's Submit that names the tower: the tower earns the reward. */
  | { kind: 'submit'; signature: Uint8Array }
  /** The receiver's Release. */
  | { kind: 'release'; signature: Uint8Array }

/** One half's latest proof, blind until s is known. */
export interface Appointment {
  channelId: Bytes32
  half: Half
  nonce: Nonce
  balanceHash: Bytes32
  /** BalanceProof by the half's sender. */
  signature: Uint8Array
  consent: TowerConsent
  /** 96 bytes: see {@link encryptBalance}. */
  ciphertext: Uint8Array
  /**
   * 65 bytes: the receiver's signature of `towerAppointmentDigest`, which a tower needs before it gives cover: with it the
   * tower shows on chain that garbage was handed in. Zeros: none.
   */
  authority: Uint8Array
}

/** transferred u128 ‖ locked u128 ‖ locksRoot 32 ‖ salt 32. */
export const BALANCE_BYTES = 96
const BLOCK = 32

/**
 * The balance XOR keccak256(s ‖ half u8 ‖ nonce u48 ‖ i u8) for the 32-byte blocks i = 0, 1, 2. A (half,
 * nonce) has one balance only, so no stream is used twice.
 */
export function encryptBalance(secret: Uint8Array, half: Half, nonce: Nonce, balance: Balance): Uint8Array {
  const plain = new ByteWriter()
    .u128(balance.transferred)
    .u128(balance.locked)
    .bytes32(balance.locksRoot)
    .bytes32(balance.salt)
  return xorStream(secret, half, nonce, plain.finish())
}

/**
 * The balance behind an appointment, once a challenge revealed s. Undefined when it does not hash to the
 * appointment's balance hash: the tower is absolved then.
 */
export function decryptBalance(
  secret: Uint8Array,
  appointment: Pick<Appointment, 'half' | 'nonce' | 'ciphertext' | 'balanceHash'>
): Balance | undefined {
  const { half, nonce, ciphertext, balanceHash } = appointment
  if (ciphertext.length !== BALANCE_BYTES) return undefined
  const reader = new ByteReader(xorStream(secret, half, nonce, ciphertext), 'balance')
  const balance: Balance = {
    transferred: reader.u128(),
    locked: reader.u128(),
    locksRoot: reader.bytes32(),
    salt: reader.bytes32()
  }
  return balanceHashOf(balance) === balanceHash ? balance : undefined
}

function xorStream(secret: Uint8Array, half: Half, nonce: Nonce, input: Uint8Array): Uint8Array {
  const output = new Uint8Array(input.length)
  for (let block = 0; block * BLOCK < input.length; block++) {
    const pad = keccak256(concatBytes(secret, halfNonce(half, nonce), Uint8Array.of(block)))
    for (let i = block * BLOCK; i < Math.min(input.length, (block + 1) * BLOCK); i++) {
      output[i] = (input[i] ?? 0) ^ (pad[i - block * BLOCK] ?? 0)
    }
  }
  return output
}

/** What a tower signs for an appointment. */
export interface TowerReceipt {
  channelId: Bytes32
  half: Half
  nonce: Nonce
  balanceHash: Bytes32
  /** keccak256 of the appointment's ciphertext. */
  ciphertextHash: Bytes32
  /** uint40 seconds */
  issuedAt: number
  expiry: number
  /** The most the tower is liable for, base units, uint128. */
  cover: bigint
  /** The tower's account: what a Submit names. */
  tower: Address
}
