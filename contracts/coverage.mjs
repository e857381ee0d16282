#!/usr/bin/env node
// Line and branch coverage of the contracts' core by their unit and attack tests. Fails below 100%, with what is missing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { forge } from './forge.mjs'

const HELP = `Usage: node contracts/coverage.mjs [--json] [--help]

Runs forge coverage and fails unless every line and every branch of contracts/src is reached, interfaces and the demo
token aside. Invariants and gas tests are left out: what only a random walk reaches does not count.
`
const CORE = /^contracts\/src\/(?!interfaces\/|DemoToken\.sol)/
const LEFT_OUT = 'contracts/test/{gas,invariants}/*'

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }
})

/** The report that forge writes, or undefined when it failed. */
function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'tollway-coverage-'))
  const report = join(folder, 'lcov.info')
  // Coverage needs code that still looks like its source: no optimizer, no IR, and folders of its own.
  const env = {
    FOUNDRY_OUT: join(folder, 'out'),
    FOUNDRY_CACHE_PATH: join(folder, 'cache'),
    FOUNDRY_VIA_IR: 'false',
    FOUNDRY_OPTIMIZER: 'false',
    FOUNDRY_GAS_SNAPSHOT_CHECK: 'false',
    FOUNDRY_GAS_SNAPSHOT_EMIT: 'false',
    FOUNDRY_PROFILE: 'default'
  }
  const args = ['coverage', '--report', 'lcov', '--report-file', report, '--no-match-path', LEFT_OUT]
  try {
    const status = forge(args, ['ignore', process.stderr, process.stderr], env)
    return status === 0 ? readFileSync(report, 'utf8') : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lines and branches of one lcov report, by file. */
function parse(lcov) {
  const files = []
  for (const line of lcov.split('\n')) {
    const [tag, rest = ''] = line.split(/:(.*)/)
    if (tag === 'SF') files.push({ file: rest, lines: 0, branches: 0, missing: [] })
    const current = files.at(-1)
    const fields = rest.split(',')
    if (tag === 'DA') {
      current.lines++
      if (fields[1] === '0') current.missing.push(`${current.file}:${fields[0]} line is not reached`)
    }
    if (tag === 'BRDA') {
      current.branches++
      if (fields[3] === '0' || fields[3] === '-') {
        current.missing.push(`${current.file}:${fields[0]} branch ${fields[2]} is not taken`)
      }
    }
  }
  return files.filter(entry => CORE.test(entry.file))
}

function main() {
  if (options.help) return process.stdout.write(HELP)
  const lcov = measure()
  if (lcov === undefined) throw new Error('forge coverage failed; its output says why')
  const files = parse(lcov)
  if (files.length === 0) throw new Error('forge coverage reported no file of the core')
  const missing = files.flatMap(entry => entry.missing)
  const lines = files.reduce((sum, entry) => sum + entry.lines, 0)
  const branches = files.reduce((sum, entry) => sum + entry.branches, 0)
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ lines, branches, missing }, undefined, 2)}\n`)
  } else {
    for (const entry of missing) process.stdout.write(`${entry}\n`)
    process.stdout.write(
      `coverage of ${files.length} files: ${lines} lines and ${branches} branches, ${missing.length} missed\n`
    )
  }
  process.exitCode = missing.length === 0 ? 0 : 1
}

main()
