import { expect, test } from '@jest/globals'
import { ZERO_ADDRESS, ZERO_BYTES32 } from '@tollway/codec'
import type { Store } from '@tollway/store'
import { TabBook } from '../../src/tab/tab-book.ts'
import type { Tab } from '../../src/tab/tab.ts'

const TAB: Tab = {
  payerKey: `0x${'11'.repeat(20)}`,
  phase: 'paid',
  opening: {
    ...{ payee: ZERO_ADDRESS, token: ZERO_ADDRESS, hub: ZERO_ADDRESS, voucherHash: ZERO_BYTES32 },
    ...{ pricePerMb: 1n, limit: 10n, expiry: 1000, tabId: ZERO_BYTES32 }
  },
  openingSignature: new Uint8Array(65),
  ...{ clientChannel: ZERO_BYTES32, relayChannel: ZERO_BYTES32, clientLimit: 10n, clientExpiry: 2000 },
  ...{ feeBase: 0n, feePpm: 0, amount: 5n, receiptSignature: new Uint8Array(65) },
  ...{ relayPaid: 5n, claimAmount: 5n, clientPaid: 5n }
}

test('a K is known while the end of its tab is on its way to the disk', async () => {
  const disk = Promise.withResolvers<void>()
  const store: Pick<Store, 'get' | 'batch'> = { get: async () => undefined, batch: () => disk.promise }
  const tabs = new TabBook(store as Store)
  const ended = tabs.put({ ...TAB, phase: 'claimed' })
  expect(tabs.liveTab(TAB.payerKey)).toBeUndefined()
  expect((await tabs.find(TAB.payerKey))?.phase).toBe('claimed')
  disk.resolve()
  await ended
})
