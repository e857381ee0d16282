import { expect, test } from '@jest/globals'
import { PollLoop } from '../src/poll-loop.ts'
import { until } from './support/chain-fixture.ts'

test('runs again and again, never twice at a time, and rests when it is stopped', async () => {
  let runs = 0
  let running = 0
  let most = 0
  const failures: unknown[] = []
  const loop = new PollLoop(
    async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running--
      if (++runs === 2) throw new Error('once')
      return runs
    },
    { pauseMs: () => 0, failed: error => failures.push(error) }
  )
  loop.soon()
  expect(loop.isOn).toBe(false)
  loop.start()
  await until(() => runs >= 5)
  const [one, other] = await Promise.all([loop.run(), loop.run()])
  expect(one).toBe(other)
  await loop.stop()
  const before = runs
  loop.soon()
  await new Promise(setImmediate)
  expect([runs, most, running]).toEqual([before, 1, 0])
  expect(failures).toEqual([new Error('once')])
})

test('is woken before its pause is over', async () => {
  let runs = 0
  const loop = new PollLoop(() => Promise.resolve(++runs), {
    pauseMs: () => 2 ** 30,
    failed: () => undefined
  })
  loop.start()
  await until(() => runs === 1)
  await new Promise(setImmediate)
  loop.soon()
  await until(() => runs === 2)
  await loop.stop()
})

test('runs once more, without its pause, for what comes while it runs', async () => {
  let runs = 0
  const loop: PollLoop<void> = new PollLoop(
    async () => {
      runs++
      await new Promise(setImmediate)
      if (runs === 1) loop.soon()
      await new Promise(setImmediate)
    },
    { pauseMs: () => 2 ** 30, failed: () => undefined }
  )
  loop.start()
  await until(() => runs === 2)
  await new Promise(resolve => setTimeout(resolve, 20))
  await loop.stop()
  expect(runs).toBe(2)
})
