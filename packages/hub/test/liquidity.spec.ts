import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { UpdateRejectedError } from '@tollway/channel'
import { toHex } from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import type { Hub } from '../src/index.ts'
import { HubNetwork, UNIT } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
let net: HubNetwork
let hub: Hub

beforeAll(async () => {
  net = await HubNetwork.start(registry)
  hub = await net.startHub({
    registry: true,
    policy: {
      ...{ topUpBelow: 10n * UNIT, topUpBy: 20n * UNIT, relayDepositTotalMax: 120n * UNIT },
      ...{ maxChannelsPerOwner: 1, channelRequestsPerMinute: 5 }
    }
  })
})
afterAll(() => registry.stopAll())

/** The hub refuses a close, saying so, until its top-up is final and on no list of its own. */
async function agreed<T>(propose: () => Promise<T>): Promise<T> {
  let terms: T | undefined
  await until(async () => {
    terms = await propose().catch((error: unknown) => {
      if (error instanceof UpdateRejectedError && ['policy', 'content'].includes(error.reason)) {
        return undefined
      }
      throw error
    })
    return terms !== undefined
  })
  return terms as T
}

const newSalt = () => toHex(nodeCrypto.randomBytes(32))

describe('channels to relays', () => {
  test('are opened for registered relays only, once for each salt, and within bounds', async () => {
    const relay = await net.member(2)
    const salt = newSalt()
    const request = { depositWanted: 1n, salt }
    await expect(relay.connection.requestChannel(request)).rejects.toMatchObject({ reason: 'bad-params' })
    await relay.registry.register(relay.mesh.peerId, 0n, { intentId: 'register' })
    const session = await relay.connection.requestChannel(request)
    expect((await relay.connection.requestChannel(request)).channelId).toBe(session.channelId)
    expect((await hub.status()).channels).toMatchObject([{ hubDeposit: 50n * UNIT, member: relay.owner }])
    const another = relay.connection.requestChannel({ depositWanted: 1n, salt: newSalt() })
    await expect(another).rejects.toMatchObject({ reason: 'limit' })
    for (let i = 0; i < 5; i++) {
      const more = relay.connection.requestChannel({ depositWanted: 1n, salt: newSalt() })
      await expect(more).rejects.toMatchObject({ reason: 'limit' })
    }
  })

  test('are not closed by agreement while a top-up is on its way, nor topped up after that', async () => {
    const client = await net.client(4, 200n * UNIT)
    const relay = await net.member(5)
    await relay.registry.register(relay.mesh.peerId, 0n, { intentId: 'register' })
    const session = await relay.connection.requestChannel({ depositWanted: 0n, salt: newSalt() })
    const tab = net.tab(relay, 45n * UNIT)
    await net.fund(client, [tab])
    expect((await relay.connection.openTab(tab.opening, tab.signature)).status).toBe('funded')
    await hub.tick()
    const receipt = net.receipt(relay, tab, 40n * UNIT)
    expect((await relay.connection.settleTab(tab.payer.address, receipt)).status).toBe('settled')
    const { channelId, params, side } = session
    const propose = () => relay.connection.proposeClose(channelId, net.nowS() + 600)
    // The contract would share the top-up between both.
    await expect(propose()).rejects.toMatchObject({ reason: 'policy' })
    const ours = async () => (await hub.status()).channels.find(one => one.channelId === channelId)
    await until(async () => (await ours())?.hubDeposit === 70n * UNIT)
    const close = await agreed(async () => {
      await relay.connection.observe(channelId)
      return propose()
    })
    await hub.tick()
    await relay.adjudicator.cooperativeClose(params, close, close, { until: 'finalized' })
    expect(side === 0 ? close.balanceA : close.balanceB).toBe(40n * UNIT)
    expect(await net.hubParty.token.balanceOf(relay.owner)).toBe(1000n * UNIT + 40n * UNIT)
  })

  test('are topped up before they run dry, and a tab waits for that', async () => {
    const client = await net.client(1, 200n * UNIT)
    const relay = await net.member(3)
    await relay.registry.register(relay.mesh.peerId, 0n, { intentId: 'register' })
    const { channelId } = await relay.connection.requestChannel({ depositWanted: 0n, salt: newSalt() })
    const deposit = async () =>
      (await hub.status()).channels.find(one => one.channelId === channelId)?.hubDeposit
    const [first, second] = [net.tab(relay, 45n * UNIT), net.tab(relay, 50n * UNIT)]
    await net.fund(client, [first, second])
    expect((await relay.connection.openTab(first.opening, first.signature)).status).toBe('funded')
    const statuses = new Set<string>()
    await until(async () => {
      const { status } = await relay.connection.openTab(second.opening, second.signature)
      statuses.add(status)
      return status === 'funded'
    })
    expect([...statuses].sort()).toEqual(['funded', 'no-liquidity'])
    await until(async () => (await deposit()) === 120n * UNIT)
  })
})
