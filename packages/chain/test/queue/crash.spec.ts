import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from '@jest/globals'
import { openLevelStore } from '@tollway/store'
import { createAccount, createTransactionQueue } from '../../src/index.ts'
import { anvilChain, StopRegistry, temporaryFolder, until } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const INTENTS = 40

/** Submits every intent and says so; it never ends by itself. */
const SUBMITTER = `
import { createAccount, createChainClient, createTransactionQueue } from '@tollway/chain'
import { openLevelStore } from '@tollway/store'
const [url, folder, key, to, count] = process.argv.slice(1)
const chain = await createChainClient({ rpcUrls: [url] })
const store = await openLevelStore(folder)
const queue = createTransactionQueue({ chain, account: createAccount(key), store }, { pollMs: 20 })
await queue.start()
process.stdout.write('started')
await Promise.all(Array.from({ length: Number(count) }, (_, i) => queue.submit({ id: 'pay ' + i, to, data: '0x', value: 1n })))
setInterval(() => undefined, 1000)
`

test('killed again and again at any instant, the queue pays each intent once', async () => {
  const { anvil, chain } = await anvilChain(registry)
  const folder = await temporaryFolder(registry)
  const account = createAccount(anvil.accounts[0]!.privateKey)
  const to = `0x${'77'.repeat(20)}` as const
  const args = [anvil.url, folder, anvil.accounts[0]!.privateKey, to, String(INTENTS)]
  for (const killAtNonce of [3, 11, 20]) {
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--conditions=source', '--input-type=module', '-e', SUBMITTER, ...args],
      { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] }
    )
    registry.add(child, async started => {
      started.kill('SIGKILL')
    })
    const exited = once(child, 'exit')
    await until(async () => (await chain.nonce(account.address)) >= killAtNonce)
    child.kill('SIGKILL')
    await exited
  }

  const store = registry.add(await openLevelStore(folder), opened => opened.close())
  const queue = createTransactionQueue({ chain, account, store }, { pollMs: 20 })
  registry.add(queue, started => started.stop())
  await queue.start()
  const intents = Array.from({ length: INTENTS }, (_, i) => ({
    id: `pay ${i}`,
    to,
    data: '0x' as const,
    value: 1n
  }))
  await Promise.all(intents.map(intent => queue.submit(intent)))
  expect(await chain.balance(to)).toBe(BigInt(INTENTS))
  expect(await chain.nonce(account.address)).toBe(INTENTS)
})
