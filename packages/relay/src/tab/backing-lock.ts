import { payerKeyOf, RECEIPT_LOCK, type Address, type Bytes32, type Lock } from '@tollway/codec'
import { tabLockId } from '@tollway/channel'
import type { RelayHub } from '../relay.ts'
import type { LedgerTab } from './ledger-tab.ts'

/** Whether an accepted lock of the hub pays what the tab's opening promises: the hub's word is not enough. */
export function isBacked(hub: RelayHub, tab: LedgerTab): boolean {
  return backingLocks(hub, tab.payerKey).some(({ lock }) => covers(lock, tab))
}

/** The hub's locks for K, with their channels. */
export function backingLocks(hub: RelayHub, payerKey: Address): { channelId: Bytes32; lock: Lock }[] {
  const lockId = tabLockId(payerKey)
  return hub.connection.channels().flatMap(session => {
    const lock = session.lock('peer', lockId)
    return lock === undefined ? [] : [{ channelId: session.channelId, lock }]
  })
}

function covers(lock: Lock, tab: LedgerTab): boolean {
  const { payee, limit, expiry } = tab.open.opening
  return (
    lock.kind === RECEIPT_LOCK &&
    payerKeyOf(lock) === tab.payerKey &&
    lock.payee === payee &&
    lock.limit >= limit &&
    lock.expiry >= expiry
  )
}
