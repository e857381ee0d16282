#!/usr/bin/env node
// Compiles the contracts and writes their ABIs and bytecode as typed modules into packages/chain.
// With --check nothing is written, and the exit code is 1 when a generated file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { buildShipped, root, shippedArtifacts } from './forge.mjs'

const CONTRACTS = [
  { name: 'Adjudicator', file: 'adjudicator', identifier: 'adjudicator' },
  { name: 'RelayRegistry', file: 'relay-registry', identifier: 'relayRegistry' },
  { name: 'TowerBond', file: 'tower-bond', identifier: 'towerBond' },
  { name: 'DemoToken', file: 'demo-token', identifier: 'demoToken' }
]

/** Contracts whose calls are declared in an interface, since a part of them is in another contract's code. */
const INTERFACES = { Adjudicator: 'IAdjudicator' }

const folder = dirname(fileURLToPath(import.meta.url))
const target = join(folder, '../packages/chain/src/generated')

function artifactOf(name) {
  return JSON.parse(readFileSync(join(root, shippedArtifacts, `${name}.sol`, `${name}.json`), 'utf8'))
}

/** What can be called, and how the contract is made. */
function abiOf(name, { abi }) {
  const face = INTERFACES[name]
  return face ? [...abi.filter(({ type }) => type === 'constructor'), ...artifactOf(face).abi] : abi
}

/** The TypeScript module for one compiled contract. */
async function moduleOf({ name, identifier }) {
  const artifact = artifactOf(name)
  const text = [
    `// Generated from contracts/src/${name}.sol by contracts/build.mjs. Do not edit.`,
    `export const ${identifier}Abi = ${JSON.stringify(abiOf(name, artifact))} as const`,
    '',
    `export const ${identifier}Bytecode = '${artifact.bytecode.object}'`
  ].join('\n')
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' })
}

function readIfPresent(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const check = process.argv.includes('--check')
const status = buildShipped()
if (status !== 0) process.exit(status)

mkdirSync(target, { recursive: true })
for (const contract of CONTRACTS) {
  const path = join(target, `${contract.file}.ts`)
  const text = await moduleOf(contract)
  if (readIfPresent(path) === text) continue
  if (check) {
    process.stderr.write(`${path} is stale: run node contracts/build.mjs and commit the result\n`)
    process.exitCode = 1
  } else {
    writeFileSync(path, text)
  }
}
