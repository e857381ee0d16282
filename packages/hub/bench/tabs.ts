import { feeOf, HubNetwork, UNIT } from '../test/support/hub-network.ts'
import { StopRegistry, until } from '../test/support/stop-registry.ts'

/** Tabs opened and settled per second at one hub: real libp2p, disk and signatures; client and relays in this process. */
const ROUNDS = 5
const TABS = 400
const AMOUNT = 1000n

const registry = new StopRegistry()
try {
  const net = await HubNetwork.start(registry)
  const hub = await net.startHub({ policy: { requestsPerSecond: 1e6, requestBurst: 1e6 } })
  const client = await net.client(1, 900n * UNIT)
  const relays = [await net.relay(2), await net.relay(3)]
  const rates: { fund: number; open: number; settle: number; claim: number }[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const tabs = Array.from({ length: TABS }, (_, i) => {
      const relay = relays[i % relays.length]
      if (!relay) throw new Error('no relay')
      const tab = net.tab(relay, 10_000n)
      return { relay, tab, receipt: net.receipt(relay, tab, AMOUNT) }
    })
    const fund = await rate(() =>
      net.fund(
        client,
        tabs.map(({ tab }) => tab)
      )
    )
    const open = await rate(() =>
      Promise.all(tabs.map(({ relay, tab }) => relay.connection.openTab(tab.opening, tab.signature)))
    )
    const settle = await rate(() =>
      Promise.all(
        tabs.map(({ relay, tab, receipt }) => relay.connection.settleTab(tab.payer.address, receipt))
      )
    )
    const claim = await rate(() => until(async () => (await hub.status()).tabsClaimed === round * TABS))
    rates.push({ fund, open, settle, claim })
  }
  const { feesEarned } = await hub.status()
  if (feesEarned !== BigInt(ROUNDS * TABS) * feeOf(AMOUNT)) throw new Error(`wrong fees: ${feesEarned}`)
  const median = (key: 'fund' | 'open' | 'settle' | 'claim') =>
    Math.round(rates.map(one => one[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0)
  const perTab = rates.map(
    ({ fund, open, settle, claim }) => 1 / (1 / fund + 1 / open + 1 / settle + 1 / claim)
  )
  const whole = Math.round(perTab.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0)
  console.log(
    JSON.stringify({
      bench: 'hub-tabs',
      fundedPerSecond: median('fund'),
      openedPerSecond: median('open'),
      settledPerSecond: median('settle'),
      openedSettledClaimedPerSecond: whole
    })
  )
} finally {
  await registry.stopAll()
}

async function rate(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (TABS * 1000) / (performance.now() - from)
}
