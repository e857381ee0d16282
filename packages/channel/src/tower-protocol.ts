import { ZERO_BYTES32, type ByteReader, type ByteWriter, type Half } from '@tollway/codec'
import { BALANCE_BYTES, type Appointment } from './appointment.ts'
import { createProtocol, readCode, readText, writeCode, writeText, type Protocol } from './message-table.ts'
import {
  HELD_STATES,
  MAX_TOWER_BATCH,
  TOWER_ERROR_CODES,
  type HeldChannel,
  type HeldHalf,
  type SignedReceiptTerms,
  type SignedRequest,
  type TowerErrorCode,
  type TowerMessage,
  type TowerTerms
} from './tower-message.ts'
import {
  readNonce,
  readParams,
  readSignature,
  readTime,
  writeParams,
  writeSignature,
  writeUint
} from './wire-parts.ts'

const CONSENTS = ['submit', 'release'] as const
/** A result that is no refusal. */
const TAKEN = 0

/** The codec of the tower protocol, `/tollway/tower/1`: docs/spec/0004-tower-protocol.md. */
export const towerProtocol: Protocol<TowerMessage> = createProtocol<TowerMessage>('tower', {
  hello: {
    code: 1,
    write(writer, m) {
      writer.u16(m.version).u64(m.chainId).address(m.adjudicator).address(m.address).bytes32(m.ticket)
      writeTerms(writer, m.terms)
    },
    read: reader => ({
      version: reader.u16(),
      chainId: reader.u64(),
      adjudicator: reader.address(),
      address: reader.address(),
      ticket: reader.bytes32(),
      terms: readTerms(reader)
    })
  },
  watch: {
    code: 2,
    write(writer, m) {
      writeRequest(writer, m)
      writeList(writer, m.channels, writeParams)
    },
    read: reader => ({ ...readRequest(reader), channels: readList(reader, readParams) })
  },
  watching: {
    code: 3,
    write(writer, m) {
      writeList(writer, m.results, (item, result) => writeResult(item, result))
    },
    read: reader => ({ results: readList(reader, readResult) })
  },
  appoint: {
    code: 4,
    write(writer, m) {
      writeRequest(writer, m)
      writeList(writer, m.appointments, writeAppointment)
    },
    read: reader => ({ ...readRequest(reader), appointments: readList(reader, readAppointment) })
  },
  receipts: {
    code: 5,
    write(writer, m) {
      writeList(writer, m.results, writeReceiptTerms)
    },
    read: reader => ({ results: readList(reader, readReceiptTerms) })
  },
  error: {
    code: 6,
    write(writer, m) {
      writeCode(writer, TOWER_ERROR_CODES, m.code, 1)
      writeText(writer.u32(m.retryAfterMs), m.message)
    },
    read: reader => ({
      code: readCode(reader, TOWER_ERROR_CODES, 1),
      retryAfterMs: reader.u32(),
      message: readText(reader)
    })
  },
  query: {
    code: 7,
    write(writer, m) {
      writeRequest(writer, m)
      writeList(writer.bytes32(m.salt), m.channelIds, (item, id) => item.bytes32(id))
    },
    read: reader => ({
      ...readRequest(reader),
      salt: reader.bytes32(),
      channelIds: readList(reader, item => item.bytes32())
    })
  },
  held: {
    code: 8,
    write(writer, m) {
      writeSignature(writer, m.signature)
      writeUint(writer, m.statedAt, 5)
      writeList(writer, m.channels, writeHeldChannel)
    },
    read: reader => ({
      signature: readSignature(reader),
      statedAt: readTime(reader),
      channels: readList(reader, readHeldChannel)
    })
  }
})

/** An appointment in 363 bytes, as it travels and as a tower keeps it. */
export function writeAppointment(writer: ByteWriter, m: Appointment): void {
  writeUint(writer.bytes32(m.channelId).u8(m.half), m.nonce, 6)
  writeSignature(writer.bytes32(m.balanceHash), m.signature)
  writeCode(writer, CONSENTS, m.consent.kind, 0)
  writeSignature(writer, m.consent.signature)
  writeSignature(writer.fixed(m.ciphertext, BALANCE_BYTES), m.authority)
}

