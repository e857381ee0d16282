// Runs the stages of `npm test`, or with --deep those of `npm run test:deep`, in order; goes on after a failure so that
// one run shows them all, and prints the sum.
import { spawn } from 'node:child_process'

const NODE = process.execPath
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--colors=false']

/** How a runner's output tells its counts; a stage without one counts as a single check. */
const jestCounts = output =>
  counts(/^Tests:\s+(?:(\d+) failed, )?(?:\d+ skipped, )?(?:(\d+) passed, )?\d+ total$/m.exec(output))
const forgeCounts = output =>
  counts(
    /tests passed, (\d+) failed, \d+ skipped/.exec(output),
    /(\d+) tests passed, \d+ failed/.exec(output)
  )
const exampleCounts = output =>
  counts(/^examples: \d+ passed, (\d+) failed$/m.exec(output), /^examples: (\d+) passed/m.exec(output))

const mutantCounts = output =>
  counts(/(\d+) unexplained$/m.exec(output), /^\d+ mutants: (\d+) killed/m.exec(output))

function counts(failedMatch, passedMatch) {
  return {
    failed: Number(failedMatch?.[1] ?? 0),
    passed: Number(passedMatch === undefined ? (failedMatch?.[2] ?? 0) : (passedMatch?.[1] ?? 0))
  }
}

const STAGES = [
  { name: 'type-check', command: [NODE, 'node_modules/typescript/bin/tsc', '-b'] },
  { name: 'eslint', command: [NODE, 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'] },
  {
    name: 'prettier',
    command: [NODE, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']
  },
  {
    name: 'layering',
    command: [NODE, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'packages']
  },
  { name: 'tidy', command: [NODE, '.ci/tidy.mjs'] },
  { name: 'generated bindings', command: [NODE, 'contracts/build.mjs', '--check'] },
  { name: 'contracts', command: [NODE, 'contracts/forge.mjs', 'test'], countsOf: forgeCounts },
  { name: 'coverage', command: [NODE, 'contracts/coverage.mjs'] },
  { name: 'packages', command: [NODE, ...JEST], countsOf: jestCounts },
  { name: 'docs examples', command: [NODE, '.ci/docs-examples.mjs'], countsOf: exampleCounts }
]

/** Hours rather than minutes; a stage by its name alone: node .ci/stages.mjs --deep mutation. */
const DEEP_STAGES = [
  {
    name: 'long fuzz',
    command: [NODE, 'contracts/forge.mjs', 'test', '--no-match-path', 'contracts/test/gas/*'],
    env: { FOUNDRY_PROFILE: 'deep' },
    countsOf: forgeCounts
  },
  {
    name: 'differential',
    command: [NODE, ...JEST, 'packages/cli/test/differential'],
    env: { DIFFERENTIAL_SEED: String(Math.floor(Math.random() * 1e9)), DIFFERENTIAL_STEPS: '200000' },
    countsOf: jestCounts
  },
  { name: 'mutation', command: [NODE, 'contracts/mutate.mjs'], countsOf: mutantCounts },
  {
    name: 'mass exit',
    command: [NODE, '--conditions=source', '--no-warnings', 'packages/cli/bench/mass-exit.ts']
  }
]

const isDeep = process.argv.includes('--deep')
const stages = isDeep ? DEEP_STAGES : STAGES
const wanted = process.argv.slice(2).filter(argument => argument !== '--deep')
const unknown = wanted.find(name => !stages.some(stage => stage.name === name))
if (unknown !== undefined) {
  console.error(`no stage "${unknown}"; the stages are: ${stages.map(stage => stage.name).join(', ')}`)
  process.exit(2)
}

function run(stage) {
  return new Promise(resolve => {
    const child = spawn(stage.command[0], stage.command.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...stage.env }
    })
    let output = ''
    const collect = stream => chunk => {
      output += chunk
      stream.write(chunk)
    }
    child.stdout.on('data', collect(process.stdout))
    child.stderr.on('data', collect(process.stderr))
    child.on('error', error => resolve({ status: 1, output: String(error) }))
    child.on('close', status => resolve({ status: status ?? 1, output }))
  })
}

const sum = { passed: 0, failed: 0 }
const lines = []
for (const stage of stages.filter(stage => wanted.length === 0 || wanted.includes(stage.name))) {
  console.log(`\n=== ${stage.name}`)
  const startedAt = Date.now()
  const { status, output } = await run(stage)
  const result = stage.countsOf?.(output) ?? { passed: status === 0 ? 1 : 0, failed: 0 }
  if (status !== 0 && result.failed === 0) result.failed = 1
  if (status === 0 && result.passed === 0) result.failed = 1
  sum.passed += result.passed
  sum.failed += result.failed
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0)
  lines.push(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${stage.name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`
  )
}
console.log(`\n${lines.join('\n')}\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1
