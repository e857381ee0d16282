import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FileError } from './errors.ts'

export interface PrivateFile {
  path: string
  text: string
  /** Names it in errors. */
  what: string
  /** A file that is there already is an error, and stays as it is. */
  isNew?: boolean
}

/** Writes a file that only its owner may read: whole and on disk, or not at all. @throws FileError */
export async function writePrivateFile({ path, text, what, isNew = false }: PrivateFile): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await makePrivateFolder(dirname(path))
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await (isNew ? link(temporary, path) : rename(temporary, path))
    await syncFolder(dirname(path))
  } catch (cause) {
    throw new FileError(`cannot write ${what} ${path}: ${(cause as Error).message}`, { cause })
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** Makes a folder, and those above it, for its owner only. @throws FileError */
export async function makePrivateFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new FileError(`cannot make the folder ${path}: ${(cause as Error).message}`, { cause })
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
