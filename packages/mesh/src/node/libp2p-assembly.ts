import { noise } from '@chainsafe/libp2p-noise'
import { gossipsub, type GossipSub } from '@libp2p/gossipsub'
import { identify, type Identify } from '@libp2p/identify'
import type { Libp2p, PrivateKey } from '@libp2p/interface'
import { ping, type Ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { createLibp2p } from 'libp2p'
import { withBatchedWrites } from './batched-writes.ts'
import type { ConnectionRoom } from './connection-room.ts'
import type { MeshNodeInit } from './mesh-node-init.ts'
import { nativeNoiseCrypto } from './noise-crypto.ts'

export type NodeServices = { identify: Identify; ping: Ping; gossip?: GossipSub }
export type Libp2pNode = Libp2p<NodeServices>

/** Above this a slow reader makes libp2p abort the stream at its 4 MiB read limit. */
export const MAX_STREAM_WINDOW_BYTES = 1024 * 1024
const INITIAL_STREAM_WINDOW_BYTES = 256 * 1024
/** One descriptor and the envelope of gossip. */
const MAX_GOSSIP_MESSAGE_BYTES = 16 * 1024
const MAX_STREAMS_PER_CONNECTION = 256
/** A ping that takes longer ends the connection: a busy machine must not lose its circuits to one slow answer. */
const MONITOR_MS = 30_000
/** Longer than the keep-alives of links and of yamux. */
const SOCKET_INACTIVITY_MS = 120_000
/** What is let in above the limit, to see whether something open is worth less. */
const SPARE_CONNECTIONS = 64

/** Puts libp2p together: the only place that knows its modules. The node is not started. */
export async function assembleLibp2p(
  privateKey: PrivateKey,
  init: Required<MeshNodeInit>,
  room: ConnectionRoom
): Promise<Libp2pNode> {
  const socketOptions = { noDelay: true, keepAlive: true }
  const node = await createLibp2p<NodeServices>({
    start: false,
    privateKey,
    // The same for every node: a version here would tell clients apart.
    nodeInfo: { name: 'tollway', version: '1', userAgent: 'tollway/1' },
    addresses: { listen: init.listen, announce: init.announce },
    transports: [
      tcp({
        dialOpts: socketOptions,
        listenOpts: socketOptions,
        inboundSocketInactivityTimeout: SOCKET_INACTIVITY_MS,
        outboundSocketInactivityTimeout: SOCKET_INACTIVITY_MS
      })
    ],
    connectionEncrypters: [withBatchedWrites(noise({ crypto: nativeNoiseCrypto }))],
    streamMuxers: [
      yamux({
        maxInboundStreams: MAX_STREAMS_PER_CONNECTION,
        maxOutboundStreams: MAX_STREAMS_PER_CONNECTION,
        streamOptions: {
          initialStreamWindowSize: INITIAL_STREAM_WINDOW_BYTES,
          maxStreamWindowSize: MAX_STREAM_WINDOW_BYTES
        }
      })
    ],
    connectionManager: {
      maxConnections: init.maxConnections + SPARE_CONNECTIONS,
      // The room bounds both: here each of the many addresses of one IPv6 subscriber has a rate of its own, and who
      // comes when many handshakes are under way is refused, whoever the others are.
      inboundConnectionThreshold: Infinity,
      maxIncomingPendingConnections: Infinity,
      dialTimeout: init.dialTimeoutMs,
      addressDialTimeout: init.dialTimeoutMs
    },
    connectionGater: {
      denyInboundConnection: room.denies,
      denyInboundUpgradedConnection(_peerId, connection) {
        room.greeted(connection)
        return false
      }
    },
    connectionMonitor: {
      pingInterval: MONITOR_MS,
      pingTimeout: { minTimeout: MONITOR_MS, maxTimeout: 2 * MONITOR_MS }
    },
    services: {
      identify: identify(),
      ping: ping(),
      ...(init.gossip ? { gossip: gossipService() } : {})
    }
  })
  node.addEventListener('connection:open', ({ detail }) => room.makeRoom(node.getConnections(), detail))
  return node
}

/** Messages carry their own signatures, so gossip adds none and tells them apart by content. */
function gossipService(): ReturnType<typeof gossipsub> {
  return gossipsub({
    globalSignaturePolicy: 'StrictNoSign',
    emitSelf: false,
    allowPublishToZeroTopicPeers: true,
    ignoreDuplicatePublishError: true,
    maxInboundDataLength: MAX_GOSSIP_MESSAGE_BYTES,
    decodeRpcLimits: {
      maxSubscriptions: 32,
      maxMessages: 256,
      maxIhaveMessageIDs: 1024,
      maxIwantMessageIDs: 1024,
      maxIdontwantMessageIDs: 512,
      maxControlMessages: 256,
      maxPeerInfos: 16
    }
  })
}
