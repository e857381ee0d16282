import type { Hex } from '@tollway/codec'
import type { Interface } from 'ethers'
import { ADJUDICATOR, DEMO_TOKEN, RELAY_REGISTRY, TOWER_BOND } from './interfaces.ts'

/** Why a contract rejected a call. */
export interface Revert {
  /** Name of the contract's error; `Error`, `Panic` or `Unknown` for others. */
  reason: string
  args: Record<string, unknown>
  data: Hex
}

const INTERFACES: Interface[] = [ADJUDICATOR, RELAY_REGISTRY, TOWER_BOND, DEMO_TOKEN]
/** JSON-RPC code of a reverted execution (EIP-1474 extension, used by geth and anvil). */
const REVERT_CODE = 3
const MAX_DATA_DIGITS = 8192

/** The revert behind a node's answer, undefined when the node failed for another reason. */
export function revertOf(rejection: { rpcCode: number | undefined; message: string; data: unknown }) {
  const data = revertData(rejection.data)
  if (data !== undefined) return decodeRevert(data)
  const reverted = rejection.rpcCode === REVERT_CODE || /revert/i.test(rejection.message)
  return reverted ? decodeRevert('0x') : undefined
}

/** Decodes revert data by the errors of every contract we have. Total. */
export function decodeRevert(data: Hex): Revert {
  for (const contract of INTERFACES) {
    try {
      const parsed = contract.parseError(data)
      if (parsed === null) continue
      const names = parsed.fragment.inputs.map((input, index) => input.name || String(index))
      const values = parsed.args.toArray().map(plain)
      return {
        reason: parsed.name,
        args: Object.fromEntries(names.map((name, index) => [name, values[index]])),
        data
      }
    } catch {
      continue
    }
  }
  return { reason: 'Unknown', args: data === '0x' ? {} : { data: data.slice(0, 10) }, data }
}

function plain(value: unknown): unknown {
  return typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value) ? value.toLowerCase() : value
}

/** Nodes put the data in `data`, or one level below. */
function revertData(data: unknown): Hex | undefined {
  const candidate = typeof data === 'object' && data !== null && 'data' in data ? data.data : data
  if (typeof candidate !== 'string' || candidate.length > MAX_DATA_DIGITS) return undefined
  return /^0x([0-9a-fA-F]{2})+$/.test(candidate) ? (candidate.toLowerCase() as Hex) : undefined
}
