import { CircuitBuild, CircuitBuildError, type ClientCircuit, type HopSpec } from '@tollway/circuit'
import type { Crypto } from '@tollway/crypto'
import {
  DestroyCode,
  peerKeyOf,
  type Clock,
  type Guards,
  type Link,
  type LinkCircuit,
  type Logger,
  type RelayDescriptor
} from '@tollway/mesh'
import { CircuitFailedError } from '../errors.ts'
import type { BlameBook } from './blame-book.ts'
import { BuildEndpoint } from './build-endpoint.ts'
import type { GuardLinks } from './guard-links.ts'
import type { PathPicker } from './path-picker.ts'

/** A circuit that stands, and the link that carries it. */
export interface BuiltCircuit {
  path: RelayDescriptor[]
  circuit: ClientCircuit
  endpoint: BuildEndpoint
  link: LinkCircuit
}

export interface CircuitBuilderComponents {
  picker: PathPicker
  links: GuardLinks
  guards: Guards
  blame: BlameBook
  crypto: Crypto
  clock: Clock
  logger: Logger
}

export interface CircuitBuilderInit {
  chainId: bigint
  buildTimeoutMs: number
  maxBuildAttempts: number
}

/** Builds circuits, and blames for those that fail. */
export class CircuitBuilder {
  readonly #components: CircuitBuilderComponents
  readonly #init: CircuitBuilderInit

  constructor(components: CircuitBuilderComponents, init: CircuitBuilderInit) {
    this.#components = components
    this.#init = init
  }

  /** A circuit whose exit allows `port`, over as many paths as it takes. @throws NoPathError, CircuitFailedError */
  async build(port: number, signal: AbortSignal): Promise<BuiltCircuit> {
    const { picker, logger } = this.#components
    for (let attempt = 1; ; attempt++) {
      const path = await picker.pick(port)
      try {
        return await this.#try(path, signal)
      } catch (error) {
        signal.throwIfAborted()
        logger.info(
          { attempt, path: path.map(({ peerId }) => peerId), error: String(error) },
          'a circuit failed'
        )
        if (attempt >= this.#init.maxBuildAttempts) throw new CircuitFailedError(attempt, error)
      }
    }
  }

  async #try(path: RelayDescriptor[], outer: AbortSignal): Promise<BuiltCircuit> {
    const { blame, crypto, clock, guards, links } = this.#components
    const signal = AbortSignal.any([outer, AbortSignal.timeout(this.#init.buildTimeoutMs)])
    const peerIds = path.map(({ peerId }) => peerId)
    let link: Link
    try {
      link = await links.connect(path[0]!, signal)
    } catch (error) {
      if (!outer.aborted) {
        blame.relay(peerIds[0]!)
        guards.failed(peerIds[0]!)
      }
      throw error
    }
    const build = new CircuitBuild(crypto, {
      chainId: this.#init.chainId,
      hops: path.map(relay => hopSpec(relay, Math.floor(clock.nowMs() / 1000))),
      nowMs: clock.nowMs(),
      budgetMs: this.#init.buildTimeoutMs
    })
    const endpoint = new BuildEndpoint()
    const carrier = link.openCircuit(build.createBody, endpoint)
    try {
      const circuit = build.finish(await orAborted(endpoint.created, signal))
      guards.worked(peerIds[0]!)
      return { path, circuit, endpoint, link: carrier }
    } catch (error) {
      carrier.destroy(DestroyCode.FINISHED)
      if (!outer.aborted) this.#blame(peerIds, error)
      throw error
    }
  }

  #blame(peerIds: string[], error: unknown): void {
    const { blame, guards } = this.#components
    if (!(error instanceof CircuitBuildError)) {
      blame.path(peerIds)
      return
    }
    const near = peerIds[error.blame.near]
    const far = peerIds[error.blame.far]
    if (near === undefined) {
      blame.relay(peerIds[0]!)
      guards.failed(peerIds[0]!)
    } else if (far === undefined || near === far) blame.relay(near)
    else blame.edge(near, far)
  }
}

function hopSpec(relay: RelayDescriptor, nowS: number): HopSpec {
  const keys = relay.onionKeys.filter(({ notBefore, notAfter }) => notBefore <= nowS && nowS < notAfter)
  const newest = keys.reduce((best, key) => (key.notBefore > best.notBefore ? key : best), keys[0]!)
  return { peerKey: peerKeyOf(relay.peerId), onionKey: newest.publicKey }
}

/** `work`, or the signal's reason if that comes first. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
