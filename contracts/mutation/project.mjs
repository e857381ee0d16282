// A throw-away forge project with its own copy of the sources, in which mutants are compiled and tested.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgePath, root } from '../forge.mjs'

/** Slow, or no judge of the core's behaviour: gas, invariants, and the bond with its tests. */
const LEFT_OUT = /\/test\/(gas|invariants)\/|\/(I?Tower|FakeDisputes)[^/]*$/
const TIMEOUT_MS = 180_000

// Without the optimizer and with tests that load the contract's code instead of embedding it, a mutant compiles in
// three seconds rather than twenty.
const CONFIG = `[profile.default]
src = "contracts/src"
test = "contracts/test"
out = "out"
cache_path = "cache"
test_failures_file = "cache/test-failures"
libs = []
solc = "contracts/solc.mjs"
auto_detect_remappings = false
remappings = ["@openzeppelin/=node_modules/@openzeppelin/"]
fs_permissions = [{ access = "read-write", path = "docs/spec/vectors" }]
evm_version = "cancun"
optimizer = false
bytecode_hash = "none"
cbor_metadata = false
code_size_limit = 1000000
offline = true
ignored_warnings_from = ["node_modules"]
dynamic_test_linking = true

[profile.default.fuzz]
seed = "0x746f6c6c776179"
runs = 16
failure_persist_dir = "cache/fuzz"

[profile.deep]
`

/** Copies the repository's contracts, or another project with what it has compiled already. */
export function createProject(from) {
  const path = mkdtempSync(join(tmpdir(), 'tollway-mutants-'))
  if (from !== undefined) {
    for (const part of ['contracts', 'docs', 'out', 'cache', 'foundry.toml']) {
      cpSync(join(from, part), join(path, part), { recursive: true, preserveTimestamps: true })
    }
  } else {
    for (const part of ['src', 'test', 'solc.mjs']) {
      const filter = source => !LEFT_OUT.test(source)
      cpSync(join(root, 'contracts', part), join(path, 'contracts', part), { recursive: true, filter })
    }
    mkdirSync(join(path, 'docs', 'spec'), { recursive: true })
    cpSync(join(root, 'docs/spec/vectors'), join(path, 'docs/spec/vectors'), { recursive: true })
    writeFileSync(join(path, 'foundry.toml'), CONFIG)
  }
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'))
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) }
}

/**
 * Compiles and tests, and stops at the first failure.
 * @returns {Promise<{verdict: 'survived' | 'killed' | 'timeout' | 'invalid', by?: string, output: string}>}
 */
export function runTests(project) {
  return new Promise((resolve, reject) => {
    const child = spawn(forgePath(), ['test', '--fail-fast'], {
      cwd: project.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FOUNDRY_')))
    })
    let output = ''
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      process.kill(-child.pid, 'SIGKILL')
    }, TIMEOUT_MS)
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.on('error', reject)
    child.on('close', status => {
      clearTimeout(timer)
      if (isLate) return resolve({ verdict: 'timeout', output })
      if (status === 0) return resolve({ verdict: 'survived', output })
      const failed = /^\[FAIL[^\]]*\]+ ?.*?((?:test|invariant|setUp)\w*)\(/m.exec(output)?.[1]
      if (failed === undefined) return resolve({ verdict: 'invalid', output })
      resolve({ verdict: 'killed', by: failed, output })
    })
  })
}

/** Writes a mutant into the project; the returned function takes it out again. */
export function applyMutation(project, mutation) {
  const path = join(project.path, 'contracts/src', mutation.file)
  const original = readFileSync(path)
  const end = mutation.start + mutation.length
  writeFileSync(
    path,
    Buffer.concat([
      original.subarray(0, mutation.start),
      Buffer.from(mutation.replacement),
      original.subarray(end)
    ])
  )
  return () => writeFileSync(path, original)
}
