// Builds the Docker image: compiles, stages compiled packages with production dependencies only, and calls Docker.
// Usage: node docker/build.mjs [--tag tollway:local] [--base node:24-bookworm-slim]
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { tag: { type: 'string', default: 'tollway:local' }, base: { type: 'string' } }
})
const root = resolve(import.meta.dirname, '..')
const run = (command, args, options) =>
  execFileSync(command, args, { stdio: 'inherit', cwd: root, ...options })

function stage(folder) {
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'LICENSE'])
    cpSync(join(root, file), join(folder, file))
  for (const name of readdirSync(join(root, 'packages'))) {
    const to = join(folder, 'packages', name)
    mkdirSync(to, { recursive: true })
    for (const part of ['package.json', 'bin', 'dist']) {
      const from = join(root, 'packages', name, part)
      const isWanted = path =>
        !/[/\\]dist[/\\](test|bench)([/\\]|$)|\.tsbuildinfo$|\.map$|\.d\.ts$/.test(path)
      if (existsSync(from)) cpSync(from, join(to, part), { recursive: true, filter: isWanted })
    }
  }
  run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder })
}

run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/cli'])
const folder = mkdtempSync(join(tmpdir(), 'tollway-image-'))
try {
  stage(folder)
  const base = values.base === undefined ? [] : ['--build-arg', `BASE=${values.base}`]
  run('docker', ['build', '-t', values.tag, ...base, '-f', join(root, 'docker/Dockerfile'), folder], {
    env: { ...process.env, DOCKER_BUILDKIT: '0' }
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`built ${values.tag}`)
