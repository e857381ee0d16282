import { Interface } from 'ethers'
import { adjudicatorAbi } from '../generated/adjudicator.ts'
import { demoTokenAbi } from '../generated/demo-token.ts'
import { relayRegistryAbi } from '../generated/relay-registry.ts'
import { towerBondAbi } from '../generated/tower-bond.ts'

export const ADJUDICATOR = new Interface(adjudicatorAbi)
export const RELAY_REGISTRY = new Interface(relayRegistryAbi)
export const TOWER_BOND = new Interface(towerBondAbi)
export const DEMO_TOKEN = new Interface(demoTokenAbi)
