import { measureCircuits } from './circuits.ts'
import { benchGas } from './gas.ts'
import { withNetwork, type BenchNetwork } from './network.ts'
import { parseCommandLine, print, type BenchOptions } from './options.ts'
import { benchRecords, benchTabs } from './scripts.ts'
import type { Section } from './section.ts'
import { benchSignatures } from './signatures.ts'
import { measureThroughput } from './throughput.ts'

const ON_NETWORK: Record<string, (bench: BenchNetwork, options: BenchOptions) => Promise<Section[]>> = {
  throughput: measureThroughput,
  circuits: measureCircuits
}

const ALONE: Record<string, (options: BenchOptions) => Promise<Section[]>> = {
  signatures: benchSignatures,
  records: benchRecords,
  tabs: benchTabs,
  gas: benchGas
}

const { names, isJson, ...options } = parseCommandLine(process.argv.slice(2))
const known = [...Object.keys(ON_NETWORK), ...Object.keys(ALONE)]
const unknown = names.find(name => !known.includes(name))
if (unknown !== undefined) throw new RangeError(`no bench "${unknown}"; there are ${known.join(', ')}`)

/** The benches that were asked for; all of them when none was named. */
function chosen<T>(benches: Record<string, T>): T[] {
  return Object.entries(benches)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .map(([, bench]) => bench)
}

const sections: Section[] = []
const onNetwork = chosen(ON_NETWORK)
if (onNetwork.length > 0) {
  await withNetwork(async bench => {
    for (const measure of onNetwork) sections.push(...(await measure(bench, options)))
  })
}
for (const measure of chosen(ALONE)) sections.push(...(await measure(options)))
print(sections, isJson)
