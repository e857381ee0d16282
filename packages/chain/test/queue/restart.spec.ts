import { afterEach, describe, expect, test } from '@jest/globals'
import type { Store, StoreOp } from '@tollway/store'
import {
  createAccount,
  createTransactionQueue,
  type ChainClient,
  type TransactionQueue
} from '../../src/index.ts'
import { anvilChain, StopRegistry, temporaryStore, until } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

/** Rejects everything once it is dead, as the disk and the network of a process that was killed. */
class Fuse {
  isBlown = false

  check(): void {
    if (this.isBlown) throw new Error('the process is dead')
  }

  blow(): never {
    this.isBlown = true
    throw new Error('the process dies here')
  }
}

type Moment = 'before' | 'after'

interface Fault {
  /** What the process dies at. */
  step: 'persist' | 'send' | 'confirm' | 'finish'
  moment: Moment
}

/** Which step a write of the queue belongs to. */
function stepOf(ops: StoreOp[]): Fault['step'] {
  if (ops.some(({ key }) => key.startsWith('done/'))) return 'finish'
  const [first] = ops
  const text = first?.type === 'put' ? new TextDecoder().decode(first.value) : ''
  return text.includes('"receipt"') ? 'confirm' : 'persist'
}

function dyingStore(inner: Store, fuse: Fuse, fault: Fault): Store {
  return {
    get: key => (fuse.check(), inner.get(key)),
    entries: range => (fuse.check(), inner.entries(range)),
    async batch(ops) {
      fuse.check()
      const isIt = stepOf(ops) === fault.step
      if (isIt && fault.moment === 'before') fuse.blow()
      await inner.batch(ops)
      if (isIt) fuse.blow()
    },
    sub: prefix => dyingStore(inner.sub(prefix), fuse, fault),
    close: () => Promise.resolve()
  }
}

function dyingChain(inner: ChainClient, fuse: Fuse, fault: Fault): ChainClient {
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]): Promise<unknown> => {
        fuse.check()
        const isIt = name === 'broadcast' && fault.step === 'send'
        if (isIt && fault.moment === 'before') fuse.blow()
        const result: unknown = await Reflect.apply(value, target, args)
        if (isIt) fuse.blow()
        return result
      }
    }
  })
}

const FAULTS: Fault[] = (['persist', 'send', 'confirm', 'finish'] as const).flatMap(step => [
  { step, moment: 'before' as const },
  { step, moment: 'after' as const }
])

describe('a process that dies', () => {
  test.each(FAULTS)('$moment $step carries out each intent once', async fault => {
    const { anvil, chain } = await anvilChain(registry)
    const store = await temporaryStore(registry)
    const fuse = new Fuse()
    const account = createAccount(anvil.accounts[0]!.privateKey)
    const to = `0x${'77'.repeat(20)}` as const
    const intents = ['a', 'b', 'c'].map(id => ({ id, to, data: '0x' as const, value: 1n }))
    const run = async (parts: { chain: ChainClient; store: Store }): Promise<TransactionQueue> => {
      const queue = createTransactionQueue({ ...parts, account }, { pollMs: 10 })
      registry.add(queue, running => running.stop())
      await queue.start()
      return queue
    }
    const dying = await run({
      chain: dyingChain(chain, fuse, fault),
      store: dyingStore(store, fuse, fault)
    })
    const lost = Promise.allSettled(intents.map(intent => dying.submit(intent, { until: 'finalized' })))
    await until(async () => {
      await anvil.mine()
      return fuse.isBlown
    })
    await dying.stop()
    await lost

    const next = await run({ chain, store })
    const outcomes = Promise.all(intents.map(intent => next.submit(intent, { until: 'finalized' })))
    let isDone = false
    void outcomes.finally(() => (isDone = true)).catch(() => undefined)
    await until(async () => {
      await anvil.mine()
      return isDone
    })
    expect((await outcomes).every(({ receipt }) => receipt.succeeded)).toBe(true)
    expect(await chain.balance(to)).toBe(3n)
    expect(await chain.nonce(account.address)).toBe(3)
  })
})
