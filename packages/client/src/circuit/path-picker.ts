import {
  NoPathError,
  selectPath,
  type Clock,
  type Directory,
  type Guards,
  type Logger,
  type Random,
  type RelayDescriptor
} from '@tollway/mesh'
import type { PathPreferences } from '../client.ts'
import type { BlameBook } from './blame-book.ts'

export interface PathPickerComponents {
  directory: Directory
  guards: Guards
  blame: BlameBook
  clock: Clock
  logger: Logger
  random: Random
}

export interface PathPickerInit {
  preferences: PathPreferences
  /** The hub that pays for us: relays must take it. */
  hubPeerId: string
}

export const DEFAULT_HOPS = 3
/** Below this many relays a path matters more than a guard. */
const FEW_RELAYS = 20

/** Chooses paths through guards, around those that failed. */
export class PathPicker {
  readonly #components: PathPickerComponents
  readonly #init: PathPickerInit

  constructor(components: PathPickerComponents, init: PathPickerInit) {
    this.#components = components
    this.#init = init
  }

  /** A path whose exit allows `port`, nearest hop first. @throws NoPathError */
  async pick(port: number): Promise<RelayDescriptor[]> {
    const { blame, directory, guards, logger } = this.#components
    const { relays } = directory
    const usable = relays.filter(({ peerId }) => !blame.excluded().has(peerId))
    const entries = [await guards.current(usable), await guards.sampled(usable)]
    try {
      return this.#draw(relays, port, entries)
    } catch (error) {
      if (!(error instanceof NoPathError) || relays.length === 0) throw error
      logger.info({ reason: error.message }, 'no path around the relays that failed: trying them again')
    }
    blame.forgive()
    try {
      return this.#draw(relays, port, entries)
    } catch (error) {
      if (!(error instanceof NoPathError) || relays.length >= FEW_RELAYS) throw error
      logger.warn(
        { relays: relays.length },
        'so few relays are known that the guards leave no path: going without'
      )
      return this.#draw(relays, port, [undefined])
    }
  }

  /** Through the first of several sets of guards that leave a path: one of another operator, or to another exit. */
  #draw(
    relays: RelayDescriptor[],
    port: number,
    [guards, ...others]: (string[] | undefined)[]
  ): RelayDescriptor[] {
    const { blame, clock, random } = this.#components
    const { hops = DEFAULT_HOPS, ...preferences } = this.#init.preferences
    const constraints = {
      ...preferences,
      hops,
      guards,
      exitPort: port,
      excludePeers: blame.excluded(),
      excludeEdge: (near: string, far: string) => blame.isExcludedEdge(near, far),
      hubs: [this.#init.hubPeerId],
      now: Math.floor(clock.nowMs() / 1000),
      score: (peerId: string) => blame.score(peerId)
    }
    try {
      return selectPath(relays, constraints, random)
    } catch (error) {
      if (!(error instanceof NoPathError) || others.length === 0) throw error
      return this.#draw(relays, port, others)
    }
  }
}
