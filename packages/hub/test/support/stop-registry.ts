import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLevelStore, type LevelStore } from '@tollway/store'

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

  async store(): Promise<LevelStore> {
    const path = await mkdtemp(join(tmpdir(), 'tollway-hub-'))
    this.add(path, folder => rm(folder, { recursive: true, force: true }))
    return this.add(await openLevelStore(path), store => store.close())
  }
}

/** Resolves when the condition holds; the test's own time limit ends a vain wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 10))
}
