import { receiptLock, type Address, type Bytes32, type Lock } from '@tollway/codec'

/** The id of the receipt lock of K in any half: K itself, since a key is never used for another tab. */
export function tabLockId(payerKey: Address): Bytes32 {
  return `0x${'00'.repeat(12)}${payerKey.slice(2)}`
}

/** The receipt lock that backs a tab. */
export function tabLock(init: {
  payerKey: Address
  payee: Address
  limit: bigint
  expiry: number
  feeBase?: bigint
  feePpm?: number
}): Lock {
  return receiptLock({ ...init, lockId: tabLockId(init.payerKey) })
}
