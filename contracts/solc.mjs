#!/usr/bin/env node
// A solc command line for forge: answers --version and compiles --standard-json with the npm `solc` package,
// so that the compiler is pinned by the lock file and nothing is downloaded.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const solc = createRequire(import.meta.url)('solc')

if (process.argv.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`)
} else if (process.argv.includes('--standard-json')) {
  process.stdout.write(solc.compile(readFileSync(0, 'utf8')))
} else {
  process.stderr.write('solc.mjs: only --version and --standard-json are supported\n')
  process.exitCode = 1
}
