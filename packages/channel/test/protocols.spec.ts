import { describe, expect, test } from '@jest/globals'
import { hashLock, MalformedError, receiptLock, toHex, ZERO_BYTES32, type TabOpening } from '@tollway/codec'
import fc from 'fast-check'
import {
  decodeCloseRecord,
  decodeReceiptRecord,
  decodeTabOpenRecord,
  decodeTabStateRecord,
  encodeCloseRecord,
  encodeReceiptRecord,
  encodeTabOpenRecord,
  encodeTabStateRecord,
  FrameSplitter,
  hubProtocol,
  MAX_FRAME_BYTES,
  towerProtocol,
  MAX_TOWER_BATCH,
  MAX_TOWER_FRAME_BYTES,
  type Appointment,
  type HubMessage,
  type TowerMessage
} from '../src/index.ts'
import { A, addressOf, testParams } from './support/parties.ts'

const id = toHex(new Uint8Array(32).fill(3))
const signature = new Uint8Array(65).fill(4)
const address = addressOf(5)
const params = testParams()
const publicKey = A.publicKey
const receipt = { payee: address, token: address, amount: 99n }
const opening: TabOpening = {
  payee: address,
  token: address,
  pricePerMb: 1000n,
  limit: 10n ** 9n,
  expiry: 1_800_000_000,
  hub: address,
  voucherHash: id,
  tabId: id
}
const lock = receiptLock({
  lockId: id,
  payerKey: address,
  payee: address,
  limit: 7n,
  expiry: 8,
  feeBase: 9n,
  feePpm: 10
})

const HUB: HubMessage[] = [
  {
    type: 'hello',
    version: 1,
    chainId: 31337n,
    adjudicator: address,
    token: address,
    owner: address,
    signerPublicKey: publicKey,
    feeBase: 1n,
    feePpm: 2,
    signature
  },
  { type: 'channel-open', params, publicKey },
  { type: 'channel-request', owner: address, publicKey, salt: id, depositWanted: 5n },
  { type: 'channel-params', params, publicKey },
  {
    type: 'sync',
    channelId: id,
    sentNonce: 2 ** 48 - 1,
    sentHash: id,
    releasedNonce: 1,
    acceptedNonce: 2,
    acceptedHash: id,
    acceptedSignature: signature
  },
  {
    type: 'update',
    channelId: id,
    baseNonce: 1,
    nonce: 2,
    ops: [
      { type: 'transfer', amount: 1n },
      { type: 'add-lock', lock },
      { type: 'add-lock', lock: hashLock({ lockId: id, hash: id, limit: 1n, expiry: 2 }) },
      { type: 'pay-lock', lockId: id, receiptAmount: 3n },
      { type: 'expire-lock', lockId: id },
      { type: 'expire-lock', lockId: id, witnessed: 0n },
      { type: 'drop-lock', lockId: id }
    ],
    transferred: 1n,
    locked: 2n,
    locksRoot: id,
    signature
  },
  { type: 'release', channelId: id, nonce: 3, balanceHash: id, signature },
  { type: 'reject', channelId: id, nonce: 3, code: 'policy', message: 'ä' },
  { type: 'close-propose', channelId: id, balanceA: 1n, balanceB: 2n, deadline: 3 },
  { type: 'close-sign', channelId: id, balanceA: 1n, balanceB: 2n, deadline: 3, signature },
  { type: 'withdraw-propose', channelId: id, withdrawnA: 1n, withdrawnB: 2n, deadline: 3 },
  { type: 'withdraw-sign', channelId: id, withdrawnA: 1n, withdrawnB: 2n, deadline: 3, signature },
  { type: 'tab-open', opening, signature },
  { type: 'tab-result', payerKey: address, status: 'funded', message: '' },
  { type: 'tab-settle', payerKey: address, receipt, signature },
  { type: 'tab-claim', payerKey: address, receipt, signature },
  { type: 'error', code: 'internal', message: 'x' }
]

const terms = { freeChannels: 3, pricePerChannel: 4n, token: address, cover: 5n, bond: address }
const appointment: Appointment = {
  channelId: id,
  half: 1,
  nonce: 9,
  balanceHash: id,
  signature,
  consent: { kind: 'release', signature },
  ciphertext: new Uint8Array(96).fill(1),
  authority: signature
}
const TOWER: TowerMessage[] = [
  { type: 'hello', version: 1, chainId: 31337n, adjudicator: address, address, ticket: id, terms },
  { type: 'watch', ticket: id, signature, channels: [params, params] },
  { type: 'watching', results: [undefined, 'limit'] },
  { type: 'appoint', ticket: id, signature, appointments: [appointment, { ...appointment, half: 0 }] },
  { type: 'receipts', results: [{ issuedAt: 1, expiry: 2, cover: 3n, signature }, 'stale'] },
  { type: 'query', ticket: id, signature, salt: id, channelIds: [id] },
  {
    type: 'held',
    statedAt: 7,
    signature,
    channels: [
      {
        state: 'challenged',
        halves: [
          { nonce: 1, proof: id },
          { nonce: 0, proof: ZERO_BYTES32 }
        ]
      }
    ]
  },
  { type: 'error', code: 'rate', retryAfterMs: 1000, message: '' }
]

