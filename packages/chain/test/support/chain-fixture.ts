import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLevelStore, type LevelStore } from '@tollway/store'
import { startAnvil, type Anvil, type AnvilInit } from '../../src/anvil.ts'
import {
  createAccount,
  createChainClient,
  createTransactionQueue,
  type ChainClient,
  type TransactionQueue,
  type TransactionQueueInit
} from '../../src/index.ts'

/** What a test started, freed in reverse order also when it throws. */
export class StopRegistry {
  readonly #stops: (() => Promise<unknown>)[] = []

  add<T>(thing: T, stop: (thing: T) => Promise<unknown>): T {
    this.#stops.push(() => stop(thing))
    return thing
  }

  async stopAll(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop()
  }
}

export async function anvilChain(
  registry: StopRegistry,
  init: AnvilInit = { blockTimeSeconds: 'instant' }
): Promise<{ anvil: Anvil; chain: ChainClient }> {
  const anvil = registry.add(await startAnvil(init), started => started.stop())
  return { anvil, chain: await createChainClient({ rpcUrls: [anvil.url] }) }
}

export async function temporaryFolder(registry: StopRegistry): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tollway-chain-'))
  return registry.add(path, folder => rm(folder, { recursive: true, force: true }))
}

export async function temporaryStore(registry: StopRegistry): Promise<LevelStore> {
  return registry.add(await openLevelStore(await temporaryFolder(registry)), store => store.close())
}

/** A started queue for one of anvil's accounts, with a store of its own. */
export async function accountQueue(
  registry: StopRegistry,
  { anvil, chain }: { anvil: Anvil; chain: ChainClient },
  index: number,
  init: TransactionQueueInit = {}
): Promise<TransactionQueue> {
  const account = createAccount(anvil.accounts[index]!.privateKey)
  const store = await temporaryStore(registry)
  const queue = createTransactionQueue({ chain, account, store }, { pollMs: 20, ...init })
  await queue.start()
  return registry.add(queue, started => started.stop())
}

/** Resolves when the condition holds; the test's own time limit ends a vain wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 10))
}
