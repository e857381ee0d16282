#!/usr/bin/env node
// Runs the platform's forge binary with contracts/foundry.toml. The npm wrapper exits 0 when tests fail; this one
// passes the exit code on. Before tests it compiles what ships, and the tests run against that.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Path of the forge binary that npm installed for this platform. */
export function forgePath() {
  const name = `forge-${process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`
  const manifest = createRequire(import.meta.url).resolve(`@foundry-rs/${name}/package.json`)
  return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'forge.exe' : 'forge')
}

/** Runs forge with `args` and returns its exit code; `stdio` and `env` (on top of the process's) as in child_process. */
export function forge(args, stdio = 'inherit', extraEnv = {}) {
  const env = { ...process.env, FOUNDRY_CONFIG: join(root, 'contracts', 'foundry.toml'), ...extraEnv }
  const { status, error } = spawnSync(forgePath(), args, { cwd: root, stdio, env })
  if (error) throw error
  return status ?? 1
}

/** Where the production profile's artifacts lie, from the root. */
export const shippedArtifacts = 'contracts/out-production'

/** Compiles the sources with the settings of what is published, and the token that gas is measured with. */
export function buildShipped() {
  const sources = ['contracts/src', 'contracts/test/mocks/PlainToken.sol']
  const env = {
    FOUNDRY_PROFILE: 'production',
    FOUNDRY_OUT: shippedArtifacts,
    FOUNDRY_CACHE_PATH: 'contracts/cache-production'
  }
  return forge(['build', ...sources, '--quiet'], 'inherit', env)
}

function main(args) {
  if (args[0] !== 'test') return forge(args)
  return buildShipped() || forge(args, 'inherit', { SHIPPED_ARTIFACTS: shippedArtifacts })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
