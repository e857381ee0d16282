import type { ByteReader, ByteWriter } from '@tollway/codec'
import { MAX_OPS, type ChannelOp } from './channel-op.ts'
import { readLock, writeLock } from './wire-parts.ts'

const CODES = { transfer: 1, 'add-lock': 2, 'pay-lock': 3, 'expire-lock': 4, 'drop-lock': 5 } as const
const UNWITNESSED = 0
const WITNESSED = 1

/** count u16, then each operation behind its code u8. */
export function writeOps(writer: ByteWriter, ops: ChannelOp[]): void {
  writer.u16(ops.length)
  for (const op of ops) writeOp(writer, op)
}

function writeOp(writer: ByteWriter, op: ChannelOp): void {
  writer.u8(CODES[op.type])
  switch (op.type) {
    case 'transfer':
      writer.u128(op.amount)
      break
    case 'add-lock':
      writeLock(writer, op.lock)
      break
    case 'pay-lock':
      writer.bytes32(op.lockId).u128(op.receiptAmount)
      break
    case 'expire-lock':
      writer.bytes32(op.lockId).u8(op.witnessed === undefined ? UNWITNESSED : WITNESSED)
      writer.u128(op.witnessed ?? 0n)
      break
    case 'drop-lock':
      writer.bytes32(op.lockId)
      break
  }
}

export function readOps(reader: ByteReader): ChannelOp[] {
  const count = reader.u16()
  if (count > MAX_OPS) throw reader.fail(`${count} operations, at most ${MAX_OPS} are allowed`)
  return Array.from({ length: count }, () => readOp(reader))
}

function readOp(reader: ByteReader): ChannelOp {
  const code = reader.u8()
  switch (code) {
    case CODES.transfer:
      return { type: 'transfer', amount: reader.u128() }
    case CODES['add-lock']:
      return { type: 'add-lock', lock: readLock(reader) }
    case CODES['pay-lock']:
      return { type: 'pay-lock', lockId: reader.bytes32(), receiptAmount: reader.u128() }
    case CODES['expire-lock']:
      return readExpire(reader)
    case CODES['drop-lock']:
      return { type: 'drop-lock', lockId: reader.bytes32() }
    default:
      throw reader.fail(`unknown operation ${code}`)
  }
}

function readExpire(reader: ByteReader): ChannelOp {
  const lockId = reader.bytes32()
  const flag = reader.u8()
  const amount = reader.u128()
  if (flag === WITNESSED) return { type: 'expire-lock', lockId, witnessed: amount }
  if (flag !== UNWITNESSED || amount !== 0n) throw reader.fail(`a witness flag of ${flag} with ${amount}`)
  return { type: 'expire-lock', lockId }
}
