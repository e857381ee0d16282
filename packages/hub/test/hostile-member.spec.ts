import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  HUB_PROTOCOL,
  HubWire,
  signHello,
  signOpening,
  tabLock,
  tabLockId,
  type ChannelSession,
  type HubMessage
} from '@tollway/channel'
import { limitFor, toHex } from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import type { Hub } from '../src/index.ts'
import { FEE_BASE, FEE_PPM, HubNetwork, UNIT, type TestMember } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
let net: HubNetwork
let hub: Hub
let client: TestMember & { session: ChannelSession }
let relay: TestMember & { session: ChannelSession }

beforeAll(async () => {
  net = await HubNetwork.start(registry)
  hub = await net.startHub({ policy: { requestsPerSecond: 1, requestBurst: 1200 } })
  client = await net.client(1)
  relay = await net.relay(2)
})
afterAll(() => registry.stopAll())

/** Bytes and messages of no well-behaved member. */
async function rawStream(member: TestMember) {
  const target = { peerId: net.hubMesh.peerId, addresses: net.hubMesh.addresses }
  return member.mesh.openMessageStream(target, HUB_PROTOCOL, {})
}

function hello(member: TestMember, change: Partial<Parameters<typeof signHello>[1]> = {}) {
  const terms = {
    ...{ version: 1, ...net.domain, token: net.deployment.token, owner: member.owner },
    ...{ feeBase: 0n, feePpm: 0 },
    ...change
  }
  return signHello(member.signer, terms, member.mesh.peerId, net.hubMesh.peerId)
}

/** Sends messages on a connection of its own and returns the answers until the hub hangs up, or `count` came. */
async function exchange(member: TestMember, messages: HubMessage[], count = Infinity): Promise<HubMessage[]> {
  const answers: HubMessage[] = []
  const enough = Promise.withResolvers<void>()
  const wire = new HubWire(await rawStream(member), message => {
    answers.push(message)
    if (answers.length >= count) enough.resolve()
  })
  for (const message of messages) wire.send(message)
  await Promise.race([wire.closed, enough.promise])
  await wire.close()
  return answers
}

