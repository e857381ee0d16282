import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ChannelSession } from '@tollway/channel'
import type { Hub } from '../src/index.ts'
import { feeOf, HubNetwork, UNIT, type TestMember } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
let net: HubNetwork
let hub: Hub
let client: TestMember & { session: ChannelSession }
let relay: TestMember & { session: ChannelSession }

beforeAll(async () => {
  net = await HubNetwork.start(registry)
  hub = await net.startHub()
  client = await net.client(1)
  relay = await net.relay(2)
})
afterAll(() => registry.stopAll())

/** Time passes until the client's locks are over too; everything that waits for that is asked again. */
async function expireClientLocks(): Promise<void> {
  await until(async () => {
    await client.connection.observe(client.session.channelId)
    await hub.tick()
    await client.connection.expireTabs(await net.chain.finalizedTime()).catch(() => 0)
    return client.session.locks('own').length === 0
  })
}

describe('tabs whose time is over', () => {
  test('pay what was registered on chain before their expiry, and nothing else; then the channels are free', async () => {
    const [silent, registered, unopened] = [1, 2, 3].map(() => net.tab(relay, UNIT))
    if (!silent || !registered || !unopened) throw new Error('no tabs')
    await net.fund(client, [silent, registered, unopened])
    for (const { opening, signature } of [silent, registered]) {
      expect((await relay.connection.openTab(opening, signature)).status).toBe('funded')
    }
    const { receipt, signature } = net.receipt(relay, registered, 77_777n)
    await relay.adjudicator.registerReceipt(receipt, signature)
    // A node that does not answer delays an expiry, and stops nothing.
    const { adjudicator } = net.hubParty
    const receiptBefore = adjudicator.receiptBefore.bind(adjudicator)
    let failures = 0
    adjudicator.receiptBefore = () => Promise.reject(new Error(`no answer ${++failures}`))
    await net.pass(6 * 3600 + 60)
    await until(() => failures >= 3)
    expect(await hub.status()).toMatchObject({ running: true, tabsOpen: 2 })
    adjudicator.receiptBefore = receiptBefore
    await until(async () => (await hub.status()).tabsExpired === 1 && (await hub.status()).tabsSettled === 1)
    await until(() => relay.session.locks('peer').length === 0)
    expect(relay.session.transferred('peer')).toBe(77_777n)
    const late = net.receipt(relay, silent, 5n)
    expect((await relay.connection.settleTab(silent.payer.address, late)).status).toBe('expired')

    await net.pass(3600 + 60)
    await expireClientLocks()
    expect(client.session.transferred('own')).toBe(77_777n + feeOf(77_777n))
    await until(async () => (await hub.status()).tabsOpen === 0)
    expect(await hub.status()).toMatchObject({ feesEarned: feeOf(77_777n), outstanding: 0n })
  })
})
