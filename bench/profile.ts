import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatSize, parseSize } from '@tollway/cli'
import { readCpuSeconds } from './cpu-clock.ts'
import { busyTime, monotonicUs, type BusyTime, type CpuProfile, type Interval } from './cpu-profile.ts'
import { readIoCounters, type IoCounters } from './io-counters.ts'
import type { Direction } from './load-request.ts'
import { withNetwork, type BenchNetwork } from './network.ts'
import { print } from './options.ts'
import type { Section } from './section.ts'
import { transfer } from './transfer.ts'

/** Finer than the default of 1000: records take microseconds. */
const SAMPLING_US = 250
const TOP_FUNCTIONS = 25
const TOP_PACKAGES = 12
const PERCENT = 100
const KIB = 1024

interface ClientCircuits {
  circuits: { hops: string[]; bytes: number }[]
}

/** Names of the services on the path of the circuit that carried most, with their roles. */
async function pathOf({ network }: BenchNetwork): Promise<{ role: string; name: string }[]> {
  const { circuits } = (await (await network.client.client()).status()) as ClientCircuits
  const busiest = circuits.reduce((best, circuit) => (circuit.bytes > best.bytes ? circuit : best))
  const roles = ['guard', 'middle', 'exit']
  const relays = busiest.hops.map((hop, index) => {
    const relay = network.relays.find(({ peerId }) => peerId === hop)
    return { role: roles[index] ?? 'hop', name: relay?.name ?? hop }
  })
  return [{ role: 'client', name: 'client' }, ...relays]
}

function sectionsOf(role: string, busy: BusyTime): Section[] {
  const percents = (times: BusyTime['functions'], count: number): [string, number][] =>
    times.slice(0, count).map(({ name, share }) => [name, share * PERCENT])
  return [
    {
      title: `${role}: self time by package`,
      columns: ['package', '%'],
      rows: percents(busy.packages, TOP_PACKAGES)
    },
    {
      title: `${role}: self time by function`,
      columns: ['function', '%'],
      rows: percents(busy.functions, TOP_FUNCTIONS)
    }
  ]
}

async function readProfile(folder: string, name: string): Promise<CpuProfile> {
  const [file] = (await readdir(join(folder, name))).filter(file => file.endsWith('.cpuprofile'))
  if (file === undefined) throw new Error(`${name} wrote no profile to ${join(folder, name)}`)
  return JSON.parse(await readFile(join(folder, name, file), 'utf8')) as CpuProfile
}

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '100MB' },
    direction: { type: 'string', default: 'down' },
    streams: { type: 'string', default: '1' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false }
  }
})
const bytes = parseSize(values.bytes)
const direction: Direction = values.direction === 'up' ? 'up' : 'down'
const folder = values.out ?? (await mkdtemp(join(tmpdir(), 'tollway-profile-')))
await mkdir(folder, { recursive: true })

interface Usage extends IoCounters {
  cpuSeconds: number
}

async function usageOf(pid: number): Promise<Usage> {
  const [[cpuSeconds], io] = await Promise.all([readCpuSeconds([pid]), readIoCounters(pid)])
  return { cpuSeconds: cpuSeconds!, ...io }
}

interface Profiled {
  path: { role: string; name: string }[]
  interval: Interval
  usage: Section
}

/** Only the transfer counts: what the services did before and after is not in it. */
async function run(bench: BenchNetwork): Promise<Profiled> {
  const { services } = bench
  const read = (): Promise<Usage[]> => Promise.all(services.map(({ process }) => usageOf(process.pid)))
  const before = await read()
  const fromUs = monotonicUs()
  const seconds = await transfer(bench.socketOf(), { direction, bytes }, Number(values.streams))
  const toUs = monotonicUs()
  const after = await read()
  console.error(`· ${formatSize(bytes)} ${direction} in ${seconds.toFixed(2)} s while being profiled`)
  const path = await pathOf(bench)
  const rows = services.map(({ name }, index) => {
    const used = (key: keyof Usage): number => after[index]![key] - before[index]![key]
    const perCall = (bytesKey: keyof Usage, calls: keyof Usage): number =>
      used(bytesKey) / Math.max(used(calls), 1) / KIB
    return [
      name,
      path.find(hop => hop.name === name)?.role ?? '',
      used('cpuSeconds'),
      used('writtenBytes') / bytes,
      perCall('writtenBytes', 'writes'),
      perCall('readBytes', 'reads')
    ]
  })
  const usage = {
    title: `${formatSize(bytes)} ${direction} in ${seconds.toFixed(2)} s: what each process did`,
    columns: ['process', 'role', 'CPU-s', 'bytes written / payload', 'KiB per write', 'KiB per read'],
    rows
  }
  return { path, interval: { fromUs, toUs }, usage }
}

const { path, interval, usage } = await withNetwork(run, {
  nodeFlags: name => [
    '--cpu-prof',
    `--cpu-prof-dir=${join(folder, name)}`,
    `--cpu-prof-interval=${SAMPLING_US}`
  ]
})
const sections: Section[] = [usage]
for (const { role, name } of path) {
  sections.push(...sectionsOf(role, busyTime(await readProfile(folder, name), interval)))
}
print(sections, values.json)
console.error(`· the profiles are in ${folder}`)