/** @throws MalformedError */
export function readAppointment(reader: ByteReader): Appointment {
  return {
    channelId: reader.bytes32(),
    half: readHalf(reader),
    nonce: readNonce(reader),
    balanceHash: reader.bytes32(),
    signature: readSignature(reader),
    consent: { kind: readCode(reader, CONSENTS, 0), signature: readSignature(reader) },
    ciphertext: reader.bytes(BALANCE_BYTES).slice(),
    authority: readSignature(reader)
  }
}

function readHalf(reader: ByteReader): Half {
  const half = reader.u8()
  if (half !== 0 && half !== 1) throw reader.fail(`unknown half ${half}`)
  return half
}

function writeRequest(writer: ByteWriter, m: SignedRequest): void {
  writeSignature(writer, m.signature)
  writer.bytes32(m.ticket)
}

function readRequest(reader: ByteReader): SignedRequest {
  return { signature: readSignature(reader), ticket: reader.bytes32() }
}

function writeTerms(writer: ByteWriter, terms: TowerTerms): void {
  writer.u32(terms.freeChannels).u128(terms.pricePerChannel).address(terms.token)
  writer.u128(terms.cover).address(terms.bond)
}

function readTerms(reader: ByteReader): TowerTerms {
  return {
    freeChannels: reader.u32(),
    pricePerChannel: reader.u128(),
    token: reader.address(),
    cover: reader.u128(),
    bond: reader.address()
  }
}

function writeResult(writer: ByteWriter, code: TowerErrorCode | undefined): void {
  if (code === undefined) writer.u8(TAKEN)
  else writeCode(writer, TOWER_ERROR_CODES, code, 1)
}

function readResult(reader: ByteReader): TowerErrorCode | undefined {
  const code = reader.u8()
  if (code === TAKEN) return undefined
  const refusal = TOWER_ERROR_CODES[code - 1]
  if (refusal === undefined) throw reader.fail(`unknown code ${code}`)
  return refusal
}

function writeReceiptTerms(writer: ByteWriter, result: SignedReceiptTerms | TowerErrorCode): void {
  if (typeof result === 'string') {
    writeResult(writer, result)
    return
  }
  writeUint(writer.u8(TAKEN), result.issuedAt, 5)
  writeUint(writer, result.expiry, 5)
  writeSignature(writer.u128(result.cover), result.signature)
}

function readReceiptTerms(reader: ByteReader): SignedReceiptTerms | TowerErrorCode {
  return (
    readResult(reader) ?? {
      issuedAt: readTime(reader),
      expiry: readTime(reader),
      cover: reader.u128(),
      signature: readSignature(reader)
    }
  )
}

function writeHeldChannel(writer: ByteWriter, { state, halves }: HeldChannel): void {
  writeCode(writer, HELD_STATES, state, 0)
  for (const { nonce, proof } of halves) {
    writeUint(writer, nonce, 6)
    writer.bytes32(proof)
  }
}

function readHeldChannel(reader: ByteReader): HeldChannel {
  const state = readCode(reader, HELD_STATES, 0)
  return { state, halves: [readHeldHalf(reader), readHeldHalf(reader)] }
}

/** Refuses a second way to say that nothing is held. */
function readHeldHalf(reader: ByteReader): HeldHalf {
  const held = { nonce: readNonce(reader), proof: reader.bytes32() }
  if (held.nonce === 0 && held.proof !== ZERO_BYTES32) throw reader.fail('a proof of nothing')
  return held
}

function writeList<Item>(
  writer: ByteWriter,
  items: readonly Item[],
  write: (writer: ByteWriter, item: Item) => void
): void {
  writer.u16(items.length)
  for (const item of items) write(writer, item)
}

function readList<Item>(reader: ByteReader, read: (reader: ByteReader) => Item): Item[] {
  const count = reader.u16()
  if (count > MAX_TOWER_BATCH) throw reader.fail(`${count} entries, more than ${MAX_TOWER_BATCH}`)
  return Array.from({ length: count }, () => read(reader))
}
