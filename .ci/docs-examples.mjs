// Runs every `ts` block of the READMEs, each in a process of its own: an example that fails fails the build.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TIMEOUT_MS = 240_000
const pages = ['README.md', ...readdirSync('packages').map(name => `packages/${name}/README.md`)]
let passed = 0
let failed = 0

for (const page of pages) {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(match => match[1])
  for (const [index, block] of blocks.entries()) {
    const folder = mkdtempSync(
      join(page === 'README.md' ? 'packages/cli' : page.replace('README.md', ''), '.example-')
    )
    try {
      const file = join(folder, 'example.ts')
      writeFileSync(file, block)
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--no-warnings', '--conditions=source', file],
        {
          encoding: 'utf8',
          timeout: TIMEOUT_MS
        }
      )
      if (status === 0) passed++
      else failed++
      console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${page} example ${index + 1}`)
      if (status !== 0) console.log(stdout, stderr)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
console.log(`examples: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
