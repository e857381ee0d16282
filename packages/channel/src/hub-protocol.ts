import type { ByteReader, ByteWriter, CooperativeClose, Withdraw } from '@tollway/codec'
import { REJECT_CODES } from './errors.ts'
import {
  HUB_ERROR_CODES,
  TAB_STATUSES,
  type ChannelParamsMessage,
  type HubMessage,
  type TabClaimMessage
} from './hub-message.ts'
import { createProtocol, readCode, readText, writeCode, writeText, type Protocol } from './message-table.ts'
import { readOps, writeOps } from './op-codec.ts'
import {
  readNonce,
  readOpening,
  readParams,
  readPublicKey,
  readReceipt,
  readSignature,
  readTime,
  writeOpening,
  writeParams,
  writeReceipt,
  writeSignature,
  writeUint
} from './wire-parts.ts'

const MAX_UINT104_BYTES = 13
const PUBLIC_KEY_BYTES = 33

function writeNonce(writer: ByteWriter, nonce: number): void {
  writeUint(writer, nonce, 6)
}

function writeClose(writer: ByteWriter, { channelId, balanceA, balanceB, deadline }: CooperativeClose): void {
  writer.bytes32(channelId).uint(balanceA, MAX_UINT104_BYTES).uint(balanceB, MAX_UINT104_BYTES)
  writeUint(writer, deadline, 5)
}

function readClose(reader: ByteReader): CooperativeClose {
  return {
    channelId: reader.bytes32(),
    balanceA: reader.uint(MAX_UINT104_BYTES),
    balanceB: reader.uint(MAX_UINT104_BYTES),
    deadline: readTime(reader)
  }
}

function writeWithdraw(writer: ByteWriter, { channelId, withdrawnA, withdrawnB, deadline }: Withdraw): void {
  writeClose(writer, { channelId, balanceA: withdrawnA, balanceB: withdrawnB, deadline })
}

function readWithdraw(reader: ByteReader): Withdraw {
  const { channelId, balanceA, balanceB, deadline } = readClose(reader)
  return { channelId, withdrawnA: balanceA, withdrawnB: balanceB, deadline }
}

type ReceiptFields = Pick<TabClaimMessage, 'payerKey' | 'receipt' | 'signature'>

function writeSignedReceipt(writer: ByteWriter, { payerKey, receipt, signature }: ReceiptFields): void {
  writer.address(payerKey)
  writeReceipt(writer, receipt)
  writeSignature(writer, signature)
}

function readSignedReceipt(reader: ByteReader): ReceiptFields {
  return { payerKey: reader.address(), receipt: readReceipt(reader), signature: readSignature(reader) }
}

type ParamsFields = Pick<ChannelParamsMessage, 'params' | 'publicKey'>

function writeKeyedParams(writer: ByteWriter, { params, publicKey }: ParamsFields): void {
  writeParams(writer, params)
  writer.fixed(publicKey, PUBLIC_KEY_BYTES)
}

function readKeyedParams(reader: ByteReader): ParamsFields {
  return { params: readParams(reader), publicKey: readPublicKey(reader) }
}

