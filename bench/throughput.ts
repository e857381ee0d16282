import type { Connect } from './connect.ts'
import { readCpuSeconds } from './cpu-clock.ts'
import type { Direction } from './load-request.ts'
import { median } from './median.ts'
import { withNetwork, type BenchNetwork } from './network.ts'
import { runAlone, type BenchOptions } from './options.ts'
import type { Section } from './section.ts'
import { transfer } from './transfer.ts'

const GB = 1e9
const MB = 1e6
/** No round is begun after so long, so that a slow machine ends in time too. */
const BUDGET_MS = 120_000

interface Load {
  name: string
  direction: Direction
  streams: number
}

/** One way to move the bytes, and the processes in between whose CPU time it costs. */
interface Way {
  name: 'direct' | 'forwarders' | 'paid'
  connect: Connect
  pids: readonly number[]
}

interface Sample {
  mbPerSecond: number
  /** Per process, in the order of the way's `pids`. */
  cpuPerGb: number[]
}

const LOADS: readonly Load[] = (['down', 'up'] as const).flatMap(direction =>
  [1, 8].map(streams => ({
    name: `${direction}, ${streams} stream${streams > 1 ? 's' : ''}`,
    direction,
    streams
  }))
)

async function sample({ connect, pids }: Way, load: Load, bytes: number): Promise<Sample> {
  const before = await readCpuSeconds(pids)
  const seconds = await transfer(connect, { direction: load.direction, bytes }, load.streams)
  const after = await readCpuSeconds(pids)
  return {
    mbPerSecond: bytes / MB / seconds,
    cpuPerGb: after.map((cpu, index) => ((cpu - before[index]!) * GB) / bytes)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Samples of each load by each way; the ways take turns, so that all meet the machine in the same mood. */
async function sampleAll(
  ways: readonly Way[],
  { bytes, rounds }: BenchOptions
): Promise<Map<Load, Map<Way, Sample[]>>> {
  const samples = new Map(LOADS.map(load => [load, new Map(ways.map(way => [way, [] as Sample[]]))]))
  const startedAt = performance.now()
  for (let round = 1; round <= rounds && performance.now() - startedAt < BUDGET_MS; round++) {
    for (const load of LOADS) {
      for (const way of ways) {
        const taken = await sample(way, load, bytes)
        samples.get(load)!.get(way)!.push(taken)
        const cost = sum(taken.cpuPerGb).toFixed(1)
        console.error(
          `· round ${round}/${rounds}, ${load.name}, ${way.name}: ${taken.mbPerSecond.toFixed(1)} MB/s, ${cost} CPU-s/GB`
        )
      }
    }
  }
  return samples
}

function speedSection(samples: Map<Load, Map<Way, Sample[]>>, bytes: number): Section {
  const rows = [...samples].map(([load, byWay]) => {
    const [direct, forwarders, paid] = [...byWay.values()].map(taken => ({
      speed: median(taken.map(({ mbPerSecond }) => mbPerSecond)),
      cost: median(taken.map(({ cpuPerGb }) => sum(cpuPerGb)))
    }))
    return [
      load.name,
      paid!.speed,
      forwarders!.speed,
      direct!.speed,
      paid!.speed / forwarders!.speed,
      paid!.speed / direct!.speed,
      paid!.cost,
      forwarders!.cost,
      paid!.cost / forwarders!.cost
    ]
  })
  const rounds = samples.get(LOADS[0]!)!.values().next().value!.length
  return {
    title: `Throughput through three paid hops: ${bytes / MB} MB, medians of ${rounds} rounds`,
    columns: [
      'load',
      'MB/s',
      'forwarders MB/s',
      'direct MB/s',
      '/ forwarders',
      '/ direct',
      'CPU-s/GB',
      'forwarders CPU-s/GB',
      '× forwarders'
    ],
    rows
  }
}

function costSection(
  samples: Map<Load, Map<Way, Sample[]>>,
  paid: Way,
  services: BenchNetwork['services']
): Section {
  return {
    title: 'CPU-seconds per GB of each process',
    columns: ['load', ...services.map(({ name }) => name)],
    rows: [...samples].map(([load, byWay]) => [
      load.name,
      ...services.map((_, index) => median(byWay.get(paid)!.map(({ cpuPerGb }) => cpuPerGb[index]!)))
    ])
  }
}

/** Down and up, one stream and eight, beside plain TCP: straight from the origin, and through three forwarders. */
export async function measureThroughput(bench: BenchNetwork, options: BenchOptions): Promise<Section[]> {
  const { services, forwarders, direct, forwarded } = bench
  const paid: Way = {
    name: 'paid',
    connect: bench.socketOf(),
    pids: services.map(({ process }) => process.pid)
  }
  const ways: Way[] = [
    { name: 'direct', connect: direct, pids: [] },
    { name: 'forwarders', connect: forwarded, pids: forwarders.map(({ pid }) => pid) },
    paid
  ]
  const samples = await sampleAll(ways, options)
  return [speedSection(samples, options.bytes), costSection(samples, paid, services)]
}

if (import.meta.main) await runAlone(options => withNetwork(bench => measureThroughput(bench, options)))
