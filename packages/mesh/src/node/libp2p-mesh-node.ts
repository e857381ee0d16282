import type { Connection, PeerId, Stream, StreamHandler } from '@libp2p/interface'
import type { Logger } from '../environment.ts'
import { GossipDisabledError, NotStartedError } from '../errors.ts'
import type { MeshNodeInit } from './mesh-node-init.ts'
import { ConnectionRoom, ipOf } from './connection-room.ts'
import { toDialError, toListenError } from './dial-errors.ts'
import { joinGossipTopic } from './gossip-topic.ts'
import { identityFromSeed, type Identity } from './identity.ts'
import { assembleLibp2p, type Libp2pNode } from './libp2p-assembly.ts'
import { Libp2pMessageStream } from './libp2p-message-stream.ts'
import type {
  ConnectionJudge,
  GossipTopic,
  GossipVerdict,
  MeshNode,
  MessageStreamHandler,
  RawStreamHandler,
  Target
} from './mesh-node.ts'
import type { MessageStream, MessageStreamOptions } from './message-stream.ts'
import { parseTarget } from './target.ts'

const DEFAULT_MAX_INBOUND_STREAMS = 32

interface Handler {
  handle: StreamHandler
  maxInboundStreams: number
}

/** A {@link MeshNode} over libp2p. */
export class Libp2pMeshNode implements MeshNode {
  readonly #identity: Identity
  readonly #init: Required<MeshNodeInit>
  readonly #logger: Logger
  readonly #handlers = new Map<string, Handler>()
  readonly #room: ConnectionRoom
  readonly #disconnectListeners = new Set<(peerId: string) => void>()
  #starting: Promise<void> | undefined
  #libp2p: Libp2pNode | undefined

  constructor(logger: Logger, init: Required<MeshNodeInit>) {
    this.#identity = identityFromSeed(init.seed)
    this.#init = init
    this.#logger = logger
    this.#room = new ConnectionRoom(init, this.#handlers)
  }

  get peerId(): string {
    return this.#identity.peerId
  }

  get publicKey(): Uint8Array {
    return this.#identity.publicKey
  }

  get addresses(): string[] {
    return this.#libp2p?.getMultiaddrs().map(String) ?? []
  }

  get connectedPeers(): string[] {
    return this.#libp2p?.getPeers().map(String) ?? []
  }

  sign(message: Uint8Array): Uint8Array {
    return this.#identity.sign(message)
  }

  start(): Promise<void> {
    this.#starting ??= this.#start()
    return this.#starting
  }

  async stop(): Promise<void> {
    await this.#starting?.catch(() => undefined)
    const libp2p = this.#libp2p
    this.#starting = undefined
    this.#libp2p = undefined
    await libp2p?.stop()
  }

  async connect(target: Target, options: { signal?: AbortSignal } = {}): Promise<string> {
    const connection = await this.#connect(target, undefined, options.signal)
    return connection.remotePeer.toString()
  }

  async disconnect(peerId: string): Promise<void> {
    await this.#libp2p?.hangUp(parseTarget(peerId).peerId)
  }

