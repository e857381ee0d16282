import { expect, test } from '@jest/globals'
import type { Block } from '../../src/index.ts'
import { PollPace } from '../../src/follower/poll-pace.ts'

const HASH = `0x${'00'.repeat(32)}` as const
const block = (number: number, timeSec: number): Block => {
  return { number, timeSec, baseFeePerGas: 0n, hash: HASH, parentHash: HASH }
}

test('the pace follows the blocks, within its bounds', () => {
  const pace = new PollPace(1000, 4000)
  expect(pace.delayMs).toBe(1000)
  pace.saw(block(1, 100))
  pace.saw(block(2, 112))
  expect(pace.delayMs).toBe(3000)
  for (let i = 0; i < 20; i++) pace.saw(block(3 + i, 113 + i))
  expect(pace.delayMs).toBe(1000)
  for (let i = 0; i < 20; i++) pace.saw(block(23 + i, 200 + i * 60))
  expect(pace.delayMs).toBe(4000)
  pace.saw(block(10, 90))
  expect(pace.delayMs).toBe(4000)
})
