import { expect, test } from '@jest/globals'
import { createDecipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { nodeCrypto, NoiseNkResponder, type NoiseSplit } from '@tollway/crypto'

/** Reads the published circuit with nothing but the Noise handshake, by the offsets of docs/spec/0005-circuit.md. */
interface Hop {
  peerKey: string
  onionPrivateKey: string
  onionKey: string
  relayEphemeral: string
  create: string
  created: string
  handshakeHash: string
}

interface RecordVector {
  position: number
  size: number
  type: number
  body: string
  forward: string[]
  backward: string[]
}

const bytes = (hex: string): Buffer => Buffer.from(hex.slice(2), 'hex')
const file = new URL('../../../docs/spec/vectors/circuit.json', import.meta.url)
const vector = JSON.parse(readFileSync(file, 'utf8')) as {
  chainId: string
  nowMs: number
  hops: Hop[]
  records: RecordVector[]
}

function openRecord(key: Uint8Array, counter: number, sealed: Buffer): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(counter), 4)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function respond(hop: Hop, index: number): { payload: Buffer; message: Uint8Array; split: NoiseSplit } {
  const create = bytes(hop.create)
  const onionKeyId = createHash('sha256').update(bytes(hop.onionKey)).digest().subarray(0, 8)
  expect(create).toHaveLength(1033)
  expect(create[0]).toBe(index)
  expect(create.subarray(1, 9)).toEqual(onionKeyId)
  const chainId = Buffer.alloc(8)
  chainId.writeBigUInt64BE(BigInt(vector.chainId))
  const label = Buffer.from('tollway-circuit/1')
  const responder = new NoiseNkResponder(nodeCrypto, {
    prologue: Buffer.concat([label, chainId, bytes(hop.peerKey), onionKeyId, Buffer.of(index)]),
    s: nodeCrypto.x25519KeyPair(bytes(hop.onionPrivateKey)),
    e: nodeCrypto.x25519KeyPair(bytes(hop.relayEphemeral))
  })
  const payload = Buffer.from(responder.readMessage1(create.subarray(9, 9 + 1024 - 112 * (index - 1))))
  return { payload, ...responder.writeMessage2(new Uint8Array(16)) }
}

const splits = vector.hops.map((hop, i) => respond(hop, i + 1).split)

test.each([1, 2, 3])('CREATE and CREATED of hop %i', index => {
  const hop = vector.hops[index - 1]!
  const next = vector.hops[index]
  const { payload, message, split } = respond(hop, index)
  expect([payload[0], payload[1]]).toEqual([1, next === undefined ? 1 : 0])
  expect(payload.readUInt32BE(2)).toBe(Math.floor(vector.nowMs / 60_000))
  expect(payload.subarray(48, 64)).toEqual(Buffer.alloc(16))
  if (next !== undefined) {
    expect(payload.subarray(6, 38)).toEqual(bytes(next.peerKey))
    const nextCreate = bytes(next.create)
    expect(payload.subarray(38, 46)).toEqual(nextCreate.subarray(1, 9))
    expect(payload.subarray(64)).toEqual(nextCreate.subarray(9, 9 + 1024 - 112 * index))
  }
  expect(split.handshakeHash).toEqual(new Uint8Array(bytes(hop.handshakeHash)))
  const created = bytes(hop.created)
  expect(created.subarray(0, 64)).toEqual(Buffer.from(message))
  const inner = openRecord(split.responderKey, 0, created.subarray(64, 1024 - 80 * (index - 1)))
  if (next !== undefined) expect(inner).toEqual(bytes(next.created).subarray(0, 1024 - 80 * index))
})

test('small records, both ways', () => {
  const sent = [0, 0, 0]
  const received = [1, 1, 1]
  for (const record of vector.records.filter(({ size }) => size === 1024)) {
    let sealed = bytes(record.forward[0]!)
    let back = bytes(record.backward.at(-1)!)
    for (let i = 0; i <= record.position; i++) {
      const length = 1024 - 17 * i
      const down = openRecord(splits[i]!.initiatorKey, sent[i]!++, sealed.subarray(0, length))
      const up = openRecord(splits[i]!.responderKey, received[i]!++, back.subarray(0, length))
      if (i < record.position) {
        expect([down[0], up[0]]).toEqual([0, 0])
        expect(bytes(record.forward[i + 1]!).subarray(0, length - 17)).toEqual(down.subarray(1))
        sealed = down.subarray(1)
        back = up.subarray(1)
        continue
      }
      const body = bytes(record.body)
      const plaintext = Buffer.alloc(length - 16)
      Buffer.concat([Buffer.of(record.type, body.length >> 8, body.length & 0xff), body]).copy(plaintext)
      expect(down).toEqual(plaintext)
      expect(up).toEqual(plaintext)
    }
  }
})
