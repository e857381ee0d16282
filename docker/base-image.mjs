// Makes a base image where no registry can be reached: Debian by debootstrap, and the Node binary of this project.
// Usage: node docker/base-image.mjs [--tag tollway-base:local]
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { tag: { type: 'string', default: 'tollway-base:local' } } })
const folder = mkdtempSync(join(tmpdir(), 'tollway-base-'))
try {
  execFileSync(
    'debootstrap',
    ['--variant=minbase', '--include=ca-certificates,libstdc++6', 'bookworm', folder],
    {
      stdio: ['ignore', 'ignore', 'inherit']
    }
  )
  cpSync(realpathSync(process.execPath), join(folder, 'usr/local/bin/node'))
  const { status } = spawnSync(
    'sh',
    ['-c', `tar -C "$1" -c . | docker import - "$2"`, 'sh', folder, values.tag],
    {
      stdio: 'inherit'
    }
  )
  if (status !== 0) throw new Error(`docker import ended with code ${status}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
