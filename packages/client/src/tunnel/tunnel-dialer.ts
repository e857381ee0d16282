import { isIPv4, isIPv6 } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { isHostName } from '@tollway/circuit'
import type { Logger } from '@tollway/mesh'
import type { ConnectOptions } from '../client.ts'
import { orAborted } from '../circuit/circuit-builder.ts'
import type { CircuitPool } from '../circuit/circuit-pool.ts'
import type { ClientLimits } from '../client-limits.ts'
import { CircuitFailedError, ConnectError } from '../errors.ts'
import { connectErrorOf } from './connect-failure.ts'
import { isExitsFault } from './failure-of-reset.ts'
import type { Tunnel } from './tunnel.ts'

/** The wait after no circuit could be built, doubled each time. */
const FIRST_WAIT_MS = 250
const MAX_WAIT_MS = 4_000

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
    let waitMs = FIRST_WAIT_MS
    let unbuilt: CircuitFailedError | undefined
    for (let attempt = 1; ; attempt++) {
      let error: unknown
      try {
        return await this.#try({ host, port }, isolation, signal)
      } catch (caught) {
        error = caught
      }
      if (error instanceof CircuitFailedError) {
        // A build may fail at once, as when a neighbour restarts, so it is time that bounds these and not a count.
        unbuilt = error
        attempt--
        if (!(await isWaited(waitMs, signal))) throw connectErrorOf(error)
        waitMs = Math.min(2 * waitMs, MAX_WAIT_MS)
      } else {
        const isRetryable = error instanceof RetryableError && attempt < this.#limits.maxConnectAttempts
        const cause = error instanceof RetryableError ? error.cause : error
        if (signal.aborted) throw connectErrorOf(unbuilt ?? cause)
        if (!isRetryable) throw connectErrorOf(cause)
      }
      this.#components.logger.debug({ attempt, error: String(error) }, 'trying again')
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

/** Waits; false when the signal ended it. */
function isWaited(waitMs: number, signal: AbortSignal): Promise<boolean> {
  return sleep(waitMs, true, { signal }).catch(() => false)
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
