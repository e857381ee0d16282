import { readFile, rename, writeFile } from 'node:fs/promises'
import { toAddress, type Address } from '@tollway/codec'
import { z } from 'zod'
import type { DisputeWindows } from '../contracts/adjudicator-types.ts'
import { DeploymentFileError, DeploymentInvalidError } from '../errors.ts'

/** Where Tollway's contracts are on one chain. */
export interface Deployment {
  chainId: bigint
  adjudicator: Address
  registry: Address
  towerBond: Address
  /** The ERC-20 of the channels. */
  token: Address
  /** No event of these contracts is in an earlier block. */
  startBlock: number
  windows: DisputeWindows
}

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'expected 0x and 40 hex digits')
  .transform(toAddress)
const seconds = z
  .int()
  .min(1)
  .max(2 ** 40 - 1)

const schema = z.strictObject({
  chainId: z
    .union([z.int().min(1), z.string().regex(/^[1-9]\d{0,77}$/, 'expected a decimal number')])
    .transform(BigInt),
  adjudicator: address,
  registry: address,
  towerBond: address,
  token: address,
  startBlock: z.int().min(0),
  windows: z.strictObject({ dispute: seconds, lostSigner: seconds, sweep: seconds })
})

/**
 * Checks what a deployment file contains.
 * @param source Names it in errors.
 * @throws DeploymentInvalidError that names the key
 */
export function parseDeployment(text: string, source = 'the text'): Deployment {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new DeploymentInvalidError(source, 'it is not JSON', { cause })
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const reason = result.error.issues.map(issue => `${issue.path.join('.') || 'file'}: ${issue.message}`)
  throw new DeploymentInvalidError(source, reason.join('; '))
}

/** The file's text, which {@link parseDeployment} reads. */
export function formatDeployment(deployment: Deployment): string {
  return `${JSON.stringify({ ...deployment, chainId: deployment.chainId.toString() }, undefined, 2)}\n`
}

/** @throws DeploymentFileError, DeploymentInvalidError */
export async function loadDeployment(path: string): Promise<Deployment> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new DeploymentFileError(path, 'read', { cause })
  }
  return parseDeployment(text, path)
}

/** Writes the file whole or not at all. @throws DeploymentFileError */
export async function saveDeployment(path: string, deployment: Deployment): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await writeFile(temporary, formatDeployment(deployment))
    await rename(temporary, path)
  } catch (cause) {
    throw new DeploymentFileError(path, 'write', { cause })
  }
}
