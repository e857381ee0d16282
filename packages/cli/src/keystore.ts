import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decryptKeystoreJson, encryptKeystoreJson, computeAddress, hexlify, getBytes } from 'ethers'
import { defaultCrypto } from '@tollway/crypto'
import { FileError, KeystoreCorruptError, WrongPasswordError } from './errors.ts'

/** scrypt's cost N for new keystores, as Ethereum clients use it. */
export const DEFAULT_SCRYPT_N = 131_072

export interface KeystoreInit {
  path: string
  password: string
  /** scrypt's cost N for a new file. Default: {@link DEFAULT_SCRYPT_N}. */
  scryptN?: number
}

/**
 * Opens the 32-byte seed that all keys of a service derive from, and makes it on first use. The file is an
 * encrypted Ethereum keystore (Web3 Secret Storage version 3), mode 0600, on disk before this returns.
 *
 * @throws WrongPasswordError, KeystoreCorruptError, FileError
 */
export async function openKeystore(init: KeystoreInit): Promise<Uint8Array> {
  let json: string
  try {
    json = await readFile(init.path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return await createKeystore(init)
    throw new FileError(`cannot read the keystore ${init.path}: ${(cause as Error).message}`, { cause })
  }
  try {
    const { privateKey } = await decryptKeystoreJson(json, init.password)
    return getBytes(privateKey)
  } catch (cause) {
    if (/incorrect password/.test((cause as Error).message)) throw new WrongPasswordError(init.path)
    throw new KeystoreCorruptError(init.path, (cause as Error).message, { cause })
  }
}

async function createKeystore({
  path,
  password,
  scryptN = DEFAULT_SCRYPT_N
}: KeystoreInit): Promise<Uint8Array> {
  const seed = defaultCrypto.secp256k1PrivateKey()
  const privateKey = hexlify(seed)
  const json = await encryptKeystoreJson({ address: computeAddress(privateKey), privateKey }, password, {
    scrypt: { N: scryptN, r: 8, p: 1 }
  })
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(json)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new FileError(`cannot write the keystore ${path}: ${(cause as Error).message}`, { cause })
  }
  return seed
}
