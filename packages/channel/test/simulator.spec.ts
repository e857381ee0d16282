import { describe, expect, test } from '@jest/globals'
import { lockPays, receiptLock, toHex, type Lock, type Side } from '@tollway/codec'
import type { ChannelOp } from '../src/index.ts'
import { Network, random, tick } from './support/network.ts'
import { addressOf, crypto, signerOf } from './support/parties.ts'

const RUNS = 60
const STEPS = 60
const DEPOSIT = 16_000n

/** The naive model of a half: operations that were released, applied once each. */
class Half {
  sent = 0n
  readonly locks = new Map<string, Lock>()

  apply(op: ChannelOp): void {
    if (op.type === 'transfer') this.sent += op.amount
    else if (op.type === 'add-lock') this.locks.set(op.lock.lockId, op.lock)
    else {
      const lock = this.locks.get(op.lockId)
      if (lock && op.type === 'pay-lock') this.sent += lockPays(lock, op.receiptAmount)
      this.locks.delete(op.lockId)
    }
  }
}

function nextOp(next: (bound: number) => number, locks: Lock[]): ChannelOp {
  const kind = next(4)
  const lock = locks[next(Math.max(1, locks.length))]
  if (lock && kind === 0) return { type: 'pay-lock', lockId: lock.lockId, receiptAmount: BigInt(next(500)) }
  if (lock && kind === 1) return { type: 'drop-lock', lockId: lock.lockId }
  if (kind === 2) return { type: 'transfer', amount: BigInt(1 + next(3000)) }
  const lockId = toHex(crypto.sha256(Uint8Array.of(next(256), next(256), next(256))))
  const limit = BigInt(1 + next(2000))
  const [payerKey, payee] = [signerOf(next(5)).address, addressOf(9)]
  return {
    type: 'add-lock',
    lock: receiptLock({ lockId, payerKey, payee, limit, expiry: 1_025_200, feePpm: next(50_000) })
  }
}

async function run(seed: number): Promise<void> {
  const next = random(seed)
  const network = await Network.open(DEPOSIT, DEPOSIT)
  const model: [Half, Half] = [new Half(), new Half()]
  // The receiver's events tell what is final; a crash may eat an event but never an update.
  for (const { side } of [network.a, network.b]) {
    network.party(side).policy = () => (next(5) === 0 ? 'not today' : undefined)
  }
  for (let step = 0; step < STEPS; step++) {
    const side = next(2) as Side
    const queue = side === 0 ? network.toA : network.toB
    switch (next(9)) {
      case 0:
      case 1:
      case 2: {
        const { session } = network.party(side)
        session.update([nextOp(next, session.locks('own'))]).catch(() => undefined)
        break
      }
      case 3:
        // Reordering and duplication: what a stream never does must not hurt either.
        if (queue.length > 0) queue.push(queue[next(queue.length)] ?? new Uint8Array())
        break
      case 4:
        network.disconnect()
        break
      case 5:
        await network.crash(side)
        break
      case 6:
        network.a.connect()
        network.b.connect()
        break
      default:
        if (queue.length > 0) await network.deliver(side, next(queue.length))
    }
    if (next(2) === 0) await tick()
  }
  network.disconnect()
  await network.reconnect()
  for (const side of [0, 1] as const) {
    const receiver = network.party(side === 0 ? 1 : 0)
    for (const event of receiver.events) {
      if (event.type !== 'accepted') continue
      for (const op of event.ops) {
        model[side].apply('lock' in op && op.type !== 'add-lock' ? { ...op, lockId: op.lock.lockId } : op)
      }
    }
  }
  check(network, model)
}

function check(network: Network, model: [Half, Half]): void {
  for (const side of [0, 1] as const) {
    const sender = network.party(side).session
    const receiver = network.party(side === 0 ? 1 : 0).session
    expect(sender.mustClose).toBeUndefined()
    expect(sender.transferred('own')).toBe(receiver.transferred('peer'))
    expect(sender.transferred('own')).toBe(model[side].sent)
    expect(sender.locks('own')).toEqual(receiver.locks('peer'))
    expect(new Set(sender.locks('own'))).toEqual(new Set(model[side].locks.values()))
    expect(sender.proofs().own).toEqual(receiver.proofs().peer)
    expect(sender.available()).toBe(receiver.peerAvailable())
    const { balanceA, balanceB } = sender.balances()
    expect(balanceA + balanceB).toBe(2n * DEPOSIT)
    const other = model[side === 0 ? 1 : 0]
    const locked = sender.locks('own').reduce((sum, { limit }) => sum + limit, 0n)
    expect(DEPOSIT + other.sent - model[side].sent - locked).toBeGreaterThanOrEqual(DEPOSIT / 16n)
  }
}

describe('two sessions over a hostile network, against a naive model', () => {
  test.each(Array.from({ length: RUNS }, (_, i) => i + 1))('seed %i', async seed => {
    await run(seed)
  })
})
