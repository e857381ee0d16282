import { isIPv4, isIPv6 } from 'node:net'
import { isHostName } from '@tollway/circuit'
import type { Logger } from '@tollway/mesh'
import type { ConnectOptions } from '../client.ts'
import { orAborted } from '../circuit/circuit-builder.ts'
import type { CircuitPool } from '../circuit/circuit-pool.ts'
import type { ClientLimits } from '../client-limits.ts'
import { ConnectError } from '../errors.ts'
import { connectErrorOf } from './connect-failure.ts'
import { isExitsFault } from './failure-of-reset.ts'
import type { Tunnel } from './tunnel.ts'

/** Opens streams on circuits of the pool, on another one when a circuit or its exit fails. */
export class TunnelDialer {
  readonly #components: { pool: CircuitPool; logger: Logger }
  readonly #limits: Pick<ClientLimits, 'connectTimeoutMs' | 'maxConnectAttempts'>

  constructor(
    components: { pool: CircuitPool; logger: Logger },
    limits: Pick<ClientLimits, 'connectTimeoutMs' | 'maxConnectAttempts'>
  ) {
    this.#components = components
    this.#limits = limits
  }

  /** @throws ConnectError */
  async connect({ host, port, isolation = '', signal: outer }: ConnectOptions): Promise<Tunnel> {
    checkTarget(host, port)
    const timeout = AbortSignal.timeout(this.#limits.connectTimeoutMs)
    const signal = outer === undefined ? timeout : AbortSignal.any([outer, timeout])
    for (let attempt = 1; ; attempt++) {
      let error: unknown
      try {
        return await this.#try({ host, port }, isolation, signal)
      } catch (caught) {
        error = caught
      }
      const isFinal = signal.aborted || attempt >= this.#limits.maxConnectAttempts
      if (isFinal || !(error instanceof RetryableError)) {
        throw connectErrorOf(error instanceof RetryableError ? error.cause : error)
      }
      this.#components.logger.debug({ attempt, error: String(error.cause) }, 'trying another circuit')
    }
  }

  async #try(
    target: { host: string; port: number },
    isolation: string,
    signal: AbortSignal
  ): Promise<Tunnel> {
    const { pool } = this.#components
    const pooled = await pool.acquire(isolation, target.port, signal)
    let tunnel: Tunnel | undefined
    try {
      tunnel = pooled.circuit.open(target)
      await orAborted(tunnel.opened(), signal)
      return tunnel
    } catch (error) {
      const code = tunnel?.resetCode
      tunnel?.destroy()
      if (code !== undefined && isExitsFault(code)) pooled.isAged = true
      const isCircuits = pooled.circuit.isClosed || (code !== undefined && isExitsFault(code))
      throw isCircuits ? new RetryableError(error) : error
    } finally {
      pool.release(pooled)
    }
  }
}

/** Not the target's fault. Never leaves this file. */
class RetryableError extends Error {
  constructor(cause: unknown) {
    super('another circuit may do better', { cause })
  }
}

function checkTarget(host: string, port: number): void {
  const isHost = isIPv4(host) || (isIPv6(host) && !host.includes('%')) || isHostName(host)
  if (!isHost) {
    throw new ConnectError(
      'host-unreachable',
      `${JSON.stringify(host.slice(0, 80))} is no host name or address`
    )
  }
  if (!Number.isInteger(port) || port < 1 || port > 0xffff) {
    throw new ConnectError('host-unreachable', `port ${port}, 1 to 65535 are possible`)
  }
}
