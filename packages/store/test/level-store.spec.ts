import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import {
  openLevelStore,
  StoreClosedError,
  StoreCorruptError,
  StoreLockedError,
  StoreUnavailableError,
  type LevelStore
} from '@tollway/store'
import { describeStoreCompliance } from './store-compliance.ts'

const folders: string[] = []
const stores: LevelStore[] = []
const children: ChildProcess[] = []

async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollway-store-'))
  folders.push(folder)
  return folder
}

async function open(path: string): Promise<LevelStore> {
  const store = await openLevelStore(path)
  stores.push(store)
  return store
}

async function freeAll(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const store of stores.splice(0)) await store.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

afterEach(freeAll)

const WRITER = join(import.meta.dirname, 'fixtures', 'writer.ts')
const NODE_ARGUMENTS = ['--conditions=source', '--no-warnings']
const FILE_SIZE_LIMIT_KIB = 512

function compliant(sub: string | undefined) {
  return () => {
    let path = ''
    let root: LevelStore | undefined
    const view = async () => {
      root = await open(path)
      return sub === undefined ? root : root.sub(sub)
    }
    return {
      create: async () => {
        path = join(await tempFolder(), 'store')
        return view()
      },
      reopen: async () => {
        await root?.close()
        return view()
      },
      destroy: freeAll
    }
  }
}

describeStoreCompliance('the level store', compliant(undefined))
describeStoreCompliance('a sub-space of the level store', compliant('some/where'))

describe('the level store', () => {
  test('batches that wait together share their disk synchronisations', async () => {
    const store = await open(join(await tempFolder(), 'store'))
    const before = store.syncCount
    await Promise.all(
      Array.from({ length: 1000 }, (_, i) =>
        store.batch([{ type: 'put', key: `k${i}`, value: new Uint8Array(100) }])
      )
    )
    expect(store.syncCount - before).toBeLessThanOrEqual(20)
    await store.batch([{ type: 'del', key: 'k0' }])
    await store.batch([{ type: 'del', key: 'k1' }])
    expect(store.syncCount - before).toBeLessThanOrEqual(22)
  })

  test('names a store that is open elsewhere, here or in another process', async () => {
    const path = join(await tempFolder(), 'store')
    const store = await open(path)
    await expect(openLevelStore(path)).rejects.toThrow(StoreLockedError)
    await expect(openLevelStore(path)).rejects.toThrow(path)
    await store.close()
    const child = startWriter(path)
    await once(child, 'message')
    await expect(openLevelStore(path)).rejects.toThrow(StoreLockedError)
  })

  test('names corrupt files', async () => {
    const path = join(await tempFolder(), 'store')
    await (await open(path)).close()
    await writeFile(join(path, 'CURRENT'), 'no such file')
    await expect(openLevelStore(path)).rejects.toThrow(StoreCorruptError)
  })

  test('names a path that cannot be used', async () => {
    const path = join(await tempFolder(), 'file')
    await writeFile(path, '')
    await expect(openLevelStore(path)).rejects.toThrow(StoreUnavailableError)
    await expect(openLevelStore(path)).rejects.toThrow(path)
  })

  test('says that it is closed', async () => {
    const store = await open(join(await tempFolder(), 'store'))
    await store.close()
    await expect(store.get('a')).rejects.toThrow(StoreClosedError)
    await expect(store.batch([{ type: 'del', key: 'a' }])).rejects.toThrow(StoreClosedError)
    const iterate = async () => {
      for await (const entry of store.entries()) expect(entry).toBeUndefined()
    }
    await expect(iterate()).rejects.toThrow(StoreClosedError)
  })

  test('a full disk is an error of its own, and loses nothing that was acknowledged', async () => {
    const path = join(await tempFolder(), 'store')
    // A limit on the size of files stands in for a full disk: writes beyond it fail in the same way.
    const script = `trap '' XFSZ; ulimit -f ${FILE_SIZE_LIMIT_KIB}; exec "$0" "$@"`
    const child = spawn('bash', ['-c', script, process.execPath, ...NODE_ARGUMENTS, WRITER, path], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    })
    children.push(child)
    const { acknowledged, failure } = await collect(child)
    expect(failure).toBe('STORE_FULL')
    expect(acknowledged).toBeGreaterThan(0)
    await expectWholeBatches(await open(path), acknowledged)
  })

  test('kill -9 in the middle of batches tears none and loses no acknowledged one', async () => {
    const path = join(await tempFolder(), 'store')
    let acknowledged = 0
    for (let round = 0; round < 4; round++) {
      const child = startWriter(path)
      const target = acknowledged + 60 + 37 * round
      const result = await collect(child, last => last >= target)
      acknowledged = Math.max(acknowledged, result.acknowledged)
      const store = await open(path)
      await expectWholeBatches(store, acknowledged)
      await store.close()
    }
    expect(acknowledged).toBeGreaterThan(200)
  })
})

function startWriter(path: string): ChildProcess {
  const child = fork(WRITER, [path], { execArgv: NODE_ARGUMENTS })
  children.push(child)
  return child
}

/** The highest batch that a writer acknowledged before it ended; it is killed once `isEnough`. */
async function collect(
  child: ChildProcess,
  isEnough: (acknowledged: number) => boolean = () => false
): Promise<{ acknowledged: number; failure: string | undefined }> {
  let acknowledged = 0
  let failure: string | undefined
  child.on('message', message => {
    if (typeof message === 'number') acknowledged = Math.max(acknowledged, message)
    else failure = String(message)
    if (isEnough(acknowledged)) child.kill('SIGKILL')
  })
  // Not its exit: its last messages may come after that.
  await once(child, 'close')
  return { acknowledged, failure }
}

/** Batch n of the writer puts n into each of four keys `slot/<0..3>/<n>`. */
async function expectWholeBatches(store: LevelStore, acknowledged: number): Promise<void> {
  const counts = new Map<string, number>()
  for await (const [key] of store.entries({ prefix: 'slot/' })) {
    const batch = key.split('/')[2] ?? ''
    counts.set(batch, (counts.get(batch) ?? 0) + 1)
  }
  expect([...counts.values()].every(count => count === 4)).toBe(true)
  expect(counts.size).toBeGreaterThanOrEqual(acknowledged)
  for (let n = 1; n <= acknowledged; n++) expect(counts.get(String(n).padStart(8, '0'))).toBe(4)
}