/** The codec of the hub protocol, `/tollway/hub/1`: docs/spec/0003-hub-protocol.md. */
export const hubProtocol: Protocol<HubMessage> = createProtocol<HubMessage>('hub', {
  hello: {
    code: 1,
    write(writer, m) {
      writer.u16(m.version).u64(m.chainId).address(m.adjudicator).address(m.token).address(m.owner)
      writer.fixed(m.signerPublicKey, PUBLIC_KEY_BYTES).u128(m.feeBase).u32(m.feePpm)
      writeSignature(writer, m.signature)
    },
    read: reader => ({
      version: reader.u16(),
      chainId: reader.u64(),
      adjudicator: reader.address(),
      token: reader.address(),
      owner: reader.address(),
      signerPublicKey: readPublicKey(reader),
      feeBase: reader.u128(),
      feePpm: reader.u32(),
      signature: readSignature(reader)
    })
  },
  'channel-open': { code: 2, write: writeKeyedParams, read: readKeyedParams },
  'channel-request': {
    code: 3,
    write(writer, m) {
      writer.address(m.owner).fixed(m.publicKey, PUBLIC_KEY_BYTES).bytes32(m.salt).u128(m.depositWanted)
    },
    read: reader => ({
      owner: reader.address(),
      publicKey: readPublicKey(reader),
      salt: reader.bytes32(),
      depositWanted: reader.u128()
    })
  },
  'channel-params': { code: 4, write: writeKeyedParams, read: readKeyedParams },
  sync: {
    code: 5,
    write(writer, m) {
      writeNonce(writer.bytes32(m.channelId), m.sentNonce)
      writeNonce(writer.bytes32(m.sentHash), m.releasedNonce)
      writeNonce(writer, m.acceptedNonce)
      writeSignature(writer.bytes32(m.acceptedHash), m.acceptedSignature)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      sentNonce: readNonce(reader),
      sentHash: reader.bytes32(),
      releasedNonce: readNonce(reader),
      acceptedNonce: readNonce(reader),
      acceptedHash: reader.bytes32(),
      acceptedSignature: readSignature(reader)
    })
  },
  update: {
    code: 6,
    write(writer, m) {
      writeNonce(writer.bytes32(m.channelId), m.baseNonce)
      writeNonce(writer, m.nonce)
      writeOps(writer, m.ops)
      writeSignature(writer.u128(m.transferred).u128(m.locked).bytes32(m.locksRoot), m.signature)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      baseNonce: readNonce(reader),
      nonce: readNonce(reader),
      ops: readOps(reader),
      transferred: reader.u128(),
      locked: reader.u128(),
      locksRoot: reader.bytes32(),
      signature: readSignature(reader)
    })
  },
  release: {
    code: 7,
    write(writer, m) {
      writeNonce(writer.bytes32(m.channelId), m.nonce)
      writeSignature(writer.bytes32(m.balanceHash), m.signature)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      nonce: readNonce(reader),
      balanceHash: reader.bytes32(),
      signature: readSignature(reader)
    })
  },
  reject: {
    code: 8,
    write(writer, m) {
      writeNonce(writer.bytes32(m.channelId), m.nonce)
      writeCode(writer, REJECT_CODES, m.code, 1)
      writeText(writer, m.message)
    },
    read: reader => ({
      channelId: reader.bytes32(),
      nonce: readNonce(reader),
      code: readCode(reader, REJECT_CODES, 1),
      message: readText(reader)
    })
  },
  'close-propose': { code: 9, write: writeClose, read: readClose },
  'close-sign': {
    code: 10,
    write(writer, m) {
      writeClose(writer, m)
      writeSignature(writer, m.signature)
    },
    read: reader => ({ ...readClose(reader), signature: readSignature(reader) })
  },
  'withdraw-propose': { code: 11, write: writeWithdraw, read: readWithdraw },
  'withdraw-sign': {
    code: 12,
    write(writer, m) {
      writeWithdraw(writer, m)
      writeSignature(writer, m.signature)
    },
    read: reader => ({ ...readWithdraw(reader), signature: readSignature(reader) })
  },
  'tab-open': {
    code: 13,
    write(writer, m) {
      writeOpening(writer, m.opening)
      writeSignature(writer, m.signature)
    },
    read: reader => ({ opening: readOpening(reader), signature: readSignature(reader) })
  },
  'tab-result': {
    code: 14,
    write(writer, m) {
      writeCode(writer.address(m.payerKey), TAB_STATUSES, m.status, 0)
      writeText(writer, m.message)
    },
    read: reader => ({
      payerKey: reader.address(),
      status: readCode(reader, TAB_STATUSES, 0),
      message: readText(reader)
    })
  },
  'tab-settle': { code: 15, write: writeSignedReceipt, read: readSignedReceipt },
  'tab-claim': { code: 16, write: writeSignedReceipt, read: readSignedReceipt },
  error: {
    code: 17,
    write(writer, m) {
      writeCode(writer, HUB_ERROR_CODES, m.code, 1)
      writeText(writer, m.message)
    },
    read: reader => ({ code: readCode(reader, HUB_ERROR_CODES, 1), message: readText(reader) })
  }
})
