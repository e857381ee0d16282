import { expect, test } from '@jest/globals'
import type { AdjudicatorCall, AdjudicatorClient, Revert } from '../../src/index.ts'
import { RevertedError } from '../../src/errors.ts'
import { CallSender, MAX_TRIES } from '../../src/dispute/call-sender.ts'

const REFUSAL: Revert = { reason: 'WrongStatus', args: {}, data: '0x' }
const due = (intentId: string) => ({ call: { data: '0x', intentId } as AdjudicatorCall })
const names = (calls: readonly AdjudicatorCall[]) => calls.map(({ intentId }) => intentId)

test('what a batch on chain has refused goes alone, for that batch is never carried out again', async () => {
  const sent: string[][] = []
  const adjudicator: Pick<AdjudicatorClient, 'tryBatch' | 'batch' | 'send'> = {
    tryBatch: calls => Promise.resolve(calls.map(() => true)),
    batch(calls) {
      sent.push(names(calls))
      const failed = new Map([
        [0, REFUSAL],
        [1, REFUSAL]
      ] as const)
      return Promise.resolve({ failed, receipt: { transactionHash: '0x' } } as never)
    },
    send(call) {
      sent.push(names([call]))
      return Promise.resolve(undefined as never)
    }
  }
  const sender = new CallSender(adjudicator as AdjudicatorClient)
  const calls = ['one', 'two', 'three'].map(due)
  expect(await sender.send(calls)).toEqual(['overtaken', 'overtaken', 'done'])
  expect(await sender.send(calls.slice(0, 2))).toEqual(['done', 'done'])
  expect(sent).toEqual([['one', 'two', 'three'], ['one'], ['two']])
})

test('what failed in a block goes again under another name, a bounded number of times', async () => {
  const mined = new Set<string>()
  let simulations = 0
  const adjudicator: Pick<AdjudicatorClient, 'send'> = {
    send(_, { intentId } = {}) {
      simulations++
      if (simulations % 2 === 0) return Promise.reject(new RevertedError(REFUSAL))
      mined.add(intentId!)
      return Promise.reject(new RevertedError(REFUSAL, `0x${'aa'.repeat(32)}`))
    }
  }
  const sender = new CallSender(adjudicator as AdjudicatorClient)
  for (let look = 0; look < 6 * MAX_TRIES; look++) {
    expect(await sender.send([due('one')])).toEqual(['overtaken'])
  }
  expect([...mined]).toEqual([
    'one',
    ...Array.from({ length: MAX_TRIES - 1 }, (_, i) => `one/again/${i + 1}`)
  ])
})
