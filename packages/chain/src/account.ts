import { toAddress, toHex, type Address, type Bytes32, type Hex } from '@tollway/codec'
import { SigningKey, Transaction, TypedDataEncoder, computeAddress } from 'ethers'
import type { TypedDataDomain, TypedDataField } from 'ethers'
import { InvalidAccountKeyError } from './errors.ts'

/** What is signed into an EIP-1559 transaction (type 2). Amounts are wei, fees wei per gas. */
export interface UnsignedTransaction {
  chainId: bigint
  nonce: number
  /** Absent: contract creation. */
  to?: Address
  data: Hex
  value: bigint
  gasLimit: bigint
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}

export interface SignedTransaction {
  raw: Hex
  hash: Bytes32
}

/** A key that pays gas and owns channels. */
export interface Account {
  readonly address: Address
  signTransaction(transaction: UnsignedTransaction): SignedTransaction
  /** An EIP-712 signature: r ‖ s ‖ v, 65 bytes. */
  signTypedData(
    domain: TypedDataDomain,
    types: Record<string, TypedDataField[]>,
    value: Record<string, unknown>
  ): Uint8Array
}

/**
 * The account of a 32-byte private key, given as bytes or hex.
 * @throws InvalidAccountKeyError
 */
export function createAccount(privateKey: Uint8Array | Hex): Account {
  const key = signingKey(privateKey)
  const sign = (digest: string) => key.sign(digest).serialized
  return {
    address: toAddress(computeAddress(key.publicKey)),
    signTransaction(unsigned) {
      const transaction = Transaction.from({ ...unsigned, to: unsigned.to ?? null, type: 2 })
      transaction.signature = key.sign(transaction.unsignedHash)
      return { raw: transaction.serialized as Hex, hash: transaction.hash as Bytes32 }
    },
    signTypedData(domain, types, value) {
      return bytesOf(sign(TypedDataEncoder.hash(domain, types, value)))
    }
  }
}

function signingKey(privateKey: Uint8Array | Hex): SigningKey {
  try {
    const key = new SigningKey(typeof privateKey === 'string' ? privateKey : toHex(privateKey))
    computeAddress(key.publicKey)
    return key
  } catch {
    throw new InvalidAccountKeyError()
  }
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.slice(2), 'hex'))
}
