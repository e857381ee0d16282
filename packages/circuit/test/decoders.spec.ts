import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MalformedError } from '@tollway/codec'
import { nodeCrypto, NoiseNkInitiator } from '@tollway/crypto'
import {
  BuildInputError,
  CreateStatus,
  decodeBuildPayload,
  decodeCreate,
  decodeFrames,
  decodeStatus,
  encodeBuildPayload,
  encodeCreate,
  encodeFrame,
  encodeStatus,
  FIXED_PAYLOAD_BYTES,
  messageBytes,
  onionKeyId,
  prologue,
  readLegOpening,
  ResetCode,
  type SessionFrame
} from '../src/index.ts'
import { CHAIN_ID, NOW_MS, TestRelay } from './network.ts'

const SEED = 75

const decoders: [string, (bytes: Uint8Array) => unknown][] = [
  ['decodeCreate', decodeCreate],
  ['decodeBuildPayload', decodeBuildPayload],
  ['decodeStatus', decodeStatus],
  ['decodeFrames', decodeFrames],
  ['readLegOpening', readLegOpening]
]

test.each(decoders)('%s gives a value or a MalformedError for any bytes', (_name, decode) => {
  const starts = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.uint8Array({ maxLength: 120 }))
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 1200 }),
    starts.map(([first, rest]) => Uint8Array.of(first, ...rest))
  )
  fc.assert(
    fc.property(bytes, input => {
      try {
        decode(input)
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedError)
      }
    }),
    { numRuns: 300, seed: SEED }
  )
})

const fixed = (size: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: size, maxLength: size })
const id = fc.integer({ min: 1, max: 0xffffffff })
const count = fc.maxSafeNat()
const host = fc.oneof(fc.ipV4(), fc.constantFrom('a.example', 'localhost', '2001:db8::1', '::'))
const port = fc.integer({ min: 1, max: 65535 })
const target = fc.record({ host, port })

const frame: fc.Arbitrary<SessionFrame> = fc.oneof(
  fc.record({
    type: fc.constant('stream' as const),
    id,
    offset: fc.integer({ min: 0, max: 2 ** 52 }),
    fin: fc.boolean(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 300 })
  }),
  fc.record({ type: fc.constant('ack' as const), bodies: count }),
  fc.record({ type: fc.constant('max-data' as const), limit: count }),
  fc.record({ type: fc.constant('max-stream' as const), id, limit: count }),
  fc.record({ type: fc.constant('open' as const), id, target }),
  fc.record({ type: fc.constant('opened' as const), id, bound: target }),
  fc.record({
    type: fc.constant('reset' as const),
    id,
    code: fc.constantFrom(...Object.values(ResetCode)),
    finalOffset: count
  }),
  fc.record({ type: fc.constant('join' as const), sessionId: fixed(16), proof: fixed(32) }),
  fc.record({ type: fc.constant('start' as const), sessionId: fixed(16), secret: fixed(32) })
)

test('frames survive, packed into one body', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1, maxLength: 6 }), frames => {
      expect(decodeFrames(new Uint8Array(Buffer.concat(frames.map(encodeFrame))))).toEqual(frames)
    }),
    { numRuns: 200, seed: SEED }
  )
})

test('build messages survive', () => {
  const payload = fc.record({
    lastHop: fc.boolean(),
    minutes: fc.integer({ min: 0, max: 0xffffffff }),
    nextPeerKey: fixed(32),
    nextOnionKeyId: fixed(8),
    budgetMs: fc.integer({ min: 0, max: 0xffff }),
    nextMessage: fc.uint8Array({ maxLength: 960 })
  })
  fc.assert(
    fc.property(
      payload,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 255 }),
      (value, position, status) => {
        const encoded = encodeBuildPayload(value)
        expect(encoded).toHaveLength(FIXED_PAYLOAD_BYTES + value.nextMessage.length)
        expect(decodeBuildPayload(encoded)).toEqual(value)
        const header = {
          position,
          onionKeyId: value.nextOnionKeyId,
          message: new Uint8Array(1024).fill(status)
        }
        expect(decodeCreate(encodeCreate(header))).toEqual(header)
        expect(decodeStatus(encodeStatus(status))).toBe(status)
      }
    ),
    { numRuns: 100, seed: SEED }
  )
})

describe('a payload that authenticates but makes no sense is answered with a status', () => {
  /** CREATE with any plaintext, as a client of another version could send. */
  function createWith(relay: TestRelay, position: number, plaintext: Uint8Array): Uint8Array {
    const { peerKey, onionKey } = relay.spec
    const keyId = onionKeyId(nodeCrypto, onionKey)
    const fields = { chainId: CHAIN_ID, peerKey, onionKeyId: keyId, position }
    const initiator = new NoiseNkInitiator(nodeCrypto, { prologue: prologue(fields), rs: onionKey })
    const message = new Uint8Array(1024)
    message.set(initiator.writeMessage1(plaintext))
    return encodeCreate({ position, onionKeyId: keyId, message })
  }

  function payloadAt(position: number, lastHop: boolean): Uint8Array {
    return encodeBuildPayload({
      lastHop,
      minutes: Math.floor(NOW_MS / 60_000),
      nextPeerKey: new Uint8Array(32),
      nextOnionKeyId: new Uint8Array(8),
      budgetMs: 100,
      nextMessage: new Uint8Array(messageBytes(position) - 48 - FIXED_PAYLOAD_BYTES)
    })
  }

  const changed = (at: number, value: number): Uint8Array => {
    const payload = payloadAt(0, true)
    payload[at] = value
    return payload
  }

  test.each([
    ['another version', 0, changed(0, 2)],
    ['an unknown flag', 0, changed(1, 3)],
    ['reserved bytes in use', 0, changed(60, 1)],
    ['a fifth hop', 3, payloadAt(3, false)]
  ])('%s', (_name, position, plaintext) => {
    const relay = new TestRelay()
    const accepted = relay.accept(createWith(relay, position, plaintext))
    expect(accepted.status).toBe(CreateStatus.MALFORMED)
    expect(accepted.next).toBeUndefined()
    expect(() => accepted.finish()).toThrow(BuildInputError)
    expect(() => accepted.refuse(CreateStatus.OK)).toThrow(BuildInputError)
    expect(accepted.refuse(accepted.status)).toHaveLength(1024)
  })

  test('the fourth hop as the last is fine', () => {
    const relay = new TestRelay()
    expect(relay.accept(createWith(relay, 3, payloadAt(3, true))).status).toBe(CreateStatus.OK)
  })
})
