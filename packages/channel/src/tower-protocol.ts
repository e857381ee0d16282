import type { ByteReader, Half } from '@tollway/codec'
import { BALANCE_BYTES } from './appointment.ts'
import { createProtocol, readCode, readText, writeCode, writeText, type Protocol } from './message-table.ts'
import { TOWER_ERROR_CODES, type TowerMessage } from './tower-message.ts'
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

function readHalf(reader: ByteReader): Half {
  const half = reader.u8()
  if (half !== 0 && half !== 1) throw reader.fail(`unknown half ${half}`)
  return half
}

/** The codec of the tower protocol, `/tollway/tower/1`: docs/spec/0004-tower-protocol.md. */
export const towerProtocol: Protocol<TowerMessage> = createProtocol<TowerMessage>('tower', {
  hello: {
    code: 1,
    write(writer, m) {
      writer.u16(m.version).u64(m.chainId).address(m.adjudicator).address(m.address)
    },
    read: reader => ({
      version: reader.u16(),
      chainId: reader.u64(),
      adjudicator: reader.address(),
      address: reader.address()
    })
  },
  watch: {
    code: 2,
    write: (writer, m) => writeParams(writer, m.params),
    read: reader => ({ params: readParams(reader) })
  },
  watching: {
    code: 3,
    write(writer, m) {
      writer.bytes32(m.channelId)
    },
    read: reader => ({ channelId: reader.bytes32() })
  },
  appoint: {
    code: 4,
    write(writer, m) {
      writeUint(writer.bytes32(m.channelId).u8(m.half), m.nonce, 6)
      writeSignature(writer.bytes32(m.balanceHash), m.signature)
      writeCode(writer, CONSENTS, m.consent.kind, 0)
      writeSignature(writer, m.consent.signature)
      writer.fixed(m.ciphertext, BALANCE_BYTES)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      half: readHalf(reader),
      nonce: readNonce(reader),
      balanceHash: reader.bytes32(),
      signature: readSignature(reader),
      consent: { kind: readCode(reader, CONSENTS, 0), signature: readSignature(reader) },
      ciphertext: reader.bytes(BALANCE_BYTES).slice()
    })
  },
  receipt: {
    code: 5,
    write(writer, m) {
      writeUint(writer.bytes32(m.channelId).u8(m.half), m.nonce, 6)
      writeUint(writer.bytes32(m.ciphertextHash), m.issuedAt, 5)
      writeUint(writer, m.expiry, 5)
      writeSignature(writer.u128(m.cover).address(m.tower), m.signature)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      half: readHalf(reader),
      nonce: readNonce(reader),
      ciphertextHash: reader.bytes32(),
      issuedAt: readTime(reader),
      expiry: readTime(reader),
      cover: reader.u128(),
      tower: reader.address(),
      signature: readSignature(reader)
    })
  },
  error: {
    code: 6,
    write(writer, m) {
      writeCode(writer, TOWER_ERROR_CODES, m.code, 1)
      writeText(writer.bytes32(m.channelId), m.message)
    },
    read: reader => ({
      code: readCode(reader, TOWER_ERROR_CODES, 1),
      channelId: reader.bytes32(),
      message: readText(reader)
    })
  }
})
