import { readFile } from 'node:fs/promises'
import { decryptKeystoreJson, encryptKeystoreJson, computeAddress, hexlify, getBytes } from 'ethers'
import { defaultCrypto } from '@tollway/crypto'
import { FileError, KeystoreCorruptError, WrongPasswordError } from './errors.ts'
import { writePrivateFile } from './private-file.ts'

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
    const { message, shortMessage = message } = cause as Error & { shortMessage?: string }
    throw new KeystoreCorruptError(init.path, shortMessage, { cause })
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
  await writePrivateFile({ path, text: json, what: 'the keystore', isNew: true })
  return seed
}
