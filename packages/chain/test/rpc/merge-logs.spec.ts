import { describe, expect, test } from '@jest/globals'
import type { Hex } from '@tollway/codec'
import type { ChainLog } from '../../src/index.ts'
import { MAX_UNCONFIRMED_LOGS, mergeLogs } from '../../src/rpc/merge-logs.ts'

const ONE_BLOCK = { fromBlock: 7, toBlock: 7 }
const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(64, '0')}`

function logs(count: number, of: { by?: number; data?: Hex } = {}): ChainLog[] {
  return Array.from({ length: count }, (_, logIndex) => ({
    address: `0x${'ad'.repeat(20)}`,
    topics: [hash(of.by ?? 0)],
    data: of.data ?? '0x01',
    blockNumber: 7,
    blockHash: hash(7),
    transactionHash: hash(logIndex),
    logIndex
  }))
}

const votes = (...values: ChainLog[][]) => values.map((value, index) => ({ index, value }))

describe('logs that nobody confirms', () => {
  test('are all there beside those of the quorum, in what a block can hold', () => {
    const [shared, alone] = [logs(5_000), logs(MAX_UNCONFIRMED_LOGS, { by: 1 })]
    const merged = mergeLogs(votes([...shared, ...alone], shared, shared), 2, { fromBlock: 1, toBlock: 9 })
    expect(merged).toEqual([...shared, ...alone, ...shared, ...shared])
  })

  test('are cut off beyond that for each endpoint, and cost no other anything', () => {
    const [flood, alone] = [logs(50_000, { by: 1 }), logs(3, { by: 2 })]
    const merged = mergeLogs(votes(flood, alone, []), 2, ONE_BLOCK)
    expect(merged).toEqual([...flood.slice(0, MAX_UNCONFIRMED_LOGS), ...alone])
  })

  test('of many blocks are asked for again in smaller ranges', () => {
    const flood = votes(logs(50_000, { by: 1 }), [], [])
    expect(() => mergeLogs(flood, 2, { fromBlock: 7, toBlock: 8 })).toThrow(
      expect.objectContaining({ code: 'RPC_RESPONSE' })
    )
  })

  test('larger than any event of the contracts are none', () => {
    const large = logs(1, { by: 1, data: `0x${'00'.repeat(2_000)}` })
    expect(mergeLogs(votes(large, [], []), 2, ONE_BLOCK)).toEqual([])
    expect(mergeLogs(votes(large, large, []), 2, ONE_BLOCK)).toHaveLength(2)
  })
})
