import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ChannelSession } from '@tollway/channel'
import type { Hub } from '../src/index.ts'
import { CrashingStore } from './support/crashing-store.ts'
import { feeOf, HubNetwork, UNIT, type TestMember, type TestTab } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const registry = new StopRegistry()
afterAll(() => registry.stopAll())

/** A hub that dies at the n-th batch and is started again at once, without a further accident. */
class MortalHub {
  readonly #net: HubNetwork
  readonly #store: CrashingStore
  #hub: Hub
  #restarted: Promise<void> = Promise.resolve()
  crashed = false

  private constructor(net: HubNetwork, store: CrashingStore, hub: Hub) {
    this.#net = net
    this.#store = store
    this.#hub = hub
  }

  static async start(net: HubNetwork, batches: number, isWritten: boolean): Promise<MortalHub> {
    const died = Promise.withResolvers<void>()
    const store = new CrashingStore(net.hubStore.sub('hub'), batches, isWritten, died.resolve)
    const mortal = new MortalHub(net, store, await net.startHub({ store, died: died.promise }))
    mortal.#restarted = died.promise.then(() => mortal.#restart())
    mortal.#restarted.catch(() => undefined)
    return mortal
  }

  /** The hub that answers now. */
  async current(): Promise<Hub> {
    if (this.crashed) await this.#restarted
    return this.#hub
  }

  async stop(): Promise<void> {
    await (await this.current()).stop()
  }

  async #restart(): Promise<void> {
    this.crashed = true
    await this.#net.killHub(this.#hub, this.#store)
    this.#hub = await this.#net.startHub({ died: new Promise(() => undefined) })
  }
}

let net: HubNetwork
let client: TestMember & { session: ChannelSession }
let relay: TestMember & { session: ChannelSession }
let paid = 0n
let fees = 0n
let count = 0

beforeAll(async () => {
  net = await HubNetwork.start(registry)
  const hub = await net.startHub()
  client = await net.client(1, 500n * UNIT)
  relay = await net.relay(2, 100n * UNIT)
  await hub.stop()
})

async function runTab(tab: TestTab, amount: bigint): Promise<void> {
  await net.fund(client, [tab])
  let opened = ''
  while (opened !== 'funded') {
    opened = (await relay.connection.openTab(tab.opening, tab.signature)).status
    expect(['funded', 'no-lock', 'no-liquidity']).toContain(opened)
  }
  const receipt = net.receipt(relay, tab, amount)
  const settled = await relay.connection.settleTab(tab.payer.address, receipt)
  expect(settled.status).toBe('settled')
  paid += amount
  fees += feeOf(amount)
  count++
}

/** Nothing is lost or paid twice: both channels and the hub's own sums agree to the unit. */
async function expectConserved(mortal: MortalHub): Promise<void> {
  await until(async () => (await (await mortal.current()).status()).tabsClaimed === count)
  expect(relay.session.transferred('peer')).toBe(paid)
  // The hub counts a payment when it accepts it, the client when the release has come.
  await until(() => client.session.transferred('own') >= paid + fees)
  expect(client.session.transferred('own')).toBe(paid + fees)
  expect(await (await mortal.current()).status()).toMatchObject({
    paidToRelays: paid,
    receivedFromClients: paid + fees,
    feesEarned: fees,
    tabsOpened: count,
    tabsSettled: count,
    tabsOpen: 0,
    outstanding: 0n
  })
  await until(() => client.session.locks('own').length + relay.session.locks('peer').length === 0)
}

describe('a hub that dies', () => {
  for (const isWritten of [true, false]) {
    test(`at every batch of a tab's life, ${isWritten ? 'after' : 'before'} it reached the disk`, async () => {
      for (let batch = 1, crashed = true; crashed; batch++) {
        const mortal = await MortalHub.start(net, batch, isWritten)
        try {
          await runTab(net.tab(relay, UNIT), BigInt(1000 * batch + 1))
          await expectConserved(mortal)
          crashed = mortal.crashed
          if (!crashed) expect(batch).toBeGreaterThan(5)
        } finally {
          await mortal.stop()
        }
      }
    })
  }

  test('at seeded moments while many tabs are under way', async () => {
    let seed = 20_261_121
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return Math.floor((seed / 2 ** 31) * below)
    }
    for (let round = 0; round < 8; round++) {
      const mortal = await MortalHub.start(net, 1 + random(40), random(2) === 0)
      try {
        const amounts = Array.from({ length: 12 }, () => BigInt(random(900_000)))
        await Promise.all(amounts.map(amount => runTab(net.tab(relay, UNIT), amount)))
        await expectConserved(mortal)
      } finally {
        await mortal.stop()
      }
    }
  })
})
