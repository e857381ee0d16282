import type { Address, Hex } from '@tollway/codec'
import { AbiCoder, concat } from 'ethers'
import type { DisputeWindows } from '../contracts/adjudicator-types.ts'
import type { TowerBondTerms } from '../contracts/tower-bond-types.ts'
import { adjudicatorBytecode } from '../generated/adjudicator.ts'
import { demoTokenBytecode } from '../generated/demo-token.ts'
import { relayRegistryBytecode } from '../generated/relay-registry.ts'
import { towerBondBytecode } from '../generated/tower-bond.ts'
import { ContractBinding } from '../contracts/contract-binding.ts'
import { adjudicatorViews } from '../contracts/adjudicator-views.ts'
import { ADJUDICATOR, TOWER_BOND } from '../contracts/interfaces.ts'
import { DeploymentInvalidError, MissingContractError, WrongChainError } from '../errors.ts'
import type { TransactionQueue } from '../queue/transaction-queue.ts'
import type { ChainClient, Receipt } from '../rpc/chain-client.ts'
import type { Deployment } from './deployment.ts'

/** 24 h, 30 days for a lost signer, 7 days until a sweep. */
export const DEFAULT_WINDOWS: DisputeWindows = {
  dispute: 86_400,
  lostSigner: 30 * 86_400,
  sweep: 7 * 86_400
}
export const DEFAULT_LEAVE_DELAY_SECONDS = 7 * 86_400
/** What the deployer of a TowerBond chooses, in seconds. */
export type TowerTerms = Pick<TowerBondTerms, 'graceS' | 'maxLifetimeS' | 'noticeS' | 'claimWindowS'>
/** Two minutes of grace, receipts of up to 30 days, a day's notice, 14 days for claims. */
export const DEFAULT_TOWER_TERMS: TowerTerms = {
  graceS: 120,
  maxLifetimeS: 30 * 86_400,
  noticeS: 86_400,
  claimWindowS: 14 * 86_400
}

export interface DeployInit {
  /** The token of the channels and of the stakes. Default: a new demo token that the account may mint. */
  token?: Address
  /** Default {@link DEFAULT_WINDOWS}. */
  windows?: DisputeWindows
  registry?: {
    /** Base units. Default 0. */
    minStake?: bigint
    /** Seconds. Default {@link DEFAULT_LEAVE_DELAY_SECONDS}. */
    leaveDelay?: number
  }
  /** Default {@link DEFAULT_TOWER_TERMS}. */
  towerTerms?: TowerTerms
  /** Tells several deployments by one account apart. Default `1`. */
  name?: string
  signal?: AbortSignal
}

/**
 * Deploys Tollway's contracts. With the same queue and name it goes on where an earlier run stopped.
 * @throws DeploymentInvalidError for windows that a TowerBond could not tell apart, and whatever `TransactionQueue.submit`
 * does
 */
export async function deployContracts(
  { chain, queue }: { chain: ChainClient; queue: TransactionQueue },
  init: DeployInit = {}
): Promise<Deployment> {
  const {
    windows = DEFAULT_WINDOWS,
    registry = {},
    towerTerms = DEFAULT_TOWER_TERMS,
    name = '1',
    signal
  } = init
  if (windows.lostSigner === windows.dispute || windows.lostSigner === 3 * windows.dispute) {
    const reason = `windows.lostSigner is ${windows.lostSigner} s; it may be neither one nor three times windows.dispute`
    throw new DeploymentInvalidError('the choice of windows', reason)
  }
  const create = async (contract: string, code: string, types: string[], args: unknown[]) => {
    const data = concat([code, AbiCoder.defaultAbiCoder().encode(types, args)]) as Hex
    const { receipt } = await queue.submit({ id: `deploy/${name}/${contract}`, data }, { signal })
    return created(chain, contract, receipt)
  }
  const { minStake = 0n, leaveDelay = DEFAULT_LEAVE_DELAY_SECONDS } = registry
  const deployToken = async () =>
    (await create('token', demoTokenBytecode, ['address'], [queue.address])).address
  const windowsType = 'tuple(uint40,uint40,uint40)'
  const windowsArgs = [windows.dispute, windows.lostSigner, windows.sweep]
  const [token, adjudicator] = await Promise.all([
    init.token ?? deployToken(),
    create('adjudicator', adjudicatorBytecode, [windowsType], [windowsArgs])
  ])
  const relayRegistry = await create(
    'registry',
    relayRegistryBytecode,
    ['address', 'uint128', 'uint40'],
    [token, minStake, leaveDelay]
  )
  const { graceS, maxLifetimeS, noticeS, claimWindowS } = towerTerms
  const towerBond = await create(
    'tower-bond',
    towerBondBytecode,
    ['address', 'address', 'tuple(uint40,uint40,uint40,uint40)'],
    [adjudicator.address, token, [graceS, maxLifetimeS, noticeS, claimWindowS]]
  )
  return {
    chainId: chain.chainId,
    adjudicator: adjudicator.address,
    registry: relayRegistry.address,
    towerBond: towerBond.address,
    token,
    startBlock: Math.min(adjudicator.blockNumber, relayRegistry.blockNumber),
    windows
  }
}

/**
 * Checks that the contracts of a deployment file are on this chain and belong together, with the windows that it states.
 * @throws WrongChainError, MissingContractError, DeploymentInvalidError
 */
export async function checkDeployment(chain: ChainClient, deployment: Deployment): Promise<void> {
  if (deployment.chainId !== chain.chainId) {
    throw new WrongChainError(chain.urls.join(' or '), chain.chainId, deployment.chainId)
  }
  const contracts = [
    ['Adjudicator', deployment.adjudicator],
    ['RelayRegistry', deployment.registry],
    ['TowerBond', deployment.towerBond],
    ['token', deployment.token]
  ] as const
  for (const [name, address] of contracts) {
    if ((await chain.code(address)) === '0x') throw new MissingContractError(name, address, chain.chainId)
  }
  const { adjudicator: address, windows } = deployment
  const binding = new ContractBinding({ chain }, { name: 'Adjudicator', address, contract: ADJUDICATOR })
  const actual = await adjudicatorViews(binding).windows()
  const bond = await new ContractBinding(
    { chain },
    { name: 'TowerBond', address: deployment.towerBond, contract: TOWER_BOND }
  ).read('adjudicator', [])
  if (bond.address('0') !== address) {
    const reason = `the TowerBond ${deployment.towerBond} stands behind another adjudicator, ${bond.address('0')}`
    throw new DeploymentInvalidError(`the deployment of ${address}`, reason)
  }
  for (const name of ['dispute', 'lostSigner', 'sweep'] as const) {
    if (actual[name] !== windows[name]) {
      const reason = `windows.${name} is ${windows[name]} s, in the contract ${actual[name]} s`
      throw new DeploymentInvalidError(`the deployment of ${address}`, reason)
    }
  }
}

async function created(chain: ChainClient, name: string, { contractAddress, blockNumber }: Receipt) {
  const address = contractAddress ?? `0x${'00'.repeat(20)}`
  if ((await chain.code(address)) === '0x') throw new MissingContractError(name, address, chain.chainId)
  return { address, blockNumber }
}