describe('a hostile member', () => {
  test('is told why its HELLO is refused', async () => {
    const stranger = await net.member(3)
    const refused = async (message: HubMessage) => (await exchange(stranger, [message])).at(-1)
    expect(await refused(hello(stranger, { version: 9 }))).toMatchObject({ type: 'error', code: 'version' })
    expect(await refused(hello(stranger, { chainId: 5n }))).toMatchObject({ code: 'wrong-chain' })
    expect(await refused(hello(stranger, { adjudicator: stranger.owner }))).toMatchObject({
      code: 'wrong-chain'
    })
    expect(await refused({ ...hello(client) })).toMatchObject({ code: 'malformed' })
    const opening = net.tab(relay, UNIT)
    expect(await refused({ type: 'tab-open', ...opening })).toMatchObject({ code: 'malformed' })
  })

  test('that sends bytes that are no message loses its connection only', async () => {
    for (const bytes of [
      Uint8Array.of(),
      Uint8Array.of(99),
      Uint8Array.of(6, 1, 2, 3),
      new Uint8Array(5000)
    ]) {
      const stream = await rawStream(client)
      const closed = Promise.withResolvers<void>()
      stream.receive({ onMessage: () => undefined, onClose: () => closed.resolve() })
      if (bytes.length > 0) stream.send(bytes)
      else stream.abort(new Error('gone'))
      await closed.promise
    }
    const tab = net.tab(relay, UNIT)
    await net.fund(client, [tab])
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('funded')
  })

  test('cannot open a tab without a lock, for another payee, hub or token, or beyond its lock', async () => {
    const status = async (change: object) => {
      const tab = net.tab(relay, UNIT)
      const lockFor = { ...tab, opening: { ...tab.opening, ...change } }
      const { signature } = signOpening(net.domain, lockFor.opening, tab.payer)
      return (await relay.connection.openTab(lockFor.opening, signature)).status
    }
    expect(await status({})).toBe('no-lock')
    expect(await status({ payee: client.owner })).toBe('bad-opening')
    expect(await status({ hub: client.owner })).toBe('bad-opening')
    expect(await status({ token: client.owner })).toBe('bad-opening')
    expect(await status({ voucherHash: toHex(new Uint8Array(32).fill(1)) })).toBe('bad-opening')
    expect(await status({ expiry: net.nowS() + 1 })).toBe('expired')
    expect(await status({ limit: 10n ** 15n })).toBe('refused')

    const tab = net.tab(relay, UNIT)
    await net.fund(client, [{ ...tab, opening: { ...tab.opening, limit: UNIT - 2n } }])
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('bad-opening')
    const late = net.tab(relay, UNIT)
    await net.fund(client, [late], 60)
    expect((await relay.connection.openTab(late.opening, late.signature)).status).toBe('bad-opening')
  })

  test('cannot spend K twice, and a repeated request gets the same answer', async () => {
    const tab = net.tab(relay, UNIT)
    await net.fund(client, [tab])
    const ask = () => relay.connection.openTab(tab.opening, tab.signature)
    expect([(await ask()).status, (await ask()).status]).toEqual(['funded', 'funded'])
    const again = { ...tab.opening, tabId: toHex(nodeCrypto.randomBytes(32)) }
    const { signature } = signOpening(net.domain, again, tab.payer)
    expect((await relay.connection.openTab(again, signature)).status).toBe('spent')
    const receipt = net.receipt(relay, tab, 1000n)
    const settle = () => relay.connection.settleTab(tab.payer.address, receipt)
    expect([(await settle()).status, (await settle()).status]).toEqual(['settled', 'settled'])
    expect((await ask()).status).toBe('settled')
    await until(async () => client.session.lock('own', tabLockId(tab.payer.address)) === undefined)
    await expect(net.fund(client, [tab])).resolves.toBeUndefined()
    expect((await relay.connection.openTab(again, signature)).status).toBe('spent')
  })

  test('cannot settle with a receipt that K did not sign for it, or beyond the limit', async () => {
    const tab = net.tab(relay, UNIT)
    const other = net.tab(relay, UNIT)
    await net.fund(client, [tab])
    await relay.connection.openTab(tab.opening, tab.signature)
    const settle = async (receipt: Parameters<typeof relay.connection.settleTab>[1]) =>
      (await relay.connection.settleTab(tab.payer.address, receipt)).status
    expect(await settle(net.receipt(relay, other, 5n))).toBe('bad-receipt')
    expect(await settle(net.receipt(relay, tab, UNIT + 1n))).toBe('bad-receipt')
    const good = net.receipt(relay, tab, 10n)
    expect(await settle({ ...good, receipt: { ...good.receipt, amount: 11n } })).toBe('bad-receipt')
    expect(await settle({ ...good, signature: new Uint8Array(65) })).toBe('bad-receipt')
    expect((await client.connection.settleTab(tab.payer.address, good)).status).toBe('refused')
    expect(await settle(good)).toBe('settled')
  })

  test('cannot lock more than it has, nor on its own terms', async () => {
    const tab = net.tab(relay, 60n * UNIT)
    const second = net.tab(relay, 60n * UNIT)
    await expect(net.fund(client, [tab, second])).rejects.toMatchObject({ code: 'OVERSPEND' })
    const { payer, opening } = net.tab(relay, UNIT)
    const lock = tabLock({
      ...{ payerKey: payer.address, payee: relay.owner, expiry: opening.expiry + 3600 },
      ...{ limit: limitFor(UNIT, FEE_BASE, FEE_PPM), feeBase: FEE_BASE - 1n, feePpm: FEE_PPM }
    })
    await expect(client.session.update([{ type: 'add-lock', lock }])).rejects.toMatchObject({
      reason: 'policy'
    })
  })

  test('cannot take back a lock on which a tab was opened, and can take back another', async () => {
    const [opened, unused] = [net.tab(relay, UNIT), net.tab(relay, UNIT)]
    await net.fund(client, [opened, unused])
    await relay.connection.openTab(opened.opening, opened.signature)
    await expect(client.connection.dropTabs([opened.payer.address])).rejects.toMatchObject({
      reason: 'policy'
    })
    await client.connection.dropTabs([unused.payer.address])
    expect((await relay.connection.openTab(unused.opening, unused.signature)).status).toBe('no-lock')
  })

  test('cannot have a lock freed whose signed proof it refused, until that is overtaken', async () => {
    const tab = net.tab(relay, UNIT)
    const { address } = tab.payer
    await net.fund(client, [tab])
    relay.rules.refusal = () => 'not now'
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('refused')
    await hub.tick()
    // The relay could bring the refused proof, and its lock, to the chain.
    await expect(client.connection.dropTabs([address])).rejects.toMatchObject({ reason: 'policy' })
    relay.rules.refusal = ops => (ops.length > 0 ? 'only what is empty' : undefined)
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('refused')
    await until(async () => {
      await hub.tick()
      return client.connection.dropTabs([address]).then(
        () => true,
        () => false
      )
    })
    relay.rules.refusal = undefined
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('no-lock')
  })

  test('that opens more tabs than its channel takes, and answers none, stops nobody else', async () => {
    const silent = await net.relay(5)
    const other = await net.client(6)
    silent.rules.refusal = () => new Promise(() => undefined)
    const tabs = Array.from({ length: 1100 }, () => net.tab(silent, 1n))
    await net.fund(other, tabs)
    const asked = tabs.map(({ opening, signature }): HubMessage => ({ type: 'tab-open', opening, signature }))
    const refused = Promise.withResolvers<void>()
    const wire = new HubWire(await rawStream(silent), message => {
      if (message.type === 'tab-result' && message.status === 'refused') refused.resolve()
    })
    wire.send(hello(silent))
    for (const message of asked) wire.send(message)
    await refused.promise
    await wire.close()
    expect(await hub.status()).toMatchObject({ running: true })
    const tab = net.tab(relay, UNIT)
    await net.fund(client, [tab])
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('funded')
  })

  test('that asks too much is told so, and may ask again later', async () => {
    const receipt = net.receipt(relay, net.tab(relay, UNIT), 1n)
    const payerKey = net.tab(relay, UNIT).payer.address
    const flood: HubMessage[] = Array.from({ length: 1500 }, () => ({
      type: 'tab-settle',
      payerKey,
      ...receipt
    }))
    const stranger = await net.member(4)
    const answers = await exchange(stranger, [hello(stranger), ...flood], 1501)
    const limited = answers.filter(answer => answer.type === 'tab-result' && /too many/.test(answer.message))
    expect(limited.length).toBeGreaterThan(200)
    await until(async () => {
      await delay(20)
      const again = await exchange(stranger, [hello(stranger), flood[0]!], 2)
      return again.some(answer => answer.type === 'tab-result' && !/too many/.test(answer.message))
    })
    expect((await hub.status()).channels).toHaveLength(4)
  })
})
