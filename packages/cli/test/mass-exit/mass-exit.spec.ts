import { afterEach, describe, expect, test } from '@jest/globals'
import { Workbench } from '../command-line/tollway-process.ts'
import { chartOf } from './chart.ts'
import { massExit } from './mass-exit.ts'

const bench = new Workbench()

afterEach(() => bench.free())

describe('a mass exit', () => {
  // The same with 1,000 channels, and the chart in docs/: node --conditions=source packages/cli/bench/mass-exit.ts
  test('of 40 channels is answered in time, though fees rise and the tower is killed on the way', async () => {
    const result = await massExit(bench, {
      ...{ channels: 40, windowS: 600, blockTimeS: 1, killAt: 0, downBlocks: 3 },
      onStep: () => undefined,
      onProgress: () => undefined
    })
    expect(result).toMatchObject({ answered: 40, late: 0, settled: 40 })
    expect(result.killedAtBlock).toBeGreaterThan(0)
    expect(result.baseFeeGwei.highest).toBeGreaterThan(result.baseFeeGwei.first)
    expect(BigInt(result.towerEarned)).toBeGreaterThan(0n)
    expect(chartOf(result)).toMatch(/^<svg/)
  }, 600_000)
})
