import { payerKeyOf, RECEIPT_LOCK, type Address, type Lock } from '@tollway/codec'
import type { ResolvedOp } from '../channel-op.ts'
import type { IncomingUpdate, UpdatePolicy } from '../channel-session.ts'
import type { HubConnectionComponents, HubConnectionInit } from './hub-connection.ts'

type PolicyParts = Pick<HubConnectionComponents, 'bestReceipt' | 'receiptBefore' | 'policy'>

/** What a member lets its hub do: pay, lock for us, settle for no less than our receipt, expire by the chain. */
export function memberPolicy(
  parts: PolicyParts,
  init: Pick<HubConnectionInit, 'owner' | 'token'>
): UpdatePolicy {
  return async ({ channelId, ops }: IncomingUpdate) => {
    for (const op of ops) {
      const refusal = await refusalOf(parts, init, op)
      if (refusal !== undefined) return refusal
    }
    return parts.policy?.(channelId, ops)
  }
}

async function refusalOf(
  parts: PolicyParts,
  init: Pick<HubConnectionInit, 'owner' | 'token'>,
  op: ResolvedOp
): Promise<string | undefined> {
  switch (op.type) {
    case 'transfer':
      return undefined
    case 'add-lock':
      return isForUs(op.lock, init.owner) ? undefined : `lock ${op.lock.lockId} is not for ${init.owner}`
    case 'pay-lock': {
      const best = bestAmount(parts, op.lock)
      return op.receiptAmount < best
        ? `it settles for ${op.receiptAmount}, a receipt of ${best} is known`
        : undefined
    }
    case 'expire-lock': {
      const due = await witnessedAmount(parts, init.token, op.lock)
      return (op.witnessed ?? 0n) < due ? `${due} was registered on chain before the expiry` : undefined
    }
    case 'drop-lock':
      return 'a lock for this member is paid or expires, it is not dropped'
  }
}

function isForUs(lock: Lock, owner: Address): boolean {
  return lock.kind === RECEIPT_LOCK && lock.payee === owner
}

function bestAmount(parts: PolicyParts, lock: Lock): bigint {
  return parts.bestReceipt?.(payerKeyOf(lock))?.receipt.amount ?? 0n
}

function witnessedAmount(parts: PolicyParts, token: Address, lock: Lock): Promise<bigint> {
  if (lock.kind !== RECEIPT_LOCK || !parts.receiptBefore) return Promise.resolve(bestAmount(parts, lock))
  return parts.receiptBefore({
    payerKey: payerKeyOf(lock),
    payee: lock.payee,
    token,
    timeS: lock.expiry
  })
}
