import { resolve } from 'node:path'
import { run, succeeds } from './command.ts'

const PUBLIC_BASE = 'node:24-bookworm-slim'
const PULL_TIMEOUT_MS = 60_000
const BUILD_TIMEOUT_MS = 600_000
const ROOT = resolve(import.meta.dirname, '..')

const isThere = (tag: string): Promise<boolean> => succeeds('docker', ['image', 'inspect', tag])

/** The public base image; where no registry can be reached, one that is made here with this Node binary. */
async function baseImage(): Promise<string> {
  const local = `tollway-base:node-${process.versions.node}`
  if (await isThere(PUBLIC_BASE)) return PUBLIC_BASE
  if (await isThere(local)) return local
  console.log(`» pulling ${PUBLIC_BASE}`)
  if (await succeeds('docker', ['pull', '--quiet', PUBLIC_BASE], PULL_TIMEOUT_MS)) return PUBLIC_BASE
  console.log('» it cannot be pulled: making a base image with debootstrap')
  if (!(await succeeds('debootstrap', ['--version']))) {
    if (process.getuid?.() !== 0) {
      throw new Error(`cannot pull ${PUBLIC_BASE}, and making a base image needs root and debootstrap`)
    }
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['install', '-y', '-qq', 'debootstrap'], { timeoutMs: BUILD_TIMEOUT_MS, env })
  }
  await run(process.execPath, ['docker/base-image.mjs', '--tag', local], {
    cwd: ROOT,
    timeoutMs: BUILD_TIMEOUT_MS
  })
  return local
}

/** Builds the image of this tree. */
export async function buildImage(tag: string): Promise<void> {
  const base = await baseImage()
  console.log(`» building ${tag} on ${base}`)
  await run(process.execPath, ['docker/build.mjs', '--tag', tag, '--base', base], {
    cwd: ROOT,
    timeoutMs: BUILD_TIMEOUT_MS
  })
}
