import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createDisputeAgent, EMPTY_PROOF, type DisputeAgent, type DisputeEvidence } from '@tollway/chain'
import { evidenceOf, type ChannelSession } from '@tollway/channel'
import { toHex, ZERO_BYTES32, type Bytes32 } from '@tollway/codec'
import type { Hub } from '../src/index.ts'
import { feeOf, HubNetwork, UNIT, WINDOWS, type TestMember, type TestTab } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
afterAll(() => registry.stopAll())

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
let hub: Hub
let pairs: { client: Member; relay: Member }[]

beforeAll(async () => {
  net = await HubNetwork.start(registry)
  hub = await net.startHub()
  const indices = [1, 3, 5, 7, 10, 12]
  pairs = await Promise.all(
    indices.map(async index => ({ client: await net.client(index), relay: await net.relay(index + 1) }))
  )
})

function pair(index: number): { client: Member; relay: Member } {
  const found = pairs[index]
  if (!found) throw new Error(`no pair ${index}`)
  return found
}

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
    const { client, relay } = pair(0)
    await pay(client, relay, 250_000n)
    for (const member of [client, relay]) {
      const { channelId, params, side } = member.session
      const before = await balanceOf(member)
      const close = await member.connection.proposeClose(channelId, net.nowS() + 600)
      await member.adjudicator.cooperativeClose(params, close, close)
      const expected = side === 0 ? close.balanceA : close.balanceB
      expect((await balanceOf(member)) - before).toBe(expected)
      expect(expected).toBe(member === relay ? 250_000n : 100n * UNIT - 250_000n - feeOf(250_000n))
    }
    const closed = async () => (await hub.status()).channels.filter(({ status }) => status === 'closed')
    await until(async () => (await closed()).length === 2)
  })

  test('a withdrawal is agreed on, paid, and counts against what the member can spend', async () => {
    const { client } = pair(4)
    const { channelId, params, side } = client.session
    const available = client.session.available()
    const before = await balanceOf(client)
    const deadline = net.nowS() + 600
    const signed = await client.connection.proposeWithdraw(channelId, 10n * UNIT, deadline)
    expect(side === 0 ? signed.withdrawnA : signed.withdrawnB).toBe(10n * UNIT)
    const memberAvailable = async () =>
      (await hub.status()).channels.find(one => one.channelId === channelId)?.memberAvailable
    // From the signature on, before anything is on chain.
    expect(await memberAvailable()).toBe(available - 10n * UNIT)
    await client.adjudicator.withdraw(params, signed, signed, { until: 'finalized' })
    expect((await balanceOf(client)) - before).toBe(10n * UNIT)
    // Its time is over, and only the chain knows that it was used.
    await net.pass(660)
    await hub.tick()
    expect(await memberAvailable()).toBe(available - 10n * UNIT)
    await client.connection.observe(channelId)
    expect(client.session.available()).toBe(available - 10n * UNIT)
    const more = client.connection.proposeWithdraw(channelId, available, net.nowS() + 600)
    await expect(more).rejects.toMatchObject({ code: 'OVERSPEND' })
  })

  test('a close is refused while a tab is open', async () => {
    const { client, relay } = pair(1)
    await openTab(client, relay)
    const closing = client.connection.proposeClose(client.session.channelId, net.nowS() + 600)
    await expect(closing).rejects.toMatchObject({ code: 'CHANNEL_UNAVAILABLE' })
  })

  test('a stale close by the client is answered by the hub', async () => {
    const { client, relay } = pair(2)
    await pay(client, relay, 1000n)
    const old = evidenceOf(client.session, () => undefined)
    await pay(client, relay, 900_000n)
    const { params, channelId } = client.session
    const before = await balanceOf(client)
    const hubBefore = await balanceOf(net.hubParty)
    await client.adjudicator.challenge(params, {
      secret: toHex(old.secret),
      received: old.received ?? EMPTY_PROOF,
      declaration: old.declaration
    })
    const dispute = async () =>
      (await hub.status()).disputes.disputes.find(one => one.channelId === channelId)
    await until(async () => (await net.hubParty.adjudicator.dispute(channelId)).refuted)
    await net.pass(WINDOWS.dispute)
    await until(async () => (await dispute())?.phase === 'done')
    const paidOut = (await balanceOf(client)) - before
    const honest = 100n * UNIT - 901_000n - feeOf(1000n) - feeOf(900_000n)
    // The declaration was false: a sixteenth of the channel is the penalty, all of it the hub's.
    const penalty = (100n * UNIT) / 16n
    expect(paidOut).toBe(honest - penalty)
    expect((await balanceOf(net.hubParty)) - hubBefore).toBe(100n * UNIT - honest + penalty)
    expect(await dispute()).toMatchObject({ ours: false, phase: 'done' })
  })

  test('a small receipt on chain does not make the hub give up the rest of a lock', async () => {
    const { client, relay } = pair(4)
    const tab = await openTab(client, relay)
    const { params, channelId, side } = client.session
    const { secret, received, declaration } = evidenceOf(client.session, () => undefined)
    const before = await balanceOf(client)
    await client.adjudicator.challenge(params, {
      secret: toHex(secret),
      received: received ?? EMPTY_PROOF,
      declaration
    })
    const isHeld = async () =>
      (await net.hubParty.adjudicator.heldCommitment(channelId, side)) !== ZERO_BYTES32
    await until(async () => (await net.hubParty.adjudicator.dispute(channelId)).nonces[side] > 0)
    await net.pass(WINDOWS.dispute)
    await until(isHeld)
    const small = net.receipt(relay, tab, 1n)
    await relay.adjudicator.registerReceipt(small.receipt, small.signature, { until: 'finalized' })
    await net.anvil.mine(3)
    const polls = net.nowS() + 4
    await until(() => net.nowS() > polls)
    expect(await isHeld()).toBe(true)
    const last = net.receipt(relay, tab, 500_000n)
    expect((await relay.connection.settleTab(tab.payer.address, last)).status).toBe('settled')
    await until(async () => !(await isHeld()))
    await until(async () => (await balanceOf(client)) - before === 90n * UNIT - 500_000n - feeOf(500_000n))
  })

  test('a client that never pays is challenged, and its lock pays the hub', async () => {
    const { client, relay } = pair(5)
    const tab = await openTab(client, relay)
    await client.connection.stop()
    const { channelId } = client.session
    const before = await balanceOf(client)
    const receipt = net.receipt(relay, tab, 200_000n)
    expect((await relay.connection.settleTab(tab.payer.address, receipt)).status).toBe('settled')
    const registered = async (timeSec: number) => {
      const { payee, token } = tab.opening
      return net.hubParty.adjudicator.receiptBefore({ payerKey: tab.payer.address, payee, token, timeSec })
    }
    // Half an hour before the client's lock expires the hub registers the receipt.
    await net.pass(6 * 3600 + 1900)
    await until(async () => (await registered(tab.opening.expiry + 3600)) === 200_000n)
    await net.pass(3 * 3600)
    const ours = async () => (await hub.status()).disputes.disputes.find(one => one.channelId === channelId)
    await until(async () => ((await ours())?.deadlineS ?? 0) > 0)
    await net.pass(WINDOWS.dispute)
    await until(async () => (await ours())?.phase === 'done')
    expect(await ours()).toMatchObject({ ours: true })
    expect((await balanceOf(client)) - before).toBe(100n * UNIT - 200_000n - feeOf(200_000n))
    await until(async () => {
      await hub.tick()
      return (await hub.status()).outstanding === 0n
    })
  })

  test('a relay collects on chain from a hub that does not settle', async () => {
    const { client, relay } = pair(3)
    const tab = await openTab(client, relay)
    const signed = net.receipt(relay, tab, 345_678n)
    await hub.stop()
    const agent = await agentOf(relay)
    const before = await balanceOf(relay)
    await agent.registerReceipt(tab.payer.address, signed)
    await agent.challenge(relay.session.channelId)
    await agent.challenge(relay.session.channelId)
    await until(() => agent.status().disputes.some(({ deadlineS }) => deadlineS > 0))
    await net.pass(WINDOWS.dispute)
    await until(() => agent.status().disputes.some(({ phase }) => phase === 'done'))
    expect((await balanceOf(relay)) - before).toBe(345_678n)
    expect(agent.status()).toMatchObject({ receiptsRegistered: 1 })
  })
})
