import { afterEach, describe, expect, test } from '@jest/globals'
import { feeOf, HubNetwork, UNIT } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

describe('a tab in atomic mode', () => {
  test('opens, settles and is claimed, with the fee to the unit', async () => {
    const net = await HubNetwork.start(registry)
    const hub = await net.startHub()
    const client = await net.client(1)
    const relay = await net.relay(2)
    const tab = net.tab(relay, 5n * UNIT)
    await net.fund(client, [tab])
    const opened = await relay.connection.openTab(tab.opening, tab.signature)
    expect(opened).toEqual({ payerKey: tab.payer.address, status: 'funded', message: '' })
    const amount = 1_234_567n
    const settled = await relay.connection.settleTab(tab.payer.address, net.receipt(relay, tab, amount))
    expect(settled.status).toBe('settled')
    await until(async () => (await hub.status()).tabsClaimed === 1)
    // The hub's release is on its way to the client.
    await until(() => client.session.transferred('own') === amount + feeOf(amount))

    expect(relay.session.transferred('peer')).toBe(amount)
    const status = await hub.status()
    expect(status).toMatchObject({
      feesEarned: feeOf(amount),
      paidToRelays: amount,
      receivedFromClients: amount + feeOf(amount),
      outstanding: 0n,
      tabsOpen: 0,
      tabsOpened: 1,
      tabsSettled: 1
    })
    expect(status.channels.every(({ locks }) => locks === 0)).toBe(true)
  })
})
