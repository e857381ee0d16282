import type { ChainEvent, EventFollower } from '@tollway/chain'
import type { Bytes32 } from '@tollway/codec'
import type { Logger } from '@tollway/mesh'
import type { HubChannel } from './hub-channel.ts'
import type { HubChannels } from './hub-channels.ts'

/** Chain time after which every channel is told the finalised time, in seconds. */
export const OBSERVE_EVERY_S = 30
const READS_AT_A_TIME = 16

/** Keeps the sessions informed of what is final on chain. */
export class ChainWatch {
  readonly #channels: HubChannels
  readonly #logger: Logger
  readonly #unsubscribe: () => void
  #observedS = 0

  constructor(components: { follower: EventFollower; logger: Logger }, channels: HubChannels) {
    this.#channels = channels
    this.#logger = components.logger
    this.#unsubscribe = components.follower.subscribe({
      onFinalized: ({ events }) => this.#onFinalized(events)
    })
  }

  stop(): void {
    this.#unsubscribe()
  }

  /** After a restart: everything that may have changed meanwhile. */
  async refreshAll(): Promise<void> {
    await this.#refresh([...this.#channels.all()].filter(({ session }) => session.status !== 'closed'))
  }

  /** Tells the sessions the finalised time: those in `due` now, the others from time to time. */
  async observeTime(finalisedTimeS: number, due: ReadonlySet<Bytes32>): Promise<void> {
    const isTime = finalisedTimeS >= this.#observedS + OBSERVE_EVERY_S
    if (isTime) this.#observedS = finalisedTimeS
    const wanted = [...this.#channels.all()].filter(
      ({ session }) => session.status !== 'closed' && (isTime || due.has(session.channelId))
    )
    // Time alone would end terms that were used on chain and not read yet, as if they were not.
    const needsView = ({ view, session }: HubChannel) => view === undefined || session.hasTerms
    await this.#refresh(wanted.filter(needsView))
    const others = wanted.filter(channel => !needsView(channel))
    await Promise.all(others.map(channel => this.#channels.observeTime(channel, finalisedTimeS)))
  }

  async #onFinalized(events: readonly ChainEvent[]): Promise<void> {
    const touched = new Set<HubChannel>()
    for (const event of events) {
      const channel = 'channelId' in event ? this.#channels.get(event.channelId) : undefined
      if (channel) touched.add(channel)
    }
    await this.#refresh([...touched])
  }

  async #refresh(channels: HubChannel[]): Promise<void> {
    for (let at = 0; at < channels.length; at += READS_AT_A_TIME) {
      await Promise.all(channels.slice(at, at + READS_AT_A_TIME).map(channel => this.#refreshOne(channel)))
    }
  }

  async #refreshOne(channel: HubChannel): Promise<void> {
    try {
      await this.#channels.refresh(channel)
    } catch (error) {
      const { channelId } = channel.session
      this.#logger.warn({ err: error, channelId }, 'a channel could not be read from the chain')
    }
  }
}
