import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAccount, type Account } from '@tollway/chain'
import { createSigner, type Signer } from '@tollway/channel'
import { defaultCrypto, hkdfSha256 } from '@tollway/crypto'
import type { CommonConfig } from '../config/schema.ts'
import { ConfigError } from '../errors.ts'
import { DEFAULT_SCRYPT_N, openKeystore } from '../keystore.ts'

/** The keys of a service, all derived from its keystore's seed by HKDF-SHA256. */
export interface ServiceKeys {
  /** 32 bytes, what the others derive from. */
  seed: Uint8Array
  /** Ed25519 seed of the libp2p identity. */
  peerSeed: Uint8Array
  /** Session key of its channels. */
  signer: Signer
  /** Owns the channels and pays gas. */
  account: Account
  /** The account's key as a signer: a tower's receipts and Submits are about its account. */
  accountSigner: Signer
}

export function deriveKeys(seed: Uint8Array): ServiceKeys {
  const derive = (use: string): Uint8Array =>
    hkdfSha256(defaultCrypto, new Uint8Array(32), seed, new TextEncoder().encode(`tollway/${use}/1`), 32)
  return {
    seed,
    peerSeed: derive('peer'),
    signer: createSigner(defaultCrypto, derive('signer')),
    account: createAccount(derive('account')),
    accountSigner: createSigner(defaultCrypto, derive('account'))
  }
}

type KeystoreConfig = Pick<CommonConfig, 'dataDir' | 'keystore' | 'passwordFile'>

async function readPassword({ passwordFile }: KeystoreConfig): Promise<string> {
  const fromEnvironment = process.env.TOLLWAY_PASSWORD
  if (passwordFile === undefined) {
    if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment
    throw new ConfigError('the keystore needs a password: set TOLLWAY_PASSWORD or --password-file')
  }
  let password: string
  try {
    password = (await readFile(passwordFile, 'utf8')).trimEnd()
  } catch (cause) {
    throw new ConfigError(`cannot read the password file ${passwordFile}: ${(cause as Error).message}`, {
      cause
    })
  }
  if (password === '') throw new ConfigError(`the password file ${passwordFile} is empty`)
  return password
}

/** scrypt's cost for a new keystore: a power of two. Less than the default is for tests. */
function scryptCost(): number {
  const text = process.env.TOLLWAY_SCRYPT_N
  if (text === undefined || text === '') return DEFAULT_SCRYPT_N
  const cost = Number(text)
  if (Number.isInteger(Math.log2(cost)) && cost >= 2 && cost <= 2 ** 22) return cost
  throw new ConfigError(`TOLLWAY_SCRYPT_N is "${text}": it must be a power of two from 2 to ${2 ** 22}`)
}

/** Opens the keystore of a configuration, made on first use. @throws ConfigError, WrongPasswordError */
export async function loadKeys(config: KeystoreConfig): Promise<ServiceKeys> {
  const path = config.keystore ?? join(config.dataDir, 'keystore.json')
  return deriveKeys(await openKeystore({ path, password: await readPassword(config), scryptN: scryptCost() }))
}
