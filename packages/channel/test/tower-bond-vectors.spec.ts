import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { balanceHashOf, fromHex, toHex, type Address, type Bytes32, type Half } from '@tollway/codec'
import { defaultCrypto } from '@tollway/crypto'
import {
  ciphertextHashOf,
  createSigner,
  decodeKeptReceipt,
  decryptBalance,
  encodeKeptReceipt,
  encryptBalance,
  towerAppointmentDigest,
  towerDomain,
  towerReceiptDigest,
  type Appointment,
  type KeptReceipt,
  type TowerReceipt
} from '../src/index.ts'

interface Signed {
  privateKey: string
  digest: string
  signature: string
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../docs/spec/vectors/tower-bond.json', import.meta.url), 'utf8')
) as {
  chainId: string
  towerBond: Address
  secret: string
  balance: { transferred: string; locked: string; locksRoot: Bytes32; salt: Bytes32 }
  ciphertext: string
  receipt: Record<'channelId' | 'balanceHash' | 'ciphertextHash' | 'tower', Bytes32> &
    Record<'half' | 'nonce' | 'issuedAt' | 'expiry' | 'cover', string>
  receiptSigned: Signed
  appointmentSigned: Signed
}

const domain = towerDomain(BigInt(vectors.chainId), vectors.towerBond)
const balance = {
  ...vectors.balance,
  transferred: BigInt(vectors.balance.transferred),
  locked: BigInt(vectors.balance.locked)
}
const secret = fromHex(vectors.secret)
const ciphertext = fromHex(vectors.ciphertext)
const receipt: TowerReceipt = {
  ...vectors.receipt,
  half: Number(vectors.receipt.half) as Half,
  nonce: Number(vectors.receipt.nonce),
  issuedAt: Number(vectors.receipt.issuedAt),
  expiry: Number(vectors.receipt.expiry),
  cover: BigInt(vectors.receipt.cover)
}
const { channelId, half, nonce, balanceHash } = receipt
const NO_SIGNATURE = new Uint8Array(65)
const appointment: Appointment = {
  ...{ channelId, half, nonce, balanceHash, ciphertext },
  signature: NO_SIGNATURE,
  consent: { kind: 'submit', signature: NO_SIGNATURE },
  authority: NO_SIGNATURE
}

describe('docs/spec/vectors/tower-bond.json, written by the contract’s libraries', () => {
  test('the ciphertext is the contract’s', () => {
    expect(balanceHashOf(balance)).toBe(balanceHash)
    expect(toHex(encryptBalance(secret, half, nonce, balance))).toBe(vectors.ciphertext)
    expect(ciphertextHashOf(ciphertext)).toBe(receipt.ciphertextHash)
    expect(decryptBalance(secret, appointment)).toEqual(balance)
  })

  test.each([
    ['receipt', vectors.receiptSigned, towerReceiptDigest(domain, receipt)],
    ['appointment', vectors.appointmentSigned, towerAppointmentDigest(domain, appointment, receipt.tower)]
  ])('the digest and signature of a %s are the contract’s', (_name, signed, digest) => {
    expect(toHex(digest)).toBe(signed.digest)
    const signer = createSigner(defaultCrypto, fromHex(signed.privateKey))
    expect(toHex(signer.sign(digest))).toBe(signed.signature)
    expect(defaultCrypto.recoverAddress(digest, fromHex(signed.signature))).toBe(signer.address)
  })

  test('a kept receipt comes back as it was', () => {
    const kept: KeptReceipt = {
      receipt,
      signature: fromHex(vectors.receiptSigned.signature),
      appointment,
      params: {
        chainId: domain.chainId,
        adjudicator: `0x${'ad'.repeat(20)}`,
        ownerA: `0x${'0a'.repeat(20)}`,
        ownerB: `0x${'0b'.repeat(20)}`,
        signerA: `0x${'1a'.repeat(20)}`,
        signerB: `0x${'1b'.repeat(20)}`,
        token: `0x${'70'.repeat(20)}`,
        secretHash: balance.locksRoot,
        salt: balance.salt
      }
    }
    expect(decodeKeptReceipt(encodeKeptReceipt(kept))).toEqual(kept)
  })
})