const PROTOCOLS = [
  ['hub', hubProtocol, HUB],
  ['tower', towerProtocol, TOWER]
] as const

function decodesOrIsMalformed(decode: (bytes: Uint8Array) => unknown, bytes: Uint8Array): void {
  try {
    decode(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(MalformedError)
  }
}

describe.each(PROTOCOLS)('the %s protocol', (_, protocol, messages) => {
  const codec = protocol as {
    encode(message: HubMessage | TowerMessage): Uint8Array
    decode(bytes: Uint8Array): unknown
  }

  test.each(messages.map(message => [message.type, message] as const))(
    '%s comes back as it went',
    (_type, message) => {
      const bytes = codec.encode(message)
      const [frame] = new FrameSplitter().push(bytes)
      expect(codec.decode(frame ?? new Uint8Array())).toEqual(message)
      expect(() => codec.decode(Uint8Array.from([...(frame ?? []), 0]))).toThrow(MalformedError)
    }
  )

  test('any bytes decode, or are malformed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => decodesOrIsMalformed(codec.decode, bytes))
    )
  })

  test('a message cut or changed anywhere decodes, or is malformed', () => {
    const mutation = fc.tuple(fc.nat(messages.length - 1), fc.nat(2000), fc.nat(255), fc.boolean())
    fc.assert(
      fc.property(mutation, ([which, at, value, cut]) => {
        const bytes = codec.encode(messages[which] as HubMessage).slice(4)
        const place = at % bytes.length
        if (!cut) bytes[place] = value
        decodesOrIsMalformed(codec.decode, cut ? bytes.subarray(0, place) : bytes)
      }),
      { numRuns: 300 }
    )
  })
})

describe('frames', () => {
  test('are cut from chunks of any size', () => {
    const bytes = Uint8Array.from(HUB.flatMap(message => [...hubProtocol.encode(message)]))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1 }), sizes => {
        const splitter = new FrameSplitter()
        const decoded: unknown[] = []
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length] ?? 1
          decoded.push(
            ...splitter.push(bytes.subarray(at, at + size)).map(frame => hubProtocol.decode(frame))
          )
          at += size
        }
        expect(decoded).toEqual(HUB)
      }),
      { numRuns: 50 }
    )
  })

  test.each([0, MAX_FRAME_BYTES + 1, 0xffffffff])('a length of %i is malformed', length => {
    const bytes = new Uint8Array(4)
    new DataView(bytes.buffer).setUint32(0, length)
    expect(() => new FrameSplitter().push(bytes)).toThrow(MalformedError)
  })
})

describe('a batch for a tower', () => {
  const batch = (count: number): Uint8Array =>
    towerProtocol
      .encode({ type: 'appoint', ticket: id, signature, appointments: Array(count).fill(appointment) })
      .subarray(4)

  test('of the largest size fits a frame', () => {
    const bytes = batch(MAX_TOWER_BATCH)
    expect(bytes.length).toBeLessThanOrEqual(MAX_TOWER_FRAME_BYTES)
    expect(towerProtocol.decode(bytes)).toMatchObject({ type: 'appoint' })
  })

  test('of more is malformed', () => {
    expect(() => towerProtocol.decode(batch(MAX_TOWER_BATCH + 1))).toThrow(MalformedError)
  })
})

describe('tab records', () => {
  const records = [
    [encodeTabOpenRecord({ opening, signature }), decodeTabOpenRecord, { opening, signature }],
    [
      encodeTabStateRecord({
        payerKey: address,
        state: 'refused',
        creditMaxBytes: 1 << 24,
        message: 'no hub'
      }),
      decodeTabStateRecord,
      { payerKey: address, state: 'refused', creditMaxBytes: 1 << 24, message: 'no hub' }
    ],
    [
      encodeReceiptRecord({ payerKey: address, amount: 5n, signature }),
      decodeReceiptRecord,
      { payerKey: address, amount: 5n, signature }
    ],
    [encodeCloseRecord({ code: 'unpaid' }), decodeCloseRecord, { code: 'unpaid' }]
  ] as const

  test.each(records)('come back as they went, in at most 512 bytes', (bytes, decode, value) => {
    expect(bytes.length).toBeLessThanOrEqual(512)
    expect(decode(bytes)).toEqual(value)
    for (let cut = 0; cut < bytes.length; cut++) {
      expect(() => decode(bytes.subarray(0, cut))).toThrow(MalformedError)
    }
  })

  test.each(records)('any bytes decode, or are malformed', (_, decode, _value) => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => decodesOrIsMalformed(decode, bytes)))
  })

  test('a long message is cut between characters', () => {
    const message = '…'.repeat(300)
    const bytes = encodeTabStateRecord({ payerKey: address, state: 'refused', creditMaxBytes: 0, message })
    expect(decodeTabStateRecord(bytes).message).toBe('…'.repeat(66))
  })
})
