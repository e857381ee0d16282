import type { Bytes32, ChannelParams } from '@tollway/codec'
import { AppointmentDesk } from './appointment-desk.ts'
import { ChallengeBook } from './challenge-book.ts'
import { Defence } from './defence.ts'
import { HttpTransport } from './http-transport.ts'
import { Libp2pTransport } from './libp2p-transport.ts'
import { RequestGate } from './request-gate.ts'
import { TowerFront } from './tower-front.ts'
import { TowerStore } from './tower-store.ts'
import {
  DEFAULT_MAX_CHANNELS,
  type Watchtower,
  type WatchtowerComponents,
  type WatchtowerInit,
  type WatchtowerStatus
} from './watchtower.ts'

interface Running {
  store: TowerStore
  book: ChallengeBook
  desk: AppointmentDesk
  defence: Defence
  front: TowerFront
  libp2p: Libp2pTransport
  http: HttpTransport | undefined
  unsubscribe(): void
}

/** A watchtower over a started node and follower. Nothing happens before `start`. @throws TowerStoreError from `start` */
export function createWatchtower(components: WatchtowerComponents, init: WatchtowerInit): Watchtower {
  return new WatchtowerService(components, init)
}

class WatchtowerService implements Watchtower {
  readonly #components: WatchtowerComponents
  readonly #init: WatchtowerInit
  #running: Running | undefined

  constructor(components: WatchtowerComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
  }

  async start(): Promise<void> {
    if (this.#running !== undefined) return
    const running = await this.#assemble()
    this.#running = running
    try {
      await running.libp2p.start()
      await running.http?.start()
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  async stop(): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    this.#running = undefined
    await running.http?.stop()
    await running.libp2p.stop()
    running.unsubscribe()
    await running.defence.stop()
  }

  status(): Promise<WatchtowerStatus> {
    const { node, signer } = this.#components
    const { store, book, defence, desk, front, http } = this.#running ?? {}
    const { count, nextDeadline } = defence?.unanswered() ?? { count: 0, nextDeadline: 0 }
    return Promise.resolve({
      peerId: node.peerId,
      address: signer.address,
      http: http?.url,
      channels: store?.channels ?? 0,
      maxChannels: this.#init.maxChannels ?? DEFAULT_MAX_CHANNELS,
      appointments: store?.appointments ?? 0,
      challenges: book?.size ?? 0,
      unanswered: count,
      nextDeadline,
      seenBlock: defence?.seenBlock ?? 0,
      inFlight: defence?.inFlight ?? 0,
      responses: defence?.responses ?? 0,
      settlements: defence?.settlements ?? 0,
      receipts: desk?.receipts ?? 0,
      refusals: front?.refusals ?? 0,
      answers: [...(defence?.answers ?? [])],
      failures: defence?.failures ?? 0
    })
  }

  async #assemble(): Promise<Running> {
    const { follower, node, logger } = this.#components
    const store = await TowerStore.open(this.#components.store)
    const book = new ChallengeBook({ store, logger })
    await book.load()
    const defence = new Defence({ ...this.#components, store, book }, this.#init)
    const challenges = {
      isChallenged: book.isChallenged.bind(book),
      async guard(params: ChannelParams, channelId: Bytes32): Promise<void> {
        if (!(await book.guard(params, channelId))) return
        defence.touch(channelId)
        defence.look()
      }
    }
    const desk = new AppointmentDesk({ ...this.#components, store, challenges }, this.#init)
    const gate = new RequestGate(this.#components, this.#init)
    const front = new TowerFront({ ...this.#components, desk, gate }, this.#init)
    const unsubscribe = follower.subscribe(defence)
    await defence.start()
    const libp2p = new Libp2pTransport(node, front)
    const http = this.#init.http && new HttpTransport(front, this.#init.http)
    return { store, book, desk, defence, front, libp2p, http, unsubscribe }
  }
}
