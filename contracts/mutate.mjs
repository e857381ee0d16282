#!/usr/bin/env node
// Mutation testing of the contracts' core: changes the sources in one small way at a time and expects a test to fail.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './forge.mjs'
import { mutationsOf, namesOf } from './mutation/operators.mjs'
import { applyMutation, createProject, runTests } from './mutation/project.mjs'

const HELP = `Usage: node contracts/mutate.mjs [options]

Changes contracts/src in one small way at a time (an operator, a constant, a side, a statement or check left out) and
runs the unit and attack tests. A change that no test notices has survived; it fails the run unless
contracts/mutation-survivors.json names it with a reason.

  --sample N    try N mutants, drawn at random (default 60)
  --all         try every mutant (one to three hours on two cores)
  --seed S      seed of the sample (default 1; it is printed)
  --file PART   only files whose path contains PART, e.g. Disputes
  --match TEXT  only mutants whose name contains TEXT
  --names FILE  only the mutants that a file names, one a line, e.g. those that survived a run
  --jobs N      mutants at a time (default 2)
  --list        print the names of the mutants and do nothing else
  --json        print the result as JSON on stdout; progress goes to stderr either way
  --help        this text
`
const SOURCES = join(root, 'contracts/src')
const SURVIVORS = join(root, 'contracts/mutation-survivors.json')
/** Interfaces hold no code, the demo token no money, and the bond has tests of its own. */
const LEFT_OUT = /^(interfaces\/|DemoToken|TowerBond|libraries\/TowerDigests)/

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '60' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
    match: { type: 'string', default: '' },
    names: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})

/** A whole number of at least 1 from the command line. */
function count(name) {
  const value = Number(options[name])
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`--${name} ${options[name]} is no count`)
  return value
}

/** Every mutation of every core source. */
function allMutations() {
  const solc = createRequire(import.meta.url)('solc')
  const files = readdirSync(SOURCES, { recursive: true })
    .filter(file => file.endsWith('.sol'))
    .sort()
  const sources = Object.fromEntries(
    files.map(file => [`contracts/src/${file}`, { content: readFileSync(join(SOURCES, file), 'utf8') }])
  )
  const settings = { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } }
  const readImport = path => ({
    contents: readFileSync(join(root, path.replace(/^@openzeppelin/, 'node_modules/@openzeppelin')), 'utf8')
  })
  const input = JSON.stringify({ language: 'Solidity', sources, settings })
  const output = JSON.parse(solc.compile(input, { import: readImport }))
  const failure = output.errors?.find(error => error.severity === 'error')
  if (failure) throw new Error(failure.formattedMessage)

  const trees = files.map(file => output.sources[`contracts/src/${file}`].ast)
  const names = new Set(trees.flatMap(tree => [...namesOf(tree)]))
  return files.flatMap((file, index) =>
    LEFT_OUT.test(file)
      ? []
      : mutationsOf(file, sources[`contracts/src/${file}`].content, trees[index], names)
  )
}

/** A seeded generator of numbers in [0, 1): mulberry32. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296
  }
}

function sampleOf(mutations, size, seed) {
  const next = random(seed)
  return mutations
    .map(mutation => ({ mutation, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(entry => entry.mutation)
}

function progress(done, total, tally) {
  const width = 30
  const filled = Math.round((done / total) * width)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  const line = `mutants [${bar}] ${done}/${total}  ${tally.killed + tally.timeout} killed, ${tally.survived} survived`
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
  else if (done % 10 === 0 || done === total) process.stderr.write(`${line}\n`)
  if (process.stderr.isTTY && done === total) process.stderr.write('\n')
}

/** Tests all mutations in `jobs` projects; stops at once when the unchanged sources fail. */
async function tryAll(mutations, jobs) {
  const base = createProject()
  const projects = [base]
  process.once('SIGINT', () => {
    for (const project of projects) project.dispose()
    process.exit(130)
  })
  try {
    const { verdict, output } = await runTests(base)
    if (verdict !== 'survived') throw new Error(`the unchanged contracts fail their tests:\n${output}`)
    while (projects.length < Math.min(jobs, mutations.length)) projects.push(createProject(base.path))
    const results = []
    const tally = { killed: 0, survived: 0, timeout: 0, invalid: 0 }
    let next = 0
    const work = async project => {
      while (next < mutations.length) {
        const mutation = mutations[next++]
        const undo = applyMutation(project, mutation)
        const { verdict, by } = await runTests(project)
        undo()
        tally[verdict]++
        results.push({ ...mutation, verdict, by })
        if (verdict === 'survived') process.stderr.write(`survived: ${mutation.id}\n`)
        progress(results.length, mutations.length, tally)
      }
    }
    await Promise.all(projects.map(work))
    return { results, tally }
  } finally {
    for (const project of projects) project.dispose()
  }
}

/** What is wrong with the result: unexplained survivors, and explanations that explain nothing any more. */
function problemsOf(results, everything) {
  const explained = new Map(
    JSON.parse(readFileSync(SURVIVORS, 'utf8')).map(entry => [entry.id, entry.reason])
  )
  const problems = []
  for (const { id, line, file, verdict } of results) {
    if (verdict === 'survived' && !explained.get(id)) {
      problems.push(`survived: ${id} (contracts/src/${file}:${line})`)
    }
    if (verdict !== 'survived' && explained.has(id))
      problems.push(`explained as a survivor, but ${verdict}: ${id}`)
  }
  const known = new Set(everything.map(mutation => mutation.id))
  for (const id of explained.keys()) {
    if (!known.has(id)) problems.push(`explained as a survivor, but there is no such mutant: ${id}`)
  }
  return problems
}

async function main() {
  if (options.help) return process.stdout.write(HELP)
  const everything = allMutations()
  const named = options.names && new Set(readFileSync(options.names, 'utf8').split('\n'))
  const candidates = everything.filter(
    ({ file, id }) => file.includes(options.file) && id.includes(options.match) && (!named || named.has(id))
  )
  if (candidates.length === 0) throw new RangeError('no mutant fits --file, --match and --names')
  if (options.list) return process.stdout.write(`${candidates.map(mutation => mutation.id).join('\n')}\n`)

  const size = options.all ? candidates.length : Math.min(count('sample'), candidates.length)
  const seed = count('seed')
  process.stderr.write(`${size} of ${candidates.length} mutants, seed ${seed}\n`)
  const chosen = options.all ? candidates : sampleOf(candidates, size, seed)
  const { results, tally } = await tryAll(chosen, count('jobs'))
  const problems = problemsOf(results, everything)

  if (options.json) {
    process.stdout.write(`${JSON.stringify({ seed, ...tally, problems, results }, undefined, 2)}\n`)
  } else {
    for (const problem of problems) process.stdout.write(`${problem}\n`)
    const explained = results.filter(result => result.verdict === 'survived').length
    process.stdout.write(
      `${results.length} mutants: ${tally.killed + tally.timeout} killed, ${explained} survived, ` +
        `${tally.invalid} did not compile; ${problems.length} unexplained\n`
    )
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}

await main()
