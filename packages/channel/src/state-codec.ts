import {
  ByteReader,
  ByteWriter,
  channelIdOf,
  TollwayError,
  type Lock,
  type Nonce,
  type Side
} from '@tollway/codec'
import type { ChannelOp } from './channel-op.ts'
import type { ChannelWrite } from './channel-session.ts'
import {
  MAX_REFUSED,
  NO_SIGNATURE,
  type ChainView,
  type ChannelState,
  type ChannelStatus,
  type HalfContent,
  type PendingUpdate,
  type Proposal,
  type SignedContent
} from './channel-state.ts'
import { CorruptStateError } from './errors.ts'
import { ANY_TIME, applyOps } from './half-content.ts'
import { LockTree } from './lock-tree.ts'
import { readCode, writeCode } from './message-table.ts'
import { readOps, writeOps } from './op-codec.ts'
import { sumsOf } from './proof.ts'
import { readLock, readNonce, readParams, readTime, writeLock, writeParams, writeUint } from './wire-parts.ts'

const VERSION = 3
const HEAD_KEY = 'head'
const LOCK_KEYS = { own: 'own/', peer: 'peer/' } as const
const STATUSES: readonly ChannelStatus[] = ['open', 'closing', 'closed']
const AMOUNT_BYTES = 13

/** What has to be written so that a store that holds `before` holds `after`. */
export function writesBetween(before: ChannelState | undefined, after: ChannelState): ChannelWrite[] {
  if (before === after) return []
  return [
    { type: 'put', key: HEAD_KEY, value: encodeHead(after) },
    ...lockWrites(LOCK_KEYS.own, before?.own.released.locks, after.own.released.locks),
    ...lockWrites(LOCK_KEYS.peer, before?.peer.accepted.locks, after.peer.accepted.locks)
  ]
}

function lockWrites(prefix: string, before: LockTree | undefined, after: LockTree): ChannelWrite[] {
  return after.changesSince(before ?? LockTree.EMPTY).map(([slot, lock]) => {
    const key = prefix + slot.toString(16).padStart(4, '0')
    if (!lock) return { type: 'del', key }
    const writer = new ByteWriter()
    writeLock(writer, lock)
    return { type: 'put', key, value: writer.finish() }
  })
}

/** The state that `writesBetween` stored. @throws CorruptStateError */
export function loadState(entries: Iterable<[string, Uint8Array]>): ChannelState {
  try {
    const stored = new Map(entries)
    const head = stored.get(HEAD_KEY)
    if (!head) throw new CorruptStateError('there is no head')
    const trees = { own: LockTree.EMPTY, peer: LockTree.EMPTY }
    for (const [key, value] of stored) {
      for (const whose of ['own', 'peer'] as const) {
        const prefix = LOCK_KEYS[whose]
        if (key.startsWith(prefix)) {
          trees[whose] = trees[whose].put(slotOf(key.slice(prefix.length)), decodeLock(value))
        }
      }
    }
    return decodeHead(head, trees)
  } catch (cause) {
    if (cause instanceof CorruptStateError || !(cause instanceof TollwayError)) throw cause
    throw new CorruptStateError(cause.message, { cause })
  }
}

function slotOf(hex: string): number {
  if (!/^[0-3][0-9a-f]{3}$/.test(hex)) throw new CorruptStateError(`a lock in slot "${hex}"`)
  return Number.parseInt(hex, 16)
}

function decodeLock(bytes: Uint8Array): Lock {
  const reader = new ByteReader(bytes, 'stored lock')
  const lock = readLock(reader)
  reader.end()
  return lock
}

function encodeHead(state: ChannelState): Uint8Array {
  const { own, peer, chain } = state
  const writer = new ByteWriter().u8(VERSION)
  writeParams(writer, state.params)
  writer.u8(state.side).fixed(state.secret, 32)
  writeCode(writer, STATUSES, state.status, 0)
  writeOptional(writer, state.mustClose, reason => writer.string(reason))
  writeChain(writer, chain)
  writeSums(writer, sumsOf(own.released))
  writer.lengthPrefixed(own.release)
  writeOptional(writer, own.pending, pending => writeOps(writer, pending.ops))
  writeSums(writer, own.signed)
  writer.u128(own.exposure).u128(own.peak)
  writer.u8(own.refused.length)
  for (const { ops, content } of own.refused) {
    writeUint(writer, content.nonce, 6)
    writeOps(writer, ops)
  }
  writeSums(writer, sumsOf(peer.accepted))
  writeUint(writer.lengthPrefixed(peer.signature), peer.refusedNonce, 6)
  writeOptional(writer, state.close, close => {
    writeProposal(writer, close, close.terms.deadline, close.terms.balanceA, close.terms.balanceB)
  })
  writeOptional(writer, state.withdraw, withdraw => {
    writeProposal(
      writer,
      withdraw,
      withdraw.terms.deadline,
      withdraw.terms.withdrawnA,
      withdraw.terms.withdrawnB
    )
  })
  return writer.finish()
}

