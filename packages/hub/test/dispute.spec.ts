import { afterEach, describe, expect, test } from '@jest/globals'
import { createDisputeAgent, type DisputeAgent, type DisputeEvidence } from '@tollway/chain'
import { evidenceOf, type ChannelSession } from '@tollway/channel'
import { toHex, type Bytes32 } from '@tollway/codec'
import { feeOf, HubNetwork, UNIT, type TestMember, type TestTab } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

type Member = TestMember & { session: ChannelSession }

async function agentOf(member: Member): Promise<DisputeAgent> {
  const { chain, adjudicator, follower, connection } = {
    ...member,
    chain: net.chain
  }
  const session = (channelId: Bytes32) => connection.channel(channelId)
  const agent = createDisputeAgent(
    {
      ...{ chain, adjudicator, follower },
      store: member.store.sub('dispute'),
      evidence: {
        channelIds: () => connection.channels().map(({ channelId }) => channelId),
        evidence: (channelId): Promise<DisputeEvidence | undefined> => {
          const found = session(channelId)
          return Promise.resolve(found && evidenceOf(found, payerKey => member.receipts.get(payerKey)))
        },
        beginClosing: async channelId => session(channelId)?.beginClosing()
      }
    },
    { pollMs: 100 }
  )
  await follower.start()
  await agent.start()
  return registry.add(agent, one => one.stop())
}

let net: HubNetwork

async function openTab(client: Member, relay: Member, limit = UNIT): Promise<TestTab> {
  const tab = net.tab(relay, limit)
  await net.fund(client, [tab])
  expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('funded')
  return tab
}

async function pay(client: Member, relay: Member, amount: bigint): Promise<void> {
  const tab = await openTab(client, relay)
  const before = client.session.transferred('own')
  await relay.connection.settleTab(tab.payer.address, net.receipt(relay, tab, amount))
  await until(() => client.session.transferred('own') === before + amount + feeOf(amount))
}

const balanceOf = (member: { owner: `0x${string}` }) => net.hubParty.token.balanceOf(member.owner)

describe('channels on chain', () => {
  test('close cooperatively on a member’s request, and pay what was agreed', async () => {
    net = await HubNetwork.start(registry)
    const hub = await net.startHub()
    const client = await net.client(1)
    const relay = await net.relay(2)
    await pay(client, relay, 250_000n)
    for (const member of [client, relay]) {
      const { channelId, params, side } = member.session
      const before = await balanceOf(member)
      const close = await member.connection.proposeClose(channelId, net.nowS() + 60)
      await member.adjudicator.cooperativeClose(params, close, close)
      const expected = side === 0 ? close.balanceA : close.balanceB
      expect((await balanceOf(member)) - before).toBe(expected)
      expect(expected).toBe(member === relay ? 250_000n : 100n * UNIT - 250_000n - feeOf(250_000n))
    }
    await until(async () => (await hub.status()).channels.every(({ status }) => status === 'closed'))
  }, 60_000)

  test('a close is refused while a tab is open', async () => {
    net = await HubNetwork.start(registry)
    await net.startHub()
    const client = await net.client(1)
    const relay = await net.relay(2)
    await openTab(client, relay)
    const closing = client.connection.proposeClose(client.session.channelId, net.nowS() + 60)
    await expect(closing).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' })
  }, 60_000)

  test('a stale close by the client is answered by the hub', async () => {
    net = await HubNetwork.start(registry)
    const hub = await net.startHub()
    const client = await net.client(1)
    const relay = await net.relay(2)
    await pay(client, relay, 1000n)
    const old = evidenceOf(client.session, () => undefined)
    await pay(client, relay, 900_000n)
    const { params, side } = client.session
    const before = await balanceOf(client)
    await client.adjudicator.challenge(params, {
      secret: toHex(old.secret),
      received: old.received ?? EMPTY,
      declaration: old.declaration
    })
    await until(async () => (await hub.status()).disputes.disputes.some(({ phase }) => phase === 'done'))
    const paidOut = (await balanceOf(client)) - before
    const honest = 100n * UNIT - 901_000n - feeOf(1000n) - feeOf(900_000n)
    expect(side === 0 || side === 1).toBe(true)
    // The declaration was false: what the client gets is at most the truth.
    expect(paidOut).toBeLessThanOrEqual(honest)
    expect((await hub.status()).disputes.disputes).toMatchObject([{ ours: false, phase: 'done' }])
  }, 90_000)

  test('a relay collects on chain from a hub that does not settle', async () => {
    net = await HubNetwork.start(registry)
    const hub = await net.startHub()
    const client = await net.client(1)
    const relay = await net.relay(2)
    const tab = await openTab(client, relay)
    const signed = net.receipt(relay, tab, 345_678n)
    await hub.stop()
    const agent = await agentOf(relay)
    const before = await balanceOf(relay)
    await agent.registerReceipt(tab.payer.address, signed)
    await agent.challenge(relay.session.channelId)
    await agent.challenge(relay.session.channelId)
    await until(() => agent.status().disputes.some(({ phase }) => phase === 'done'))
    expect((await balanceOf(relay)) - before).toBe(345_678n)
    expect(agent.status()).toMatchObject({ receiptsRegistered: 1 })
  }, 90_000)
})

const EMPTY = {
  nonce: 0,
  balance: {
    transferred: 0n,
    locked: 0n,
    locksRoot: toHex(new Uint8Array(32)),
    salt: toHex(new Uint8Array(32))
  },
  signature: new Uint8Array(0)
}
