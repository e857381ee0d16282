import { describe, expect, test } from '@jest/globals'
import { nodeCrypto } from '@tollway/crypto'
import { createSigner, signHello, verifyHello } from '../../src/index.ts'

const address = (byte: string) => `0x${byte.repeat(20)}` as const
const terms = {
  ...{ version: 1, chainId: 31_337n, adjudicator: address('aa'), token: address('bb') },
  ...{ owner: address('cc'), feeBase: 0n, feePpm: 0 }
}

describe('HELLO', () => {
  const signer = createSigner(nodeCrypto, nodeCrypto.secp256k1PrivateKey())
  const hello = signHello(signer, terms, 'peer-of-member', 'peer-of-hub')

  test('speaks for its session key between the two peers that it names', () => {
    expect(verifyHello(nodeCrypto, hello, 'peer-of-member', 'peer-of-hub')).toBe(true)
  })

  test('is worth nothing to another peer, to another hub, in another name, or by another key', () => {
    const other = createSigner(nodeCrypto, nodeCrypto.secp256k1PrivateKey())
    const between = (sender: string, receiver: string, change = {}) =>
      verifyHello(nodeCrypto, { ...hello, ...change }, sender, receiver)
    expect(between('thief', 'peer-of-hub')).toBe(false)
    expect(between('peer-of-member', 'other-hub')).toBe(false)
    expect(between('peer-of-memberp', 'eer-of-hub')).toBe(false)
    for (const change of [
      { owner: address('dd') },
      { token: address('dd') },
      { adjudicator: address('dd') },
      { chainId: 1n },
      { signerPublicKey: other.publicKey },
      { signature: new Uint8Array(65) }
    ]) {
      expect(between('peer-of-member', 'peer-of-hub', change)).toBe(false)
    }
  })
})
