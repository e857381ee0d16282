import { HASH_LOCK, payerKeyOf, type Lock, type Side } from '@tollway/codec'
import type { ChannelOp, ChannelSession } from '@tollway/channel'
import { TICK_S, type ChannelHistory } from './channel-history.ts'
import { tick } from './parties.ts'

const WEIGHTS = {
  update: 20,
  deliver: 40,
  settle: 10,
  duplicate: 3,
  disconnect: 2,
  connect: 8,
  crash: 3,
  withdraw: 2,
  close: 1
}

/** Lets both sides see the chain as it was one block ago, if they look. */
export async function observe(history: ChannelHistory): Promise<void> {
  const { model, wire, random, timeS } = history
  const [depositA, depositB] = model.deposits
  const [withdrawnA, withdrawnB] = model.withdrawn
  const status = model.status === 'open' ? 'open' : model.status === 'closing' ? 'closing' : 'closed'
  for (const party of wire.parties) {
    party.nowS = timeS
    if (random.oneIn(5)) continue
    const finalisedTimeS = timeS - TICK_S
    await party.session.observe({ finalisedTimeS, depositA, depositB, withdrawnA, withdrawnB, status })
  }
}

/** One thing that happens between two sessions: an operation, a message, a fault. */
export async function sessionStep(history: ChannelHistory): Promise<void> {
  const { random, wire, statistics } = history
  const side = random.below(2) as Side
  const { session } = wire.parties[side]
  const kind = random.weighted(WEIGHTS)
  statistics.count('steps')
  history.log(`${kind} ${side}`)
  switch (kind) {
    case 'update': {
      const ops = Array.from({ length: random.pick([1, 1, 1, 2, 4, 0]) }, () => nextOp(history, session))
      session.update(ops).catch(() => statistics.count('updates refused'))
      break
    }
    case 'deliver':
      // Out of order at times: what a stream never does must not hurt either.
      await wire.deliver(side, random.oneIn(8) ? random.below(Math.max(1, wire.queued(side))) : 0)
      break
    case 'settle':
      await wire.settle()
      break
    case 'duplicate':
      wire.duplicate(side, random.below(Math.max(1, wire.queued(side))))
      break
    case 'disconnect':
      wire.disconnect()
      break
    case 'connect':
      wire.connect()
      break
    case 'crash':
      statistics.count('crashes')
      await wire.crash(side)
      break
    case 'withdraw': {
      const deadline = history.timeS + TICK_S * (1 + random.below(6))
      session.proposeWithdraw(random.amount(history.scale / 4n) + 1n, deadline).catch(() => undefined)
      break
    }
    case 'close': {
      const deadline = history.timeS + TICK_S * (1 + random.below(4))
      if (random.oneIn(2)) session.proposeClose(deadline).catch(() => undefined)
      break
    }
  }
  if (random.oneIn(2)) await tick()
}

function nextOp(history: ChannelHistory, session: ChannelSession): ChannelOp {
  const { random, scale } = history
  const locks = session.locks('own')
  const kind = random.weighted({ transfer: 4, add: 4, pay: 2, expire: 2, drop: 1 })
  if (kind === 'add' && locks.length < 12) return { type: 'add-lock', lock: history.newLock() }
  if (locks.length > 0) {
    const lock = random.pick(locks)
    const { lockId, limit } = lock
    if (kind === 'pay') {
      const receiptAmount = lock.kind === HASH_LOCK ? 0n : random.amount((limit * 5n) / 4n)
      return { type: 'pay-lock', lockId, receiptAmount }
    }
    if (kind === 'expire') return { type: 'expire-lock', lockId, witnessed: witnessed(history, lock) }
    if (kind === 'drop') return { type: 'drop-lock', lockId }
  }
  return { type: 'transfer', amount: random.amount(scale / 6n) + 1n }
}

/** What the chain knows of a lock's witness in time, as `expire-lock` takes it. */
function witnessed({ model }: ChannelHistory, lock: Lock): bigint | undefined {
  if (lock.kind === HASH_LOCK) return model.due(lock) > 0n ? 0n : undefined
  const known = model.receipts.get(payerKeyOf(lock))?.filter(({ timeS }) => timeS < lock.expiry)
  return known?.at(-1)?.amount
}
