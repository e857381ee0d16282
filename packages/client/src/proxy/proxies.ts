import type { Logger, Startable } from '@tollway/mesh'
import type { Duplex } from 'node:stream'
import type { ClientStatus, ConnectOptions, ProxyInit } from '../client.ts'
import type { ClientLimits } from '../client-limits.ts'
import { ConnectionGate } from './connection-gate.ts'
import { HttpConnectServer } from './http-connect-server.ts'
import { SocksServer } from './socks-server.ts'

export interface ProxiesInit {
  socks: ProxyInit | false | undefined
  http: ProxyInit | false | undefined
  limits: Pick<ClientLimits, 'maxConnections' | 'handshakeTimeoutMs'>
}

export const DEFAULT_PROXY_HOST = '127.0.0.1'

/** The servers that applications connect to. */
export class Proxies implements Startable {
  readonly #gate: ConnectionGate
  readonly #socks: SocksServer | undefined
  readonly #http: HttpConnectServer | undefined

  constructor(
    components: { connect(options: ConnectOptions): Promise<Duplex>; logger: Logger },
    { socks = {}, http = false, limits }: ProxiesInit
  ) {
    this.#gate = new ConnectionGate(limits.maxConnections)
    const parts = { ...components, gate: this.#gate }
    const server = ({ host = DEFAULT_PROXY_HOST, port = 0 }: ProxyInit) => ({
      host,
      port,
      handshakeTimeoutMs: limits.handshakeTimeoutMs
    })
    if (socks !== false) this.#socks = new SocksServer(parts, server(socks))
    if (http !== false) this.#http = new HttpConnectServer(parts, server(http))
  }

  get addresses(): ClientStatus['proxies'] {
    return { socks: this.#socks?.address, http: this.#http?.address }
  }

  /** @throws ProxyPortInUseError, ClientConfigError */
  async start(): Promise<void> {
    await this.#socks?.start()
    await this.#http?.start()
  }

  async stop(): Promise<void> {
    this.#gate.destroyAll()
    await Promise.all([this.#socks?.stop(), this.#http?.stop()])
  }
}
