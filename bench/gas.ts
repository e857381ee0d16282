import { readdir, readFile } from 'node:fs/promises'
import { runAlone } from './options.ts'
import type { Section } from './section.ts'

const SNAPSHOTS = new URL('../contracts/snapshots/', import.meta.url)

/** What each operation of a contract costs; `npm run contracts:test` writes it. */
export async function benchGas(): Promise<Section[]> {
  const files = (await readdir(SNAPSHOTS)).filter(file => file.endsWith('.json')).sort()
  return await Promise.all(
    files.map(async file => {
      const costs = JSON.parse(await readFile(new URL(file, SNAPSHOTS), 'utf8')) as Record<string, string>
      return {
        title: `Gas of ${file.replace('.json', '')}`,
        columns: ['operation', 'gas'],
        rows: Object.entries(costs).map(([operation, gas]) => [operation, Number(gas)])
      }
    })
  )
}

if (import.meta.main) await runAlone(benchGas)
