import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { toHex } from '@tollway/codec'
import { KeystoreCorruptError, WrongPasswordError } from '../src/errors.ts'
import { openKeystore } from '../src/keystore.ts'

describe('keystore', () => {
  let folder: string
  let path: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tollway-keystore-'))
    path = join(folder, 'deep', 'keystore.json')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const open = (password: string) => openKeystore({ path, password, scryptN: 1024 })

  test('keeps one seed, encrypted, for its owner only', async () => {
    const seed = await open('correct horse')
    expect(seed).toHaveLength(32)
    expect(await open('correct horse')).toEqual(seed)
    expect(await readFile(path, 'utf8')).not.toContain(toHex(seed).slice(2))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('says so when the password is wrong, and leaves the file', async () => {
    const seed = await open('correct horse')
    await expect(open('battery staple')).rejects.toThrow(WrongPasswordError)
    expect(await open('correct horse')).toEqual(seed)
  })

  test('a broken file is never replaced', async () => {
    await open('correct horse')
    await writeFile(path, '{"half": ')
    await expect(open('correct horse')).rejects.toThrow(KeystoreCorruptError)
    expect(await readFile(path, 'utf8')).toBe('{"half": ')
  })
})
