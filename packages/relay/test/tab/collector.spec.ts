import { expect, test } from '@jest/globals'
import { tabLock, tabLockId } from '@tollway/channel'
import { createCollector } from '../../src/index.ts'
import { FakeHub } from '../fixtures/fake-hub.ts'
import { addressOf } from '../fixtures/environment.ts'
import { DOMAIN, TOKEN } from '../fixtures/network.ts'
import { HUB, makeTab, PAYEE, receiptFor } from '../fixtures/tabs.ts'

test('the receipt goes on chain before the channel that holds the lock is challenged', async () => {
  const tab = makeTab()
  const payerKey = tab.payer.address
  const hub = new FakeHub(HUB, DOMAIN)
  const { expiry, limit } = tab.open.opening
  hub.locks.set(tabLockId(payerKey), tabLock({ payerKey, payee: PAYEE, limit, expiry }))
  const other = new FakeHub(addressOf(0x0c), DOMAIN)
  const steps: string[] = []
  const collector = createCollector({
    hubs: [other, hub],
    agent: {
      registerReceipt: async key => void steps.push(`register ${key}`),
      challenge: async channelId => void steps.push(`challenge ${channelId}`)
    }
  })
  const receipt = { receipt: { payee: PAYEE, token: TOKEN, amount: 7n }, signature: receiptFor(tab, 7n) }
  await collector.collect({ payerKey, hub: HUB, receipt, expiry })
  expect(steps).toEqual([`register ${payerKey}`, `challenge 0x${'cc'.repeat(32)}`])
})
