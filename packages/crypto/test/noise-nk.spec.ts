import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { fromHex, toHex } from '@tollway/codec'
import { AeadError, InvalidKeyError, nobleCrypto, nodeCrypto, NoiseError } from '../src/index.ts'
import { NoiseNkInitiator, NoiseNkResponder, type Crypto } from '../src/index.ts'

interface Vector {
  protocol_name: string
  init_prologue: string
  init_ephemeral: string
  init_remote_static: string
  resp_prologue: string
  resp_static: string
  resp_ephemeral: string
  handshake_hash?: string
  messages: { payload: string; ciphertext: string }[]
}

const file = new URL('./vectors/noise-nk.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }
const aesGcm = vectors.filter(vector => vector.protocol_name === 'Noise_NK_25519_AESGCM_SHA256')
const bytes = (hex: string): Uint8Array => fromHex(`0x${hex}`)
const hex = (value: Uint8Array): string => toHex(value).slice(2)

function parties(crypto: Crypto, vector: Vector): [NoiseNkInitiator, NoiseNkResponder] {
  const initiator = new NoiseNkInitiator(crypto, {
    prologue: bytes(vector.init_prologue),
    rs: bytes(vector.init_remote_static),
    e: crypto.x25519KeyPair(bytes(vector.init_ephemeral))
  })
  const responder = new NoiseNkResponder(crypto, {
    prologue: bytes(vector.resp_prologue),
    s: crypto.x25519KeyPair(bytes(vector.resp_static)),
    e: crypto.x25519KeyPair(bytes(vector.resp_ephemeral))
  })
  return [initiator, responder]
}

const implementations: [string, Crypto][] = [
  ['nodeCrypto', nodeCrypto],
  ['nobleCrypto', nobleCrypto]
]

describe.each(implementations)('Noise_NK_25519_AESGCM_SHA256 over %s', (_name, crypto) => {
  test('there are vectors', () => {
    expect(aesGcm.length).toBeGreaterThan(0)
  })

  test.each(aesGcm.map((vector, i) => [i, vector] as const))('vector %i', (_i, vector) => {
    const [initiator, responder] = parties(crypto, vector)
    const [first, second, ...transport] = vector.messages
    const message1 = initiator.writeMessage1(bytes(first!.payload))
    expect(hex(message1)).toBe(first!.ciphertext)
    expect(hex(responder.readMessage1(message1))).toBe(first!.payload)
    const message2 = responder.writeMessage2(bytes(second!.payload))
    expect(hex(message2.message)).toBe(second!.ciphertext)
    const { payload, split } = initiator.readMessage2(message2.message)
    expect(hex(payload)).toBe(second!.payload)
    expect(split).toEqual(message2.split)
    if (vector.handshake_hash !== undefined) expect(hex(split.handshakeHash)).toBe(vector.handshake_hash)
    transport.forEach(({ payload, ciphertext }, i) => {
      const key = crypto.aeadKey(i % 2 === 0 ? split.initiatorKey : split.responderKey)
      const nonce = new Uint8Array(12)
      nonce[11] = i >> 1
      expect(hex(key.seal(nonce, bytes(payload)))).toBe(ciphertext)
    })
  })

  test('another prologue, a changed bit, a low-order point and a wrong order are refused', () => {
    const vector = aesGcm[0]!
    const [, responder] = parties(crypto, { ...vector, resp_prologue: '00' })
    const message1 = parties(crypto, vector)[0].writeMessage1(new Uint8Array(4))
    expect(() => responder.readMessage1(message1)).toThrow(AeadError)
    expect(() => responder.writeMessage2(new Uint8Array(0))).toThrow(NoiseError)
    expect(() => responder.readMessage1(message1)).toThrow(NoiseError)

    const zero = message1.slice().fill(0, 0, 32)
    expect(() => parties(crypto, vector)[1].readMessage1(zero)).toThrow(InvalidKeyError)
    const changed = message1.slice()
    changed[40]! ^= 1
    expect(() => parties(crypto, vector)[1].readMessage1(changed)).toThrow(AeadError)
    expect(() => parties(crypto, vector)[1].readMessage1(message1.subarray(0, 47))).toThrow(NoiseError)
  })
})