  async openStream(
    target: Target,
    protocol: string,
    options: { signal?: AbortSignal } = {}
  ): Promise<Stream> {
    const connection = await this.#connect(target, protocol, options.signal)
    try {
      return await connection.newStream(protocol, { signal: options.signal ?? this.#dialTimeout() })
    } catch (error) {
      options.signal?.throwIfAborted()
      throw toDialError(describe(target), protocol, error)
    }
  }

  async openMessageStream(
    target: Target,
    protocol: string,
    options: MessageStreamOptions & { signal?: AbortSignal } = {}
  ): Promise<MessageStream> {
    const stream = await this.openStream(target, protocol, options)
    return new Libp2pMessageStream(stream, parseTarget(target).peerId.toString(), options)
  }

  handleMessageStream(
    protocol: string,
    handler: MessageStreamHandler,
    options: MessageStreamOptions & { maxInboundStreams?: number } = {}
  ): Promise<void> {
    return this.handleStream(
      protocol,
      (stream, peerId, remoteAddress) =>
        handler(new Libp2pMessageStream(stream, peerId, { ...options, remoteAddress })),
      options
    )
  }

  async handleStream(
    protocol: string,
    handler: RawStreamHandler,
    options: { maxInboundStreams?: number } = {}
  ): Promise<void> {
    const handle = (stream: Stream, connection: Connection): void => {
      try {
        handler(stream, connection.remotePeer.toString(), ipOf(connection))
      } catch (error) {
        this.#logger.error({ protocol, error }, 'a stream handler threw')
        stream.abort(error instanceof Error ? error : new Error(String(error)))
      }
    }
    this.#handlers.set(protocol, {
      handle,
      maxInboundStreams: options.maxInboundStreams ?? DEFAULT_MAX_INBOUND_STREAMS
    })
    await this.#register(protocol)
  }

  async unhandle(protocol: string): Promise<void> {
    this.#handlers.delete(protocol)
    await this.#libp2p?.unhandle(protocol)
  }

  joinTopic(
    topic: string,
    validate: (message: Uint8Array, from: string) => GossipVerdict,
    onMessage: (message: Uint8Array, from: string) => void
  ): GossipTopic {
    if (!this.#init.gossip) throw new GossipDisabledError(topic)
    const gossip = this.#running().services.gossip
    if (gossip === undefined) throw new GossipDisabledError(topic)
    const isRunning = (): boolean => this.#libp2p?.services.gossip === gossip
    return joinGossipTopic(gossip, topic, validate, onMessage, isRunning)
  }

  onPeerDisconnect(listener: (peerId: string) => void): () => void {
    this.#disconnectListeners.add(listener)
    return () => this.#disconnectListeners.delete(listener)
  }

  judgeConnections(judge: ConnectionJudge | undefined): void {
    this.#room.judge = judge
  }

  async #start(): Promise<void> {
    const libp2p = await assembleLibp2p(this.#identity.privateKey, this.#init, this.#room)
    libp2p.addEventListener('peer:disconnect', (event: CustomEvent<PeerId>) => {
      for (const listener of this.#disconnectListeners) listener(event.detail.toString())
    })
    this.#libp2p = libp2p
    for (const protocol of this.#handlers.keys()) await this.#register(protocol)
    try {
      await libp2p.start()
    } catch (error) {
      this.#libp2p = undefined
      this.#starting = undefined
      await libp2p.stop()
      throw toListenError(this.#init.listen, error)
    }
    this.#logger.info({ peerId: this.peerId, addresses: this.addresses }, 'node started')
  }

  async #register(protocol: string): Promise<void> {
    const handler = this.#handlers.get(protocol)
    if (handler === undefined || this.#libp2p === undefined) return
    const { handle, maxInboundStreams } = handler
    await this.#libp2p.handle(protocol, handle, { maxInboundStreams, force: true })
  }

  async #connect(
    target: Target,
    protocol: string | undefined,
    signal: AbortSignal | undefined
  ): Promise<Connection> {
    const libp2p = this.#running()
    const { peerId, addresses } = parseTarget(target)
    const open = libp2p.getConnections(peerId).find(connection => connection.status === 'open')
    if (open !== undefined) return open
    try {
      return await libp2p.dial(addresses.length > 0 ? addresses : peerId, {
        signal: signal ?? this.#dialTimeout()
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw toDialError(describe(target), protocol, error)
    }
  }

  #dialTimeout(): AbortSignal {
    return AbortSignal.timeout(this.#init.dialTimeoutMs)
  }

  #running(): Libp2pNode {
    if (this.#libp2p === undefined) throw new NotStartedError('mesh node')
    return this.#libp2p
  }
}

function describe(target: Target): string {
  return typeof target === 'string'
    ? target
    : `${target.peerId} at ${target.addresses.slice(0, 4).join(', ')}`
}
