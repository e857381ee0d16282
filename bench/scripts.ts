import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from './median.ts'
import type { BenchOptions } from './options.ts'
import type { Section } from './section.ts'

const TIMEOUT_MS = 120_000
const LINE = /^(.+): (\d+) MB\/s, ([\d.]+) CPU-s\/GB$/gm

/** Runs a bench that a package keeps beside its sources, in a process of its own. @returns what it printed */
async function run(script: string): Promise<string> {
  const path = fileURLToPath(new URL(`../packages/${script}`, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [path], { timeout: TIMEOUT_MS })
  return stdout
}

/** Onion layers without sockets. */
export async function benchRecords({ rounds }: BenchOptions): Promise<Section[]> {
  const samples = new Map<string, { speed: number; cost: number }[]>()
  for (let round = 1; round <= rounds; round++) {
    console.error(`· records, round ${round}/${rounds}`)
    for (const [, name, speed, cost] of (await run('circuit/bench/records.ts')).matchAll(LINE)) {
      const taken = samples.get(name!) ?? []
      samples.set(name!, [...taken, { speed: Number(speed), cost: Number(cost) }])
    }
  }
  return [
    {
      title: `Onion records, client and three relays in one process: medians of ${rounds} rounds`,
      columns: ['records', 'MB/s', 'CPU-s/GB'],
      rows: [...samples].map(([name, taken]) => [
        name,
        median(taken.map(({ speed }) => speed)),
        median(taken.map(({ cost }) => cost))
      ])
    }
  ]
}

interface HubTabs {
  fundedPerSecond: number
  openedPerSecond: number
  settledPerSecond: number
  openedSettledClaimedPerSecond: number
}

/** Tabs at one hub, durable and over libp2p; the script itself takes medians. */
export async function benchTabs(): Promise<Section[]> {
  console.error('· tabs at the hub')
  const rates = JSON.parse(await run('hub/bench/tabs.ts')) as HubTabs
  return [
    {
      title: 'Tabs at one hub, client and relays in its process',
      columns: ['step', 'tabs / s'],
      rows: [
        ["locked in the client's channel", rates.fundedPerSecond],
        ['opened', rates.openedPerSecond],
        ['settled', rates.settledPerSecond],
        ['all steps and the claim, one after the other', rates.openedSettledClaimedPerSecond]
      ]
    }
  ]
}
