import type { Logger } from '@tollway/mesh'
import type { Duplex } from 'node:stream'
import type { ConnectOptions } from '../client.ts'
import type { ConnectionGate } from './connection-gate.ts'

/** What a proxy needs of the client. */
export interface ProxyComponents {
  /** @throws ConnectError */
  connect(options: ConnectOptions): Promise<Duplex>
  gate: ConnectionGate
  logger: Logger
}

export interface ProxyServerInit {
  host: string
  /** 0 takes a free one. */
  port: number
  /** For the whole handshake before the target is known. */
  handshakeTimeoutMs: number
}
