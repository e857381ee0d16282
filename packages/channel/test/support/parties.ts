import { toAddress, toHex, type Address, type ChannelParams } from '@tollway/codec'
import { defaultCrypto } from '@tollway/crypto'
import { channelSecret, createSigner, secretHashOf, type Signer } from '../../src/index.ts'

export const crypto = defaultCrypto

export function signerOf(seed: number): Signer {
  return createSigner(crypto, crypto.sha256(Uint8Array.of(1, seed)))
}

export function addressOf(seed: number): Address {
  return toAddress(toHex(new Uint8Array(20).fill(seed)))
}

export const A = signerOf(1)
export const B = signerOf(2)

/** A channel between owners 0xa1… and 0xb2…, with signers A and B. */
export function testParams(saltSeed = 7): ChannelParams {
  const salt = toHex(new Uint8Array(32).fill(saltSeed))
  return {
    chainId: 31337n,
    adjudicator: addressOf(0xad),
    ownerA: addressOf(0xa1),
    ownerB: addressOf(0xb2),
    signerA: A.address,
    signerB: B.address,
    token: addressOf(0x70),
    secretHash: secretHashOf(channelSecret(A, B.publicKey, salt)),
    salt
  }
}
