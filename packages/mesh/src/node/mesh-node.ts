import type { Stream } from '@libp2p/interface'
import type { Startable } from '../environment.ts'
import type { PeerUse } from './expendable.ts'
import type { MessageStream, MessageStreamOptions } from './message-stream.ts'

/**
 * Whom to reach: a multiaddr that ends in `/p2p/<peer id>`, the peer id of a peer that is already connected, or a
 * peer id with the multiaddrs to try.
 */
export type Target = string | { peerId: string; addresses: string[] }

export type MessageStreamHandler = (stream: MessageStream) => void

/** A libp2p stream, the peer id at its other end, and the IP address it comes from, where it is known. */
export type RawStreamHandler = (stream: Stream, remotePeer: string, remoteAddress?: string) => void

export type GossipVerdict = 'accept' | 'ignore' | 'reject'

/** Says what inbound connections are good for when there are too many. */
export interface ConnectionJudge {
  /** What peers connect for. */
  readonly protocol: string
  /** Called once each time one must go; what it returns says it of each peer, undefined where it knows nothing. */
  judge(): (peerId: string) => PeerUse | undefined
}

/** One gossip topic. Only nodes with `gossip: true` have any. */
export interface GossipTopic {
  publish(message: Uint8Array): Promise<void>
  /** How many connected peers have joined the topic. */
  readonly subscriberCount: number
  leave(): void
}

/** A node of the network: its identity, its connections, its streams. */
export interface MeshNode extends Startable {
  /** The canonical string of the Ed25519 peer id. */
  readonly peerId: string
  /** The 32-byte Ed25519 public key. */
  readonly publicKey: Uint8Array
  /** The multiaddrs that others can dial, each with `/p2p/<peer id>`; empty for clients and before `start`. */
  readonly addresses: string[]
  readonly connectedPeers: string[]
  /** An Ed25519 signature (64 bytes) of the node's identity. */
  sign(message: Uint8Array): Uint8Array
  /** Connects, if needed. @throws DialError, NotStartedError */
  connect(target: Target, options?: { signal?: AbortSignal }): Promise<string>
  disconnect(peerId: string): Promise<void>
  /** @throws DialError, ProtocolUnsupportedError, NotStartedError */
  openMessageStream(
    target: Target,
    protocol: string,
    options?: MessageStreamOptions & { signal?: AbortSignal }
  ): Promise<MessageStream>
  /** Accepts streams of a protocol, at most `maxInboundStreams` (default 32) per connection. Before or after start. */
  handleMessageStream(
    protocol: string,
    handler: MessageStreamHandler,
    options?: MessageStreamOptions & { maxInboundStreams?: number }
  ): Promise<void>
  /** A libp2p stream as it is, for protocols with a framing of their own. @throws as openMessageStream */
  openStream(target: Target, protocol: string, options?: { signal?: AbortSignal }): Promise<Stream>
  handleStream(
    protocol: string,
    handler: RawStreamHandler,
    options?: { maxInboundStreams?: number }
  ): Promise<void>
  unhandle(protocol: string): Promise<void>
  /** Joins a topic. `validate` runs before a message is delivered or forwarded. @throws GossipDisabledError */
  joinTopic(
    topic: string,
    validate: (message: Uint8Array, from: string) => GossipVerdict,
    onMessage: (message: Uint8Array, from: string) => void
  ): GossipTopic
  /** Calls `listener` when the last connection to a peer is gone; returns how to stop that. */
  onPeerDisconnect(listener: (peerId: string) => void): () => void
  /**
   * Sets who chooses the connection that is closed when there are too many. Without a judge those go, oldest first, on
   * which no stream of a handled protocol is open.
   */
  judgeConnections(judge: ConnectionJudge | undefined): void
}