function decodeHead(bytes: Uint8Array, trees: { own: LockTree; peer: LockTree }): ChannelState {
  const reader = new ByteReader(bytes, 'stored channel')
  const version = reader.u8()
  if (version !== VERSION) throw new CorruptStateError(`version ${version} is not known here`)
  const params = readParams(reader)
  const channelId = channelIdOf(params)
  const side = readSide(reader)
  const secret = reader.bytes(32).slice()
  const status = readCode(reader, STATUSES, 0)
  const mustClose = readOptional(reader, () => reader.string())
  const chain = readChain(reader)
  const released = content(readSums(reader), trees.own)
  const release = reader.lengthPrefixed().slice()
  const ops = readOptional(reader, () => readOps(reader))
  const signed = readSums(reader)
  const updateOf = (nonce: Nonce, ops: ChannelOp[]): PendingUpdate => ({
    ops,
    ...applyOps(released, ops, nonce, ANY_TIME)
  })
  const pending = ops && updateOf(signed.nonce, ops)
  const [exposure, peak] = [reader.u128(), reader.u128()]
  const refused = Array.from({ length: readRefusedCount(reader) }, () =>
    updateOf(readNonce(reader), readOps(reader))
  )
  const own = { released, release, pending, signed, exposure, refused, peak }
  const accepted = content(readSums(reader), trees.peer)
  const peer = { accepted, signature: reader.lengthPrefixed().slice(), refusedNonce: readNonce(reader) }
  const close = readOptional(reader, () =>
    readProposal(reader, (deadline, balanceA, balanceB) => ({ channelId, balanceA, balanceB, deadline }))
  )
  const withdraw = readOptional(reader, () =>
    readProposal(reader, (deadline, withdrawnA, withdrawnB) => ({
      channelId,
      withdrawnA,
      withdrawnB,
      deadline
    }))
  )
  reader.end()
  return { channelId, params, side, secret, status, mustClose, chain, own, peer, close, withdraw }
}

function readSide(reader: ByteReader): Side {
  const side = reader.u8()
  if (side !== 0 && side !== 1) throw reader.fail(`side ${side}`)
  return side
}

function readRefusedCount(reader: ByteReader): number {
  const count = reader.u8()
  if (count > MAX_REFUSED) throw reader.fail(`${count} refused updates`)
  return count
}

function content(sums: SignedContent, locks: LockTree): HalfContent {
  if (locks.root !== sums.locksRoot || locks.locked !== sums.locked) {
    throw new CorruptStateError(`the stored locks have root ${locks.root}, the head says ${sums.locksRoot}`)
  }
  return { nonce: sums.nonce, transferred: sums.transferred, locks }
}

function writeSums(writer: ByteWriter, sums: SignedContent): void {
  writeUint(writer, sums.nonce, 6)
  writer.u128(sums.transferred).u128(sums.locked).bytes32(sums.locksRoot)
}

function readSums(reader: ByteReader): SignedContent {
  return {
    nonce: readNonce(reader),
    transferred: reader.u128(),
    locked: reader.u128(),
    locksRoot: reader.bytes32()
  }
}

function writeChain(writer: ByteWriter, chain: ChainView): void {
  writeUint(writer, chain.finalisedTimeS, 5)
  for (const amount of [chain.depositA, chain.depositB, chain.withdrawnA, chain.withdrawnB]) {
    writer.uint(amount, AMOUNT_BYTES)
  }
  writeCode(writer, STATUSES, chain.status, 0)
}

function readChain(reader: ByteReader): ChainView {
  return {
    finalisedTimeS: readTime(reader),
    depositA: reader.uint(AMOUNT_BYTES),
    depositB: reader.uint(AMOUNT_BYTES),
    withdrawnA: reader.uint(AMOUNT_BYTES),
    withdrawnB: reader.uint(AMOUNT_BYTES),
    status: readCode(reader, STATUSES, 0)
  }
}

function writeProposal<Terms>(
  writer: ByteWriter,
  proposal: Proposal<Terms>,
  deadline: number,
  amountA: bigint,
  amountB: bigint
): void {
  writer.u8(proposal.mine ? 1 : 0).lengthPrefixed(proposal.peerSignature)
  writeUint(writer, deadline, 5)
  writer.uint(amountA, AMOUNT_BYTES).uint(amountB, AMOUNT_BYTES)
}

function readProposal<Terms>(
  reader: ByteReader,
  terms: (deadline: number, amountA: bigint, amountB: bigint) => Terms
): Proposal<Terms> {
  const mine = reader.u8() === 1
  const signature = reader.lengthPrefixed()
  const peerSignature = signature.length === 0 ? NO_SIGNATURE : signature.slice()
  return {
    mine,
    peerSignature,
    terms: terms(readTime(reader), reader.uint(AMOUNT_BYTES), reader.uint(AMOUNT_BYTES))
  }
}

function writeOptional<Value>(
  writer: ByteWriter,
  value: Value | undefined,
  write: (value: Value) => void
): void {
  writer.u8(value === undefined ? 0 : 1)
  if (value !== undefined) write(value)
}

function readOptional<Value>(reader: ByteReader, read: () => Value): Value | undefined {
  return reader.u8() === 0 ? undefined : read()
}
