import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Bytes32 } from '@tollway/codec'
import { FailingTower } from './failing-tower.ts'

let network: FailingTower

beforeEach(async () => {
  network = await FailingTower.start()
})
afterEach(() => network.stops.stop())

/** The only transaction of a block. */
async function onlyIn(block: number): Promise<{ hash: Bytes32; raw: unknown }> {
  const at = [`0x${block.toString(16)}`, '0x0']
  const { hash } = (await network.anvil.rpc('eth_getTransactionByBlockNumberAndIndex', at)) as {
    hash: Bytes32
  }
  return { hash, raw: await network.anvil.rpc('eth_getRawTransactionByBlockNumberAndIndex', at) }
}

test('an answer that a reorganisation has put before the challenge is given again at once', async () => {
  const { anvil, chain, channelId, cheater } = network
  await network.appoint(7, 700n)
  await network.cheat(3, 100n)
  expect((await network.answered()).nonces).toEqual([7, 0])
  const { number } = await chain.head()
  const [challenge, answer] = [await onlyIn(number - 1), await onlyIn(number)]
  const order = [answer.raw, challenge.raw].map((transaction, block) => [transaction, block])
  await anvil.rpc('anvil_reorg', [2, order])
  expect(await chain.receipt(answer.hash)).toMatchObject({ succeeded: false })
  // Nothing mines but what the tower sends: nothing of this becomes final.
  while ((await cheater.adjudicator.dispute(channelId, 'latest')).nonces[0] !== 7) await delay(20)
})
