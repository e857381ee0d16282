// Keeps the rest of the house style, what no linter knows. Prints one line per violation; exits 1 if there is any.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'

const MAX_LINES = 600
const MAX_WORDLESS_NAMES = /^(utils?|helpers?|common|misc|manager)$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(spec|d))?\.(ts|mjs|js)$/
const EXEMPT = /(^|\/)(dist|generated|vectors|node_modules)\//

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8'
})
  .split('\n')
  .filter(file => file !== '' && !EXEMPT.test(file) && existsSync(file))
const violations = []
const report = (file, message) => violations.push(`${file}: ${message}`)

for (const file of files) {
  if (file.split('/').some(part => MAX_WORDLESS_NAMES.test(part.replace(/\..*$/, '')))) {
    report(file, 'this name says nothing; name the concept')
  }
  if (!/\.(ts|mjs|js|sol)$/.test(file)) continue
  if (
    !file.endsWith('.sol') &&
    !file.startsWith('.') &&
    !/^[a-z]+\.config\.js$/.test(file) &&
    !KEBAB.test(basename(file))
  ) {
    report(file, 'file names are kebab-case')
  }
  const text = readFileSync(file, 'utf8')
  const lines = text.split('\n').length
  if (lines > MAX_LINES) report(file, `${lines} lines, at most ${MAX_LINES}: split it`)
  if (file === '.ci/tidy.mjs') continue
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) report(file, 'an unfinished note: file an issue instead')
  if (/@ts-(ignore|nocheck)/.test(text)) report(file, 'the type checker is silenced')
  if (/\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/.test(text))
    report(file, 'a skipped or focused test')
  const depth = /^packages\/[^/]+\/src\/(.*)\/[^/]+$/.exec(file)?.[1]?.split('/').length ?? 0
  if (depth > 2) report(file, 'folders under src are at most two deep')
}

for (const name of readdirSync('packages')) {
  const root = `packages/${name}`
  for (const needed of ['README.md', 'package.json', 'tsconfig.json', 'src/index.ts']) {
    if (!existsSync(`${root}/${needed}`)) report(`${root}/${needed}`, 'is missing')
  }
  if (!files.some(file => file.startsWith(`${root}/test/`) && file.endsWith('.spec.ts')))
    report(root, 'has no test')
}

for (const folder of ['docs/adr', 'docs/spec']) {
  const numbers = new Map()
  for (const file of files.filter(file => dirname(file) === folder && file.endsWith('.md'))) {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(basename(file))?.[1]
    if (number === undefined) report(file, 'is not named NNNN-title.md')
    else if (numbers.has(number)) report(file, `has the number of ${numbers.get(number)}`)
    else numbers.set(number, file)
  }
}

// An attack counts as answered only while the test that answers it is there.
if (existsSync('docs/security.md')) {
  const tests = files
    .filter(file => file.startsWith('contracts/test/') && file.endsWith('.sol'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
  const named = readFileSync('docs/security.md', 'utf8').matchAll(/`((?:test|testFuzz|invariant)_\w+)`/g)
  for (const [, name] of named) {
    if (!tests.includes(`function ${name}(`))
      report('docs/security.md', `names the test ${name}, which is not there`)
  }
}

const dependencies = existsSync('docs/dependencies.md') ? readFileSync('docs/dependencies.md', 'utf8') : ''
for (const file of [
  'package.json',
  ...readdirSync('packages').map(name => `packages/${name}/package.json`)
]) {
  if (!existsSync(file)) continue
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!dependency.startsWith('@tollway/') && !dependencies.includes(`\`${dependency}\``)) {
      report(file, `${dependency} is not named in docs/dependencies.md with its reason`)
    }
  }
}

for (const violation of violations) console.error(violation)
console.log(`tidy: ${files.length} files, ${violations.length} violations`)
process.exitCode = violations.length === 0 ? 0 : 1
