import {
  TOWER_PROTOCOL,
  TOWER_PROTOCOL_VERSION,
  towerProtocol,
  type TowerErrorCode,
  type TowerMessage
} from '@tollway/channel'
import { MalformedError, ZERO_BYTES32, type Bytes32 } from '@tollway/codec'
import { PeerRateLimiter, type MessageStream } from '@tollway/mesh'
import { AppointmentDesk } from './appointment-desk.ts'
import { Defence } from './defence.ts'
import { TowerRefusalError } from './errors.ts'
import { TowerStore } from './tower-store.ts'
import {
  DEFAULT_MESSAGES_BURST,
  DEFAULT_MESSAGES_PER_SECOND,
  type Watchtower,
  type WatchtowerComponents,
  type WatchtowerInit,
  type WatchtowerStatus
} from './watchtower.ts'

const MAX_FRAME_BYTES = 1024
/** Messages of one stream that wait for their answer; beyond it the peer is held back. */
const MAX_WAITING = 64

interface Running {
  store: TowerStore
  desk: AppointmentDesk
  defence: Defence
  unsubscribe(): void
}

/** A watchtower over a started node and follower. Nothing happens before `start`. @throws TowerStoreError from `start` */
export function createWatchtower(components: WatchtowerComponents, init: WatchtowerInit): Watchtower {
  return new WatchtowerService(components, init)
}

class WatchtowerService implements Watchtower {
  readonly #components: WatchtowerComponents
  readonly #init: WatchtowerInit
  readonly #limiter: PeerRateLimiter
  readonly #streams = new Set<MessageStream>()
  #running: Running | undefined

  constructor(components: WatchtowerComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
    this.#limiter = new PeerRateLimiter(components.clock, {
      ratePerSecond: init.messagesPerSecond ?? DEFAULT_MESSAGES_PER_SECOND,
      burst: init.messagesBurst ?? DEFAULT_MESSAGES_BURST
    })
  }

  async start(): Promise<void> {
    if (this.#running !== undefined) return
    const { node, follower } = this.#components
    const store = await TowerStore.open(this.#components.store)
    const parts = { ...this.#components, store }
    const defence = new Defence(parts)
    const unsubscribe = follower.subscribe(defence)
    this.#running = { store, desk: new AppointmentDesk(parts, this.#init), defence, unsubscribe }
    defence.look()
    await node.handleMessageStream(TOWER_PROTOCOL, stream => this.#serve(stream), {
      maxFrameBytes: MAX_FRAME_BYTES
    })
  }

  async stop(): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    this.#running = undefined
    await this.#components.node.unhandle(TOWER_PROTOCOL)
    await Promise.all([...this.#streams].map(stream => stream.close()))
    running.unsubscribe()
    await running.defence.idle()
  }

  status(): Promise<WatchtowerStatus> {
    const { node, signer } = this.#components
    const { store, defence } = this.#running ?? {}
    return Promise.resolve({
      peerId: node.peerId,
      address: signer.address,
      channels: store?.counts.channels ?? 0,
      appointments: store?.counts.appointments ?? 0,
      challenges: store?.challenges.length ?? 0,
      answers: [...(defence?.answers ?? [])],
      failures: defence?.failures ?? 0
    })
  }

  #serve(stream: MessageStream): void {
    this.#streams.add(stream)
    let waiting = 0
    let hasGreeted = false
    const answer = async (bytes: Uint8Array): Promise<void> => {
      const message = towerProtocol.decode(bytes)
      if (!hasGreeted && message.type !== 'hello') throw refusal('malformed', 'say HELLO first')
      hasGreeted = true
      const reply = await this.#handle(message, stream.remotePeer)
      if (!stream.isClosed) stream.send(encode(reply))
    }
    const refuse = (error: unknown): void => {
      if (stream.isClosed) return
      stream.send(encode(errorMessage(error)))
      if (error instanceof TowerRefusalError || error instanceof MalformedError) return
      this.#components.logger.error({ err: error, peer: stream.remotePeer }, 'a message could not be handled')
    }
    stream.receive({
      onMessage: bytes => {
        if (!this.#limiter.take(stream.remotePeer)) {
          refuse(refusal('limit', 'too many messages; slow down'))
          void stream.close()
          return
        }
        if (++waiting >= MAX_WAITING) stream.pause()
        answer(bytes)
          .catch(refuse)
          .catch((error: unknown) => stream.abort(error as Error))
          .finally(() => {
            if (--waiting < MAX_WAITING) stream.resume()
          })
      },
      onClose: () => this.#streams.delete(stream)
    })
  }

  async #handle(message: TowerMessage, peerId: string): Promise<TowerMessage> {
    const { domain } = this.#init
    const { desk } = this.#running ?? {}
    if (desk === undefined) throw refusal('internal', 'the tower is stopping')
    switch (message.type) {
      case 'hello':
        if (message.version !== TOWER_PROTOCOL_VERSION) {
          throw refusal('version', `this tower speaks version ${TOWER_PROTOCOL_VERSION}`)
        }
        if (message.chainId !== domain.chainId || message.adjudicator !== domain.adjudicator) {
          throw refusal('wrong-chain', `this tower guards ${domain.adjudicator} on chain ${domain.chainId}`)
        }
        return {
          type: 'hello',
          version: TOWER_PROTOCOL_VERSION,
          ...domain,
          address: this.#components.signer.address
        }
      case 'watch':
        return await desk.watch(message, peerId)
      case 'appoint':
        return await desk.appoint(message)
      default:
        throw refusal('malformed', `a tower does not take ${message.type} messages`)
    }
  }
}

const encode = (message: TowerMessage): Uint8Array => towerProtocol.encode(message).subarray(4)

const refusal = (code: TowerErrorCode, message: string): TowerRefusalError =>
  new TowerRefusalError(code, ZERO_BYTES32, message)

function errorMessage(error: unknown): TowerMessage {
  const answer = (code: TowerErrorCode, channelId: Bytes32, message: string): TowerMessage => ({
    type: 'error',
    code,
    channelId,
    message
  })
  if (error instanceof TowerRefusalError) return answer(error.reason, error.channelId, error.message)
  if (error instanceof MalformedError) return answer('malformed', ZERO_BYTES32, error.message)
  return answer('internal', ZERO_BYTES32, 'the tower failed; try again')
}
