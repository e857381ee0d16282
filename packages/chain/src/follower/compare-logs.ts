import type { ChainLog } from '../rpc/chain-client.ts'
import type { HeadBlock } from './follower-store.ts'

export interface LogComparison {
  /** The blocks with their final logs. */
  final: HeadBlock[]
  /** Logs that were delivered and are not on the chain. */
  phantom: HeadBlock[]
  /** Logs that are on the chain and were not delivered. */
  missing: HeadBlock[]
}

/** What was delivered of blocks against their final logs; undefined when these are of other blocks. */
export function compareLogs(delivered: HeadBlock[], logs: readonly ChainLog[]): LogComparison | undefined {
  const [first] = delivered
  const final = delivered.map((block): HeadBlock => ({ ...block, logs: [] }))
  for (const log of logs) {
    const block = final[log.blockNumber - (first?.number ?? 0)]
    if (block?.hash !== log.blockHash) return undefined
    block.logs.push(log)
  }
  return { final, phantom: without(delivered, final), missing: without(final, delivered) }
}

/** The logs of some blocks that the same blocks of others do not have; blocks without any are left out. */
function without(blocks: HeadBlock[], others: HeadBlock[]): HeadBlock[] {
  return blocks.flatMap((block, index) => {
    const known = new Set(others[index]!.logs.map(nameOf))
    const logs = block.logs.filter(log => !known.has(nameOf(log)))
    return logs.length === 0 ? [] : [{ ...block, logs }]
  })
}

function nameOf({ address, topics, data, logIndex, transactionHash }: ChainLog): string {
  return [address, ...topics, data, logIndex, transactionHash].join(' ')
}
