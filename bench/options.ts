import { parseArgs } from 'node:util'
import { parseSize } from '@tollway/cli'
import { renderSection, type Section } from './section.ts'

const DEFAULT_BYTES = '100MB'
const DEFAULT_ROUNDS = '3'
const MAX_ROUNDS = 100

export interface BenchOptions {
  /** What one transfer moves. */
  bytes: number
  /** Medians are over so many. */
  rounds: number
}

export interface CommandLine extends BenchOptions {
  names: string[]
  isJson: boolean
}

export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      bytes: { type: 'string', default: DEFAULT_BYTES },
      rounds: { type: 'string', default: DEFAULT_ROUNDS },
      json: { type: 'boolean', default: false }
    }
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MAX_ROUNDS) {
    throw new RangeError(`--rounds must be 1 to ${MAX_ROUNDS}, not ${values.rounds}`)
  }
  return { names: positionals, isJson: values.json, rounds, bytes: parseSize(values.bytes) }
}

/** Tables, or one JSON object per section in an array, on standard output. */
export function print(sections: readonly Section[], isJson: boolean): void {
  if (!isJson) {
    for (const section of sections) console.log(renderSection(section))
    return
  }
  const objects = sections.map(({ title, columns, rows }) => ({
    title,
    rows: rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
  }))
  console.log(JSON.stringify(objects, undefined, 2))
}

/** What a bench does when it is run by itself. */
export async function runAlone(bench: (options: BenchOptions) => Promise<Section[]>): Promise<void> {
  const { isJson, ...options } = parseCommandLine(process.argv.slice(2))
  print(await bench(options), isJson)
}
