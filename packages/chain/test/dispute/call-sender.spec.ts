import { expect, test } from '@jest/globals'
import type { AdjudicatorCall, AdjudicatorClient, Revert } from '../../src/index.ts'
import { CallSender } from '../../src/dispute/call-sender.ts'

const due = (intentId: string) => ({ call: { data: '0x', intentId } as AdjudicatorCall })
const names = (calls: readonly AdjudicatorCall[]) => calls.map(({ intentId }) => intentId)

test('what a batch on chain has refused goes alone, for that batch is never carried out again', async () => {
  const sent: string[][] = []
  const refusal: Revert = { reason: 'WrongStatus', args: {}, data: '0x' }
  const adjudicator: Pick<AdjudicatorClient, 'tryBatch' | 'batch' | 'send'> = {
    tryBatch: calls => Promise.resolve(calls.map(() => true)),
    batch(calls) {
      sent.push(names(calls))
      const failed = new Map([
        [0, refusal],
        [1, refusal]
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
