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
/** How often to draw again when two neighbours on a path failed not long ago. */
const MAX_DRAWS = 16
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
    const entry = await guards.current(usable)
    try {
      return this.#draw(relays, port, entry)
    } catch (error) {
      if (!(error instanceof NoPathError) || relays.length === 0) throw error
      logger.info({ reason: error.message }, 'no path around the relays that failed: trying them again')
    }
    blame.forgive()
    try {
      return this.#draw(relays, port, entry)
    } catch (error) {
      if (!(error instanceof NoPathError) || relays.length >= FEW_RELAYS) throw error
      logger.warn(
        { relays: relays.length },
        'so few relays are known that the guards leave no path: going without'
      )
      return this.#draw(relays, port, undefined)
    }
  }

  #draw(relays: RelayDescriptor[], port: number, guards: string[] | undefined): RelayDescriptor[] {
    const { blame, clock, random } = this.#components
    const { hops = DEFAULT_HOPS, ...preferences } = this.#init.preferences
    const constraints = {
      ...preferences,
      hops,
      guards,
      exitPort: port,
      excludePeers: blame.excluded(),
      hubs: [this.#init.hubPeerId],
      now: Math.floor(clock.nowMs() / 1000),
      score: (peerId: string) => blame.score(peerId)
    }
    let path = selectPath(relays, constraints, random)
    for (let i = 1; i < MAX_DRAWS && blame.hasBlamedEdge(path.map(({ peerId }) => peerId)); i++) {
      path = selectPath(relays, constraints, random)
    }
    return path
  }
}
