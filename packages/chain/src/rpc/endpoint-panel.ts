import { setTimeout as delay } from 'node:timers/promises'
import { RpcQuorumError, RpcResponseError, RpcUnreachableError } from '../errors.ts'
import type { NodeReader } from './node-reader.ts'
import type { RpcEndpoint } from './rpc-endpoint.ts'
import { backoffMs } from './rpc-transport.ts'
import { foremost, survey, type Survey, type Surveyed } from './survey.ts'
import { parties, type Party, type Vote } from './votes.ts'

/** Surveys of what a quorum must agree on, until it is given up. */
export const QUORUM_ATTEMPTS = 3

export type Asked = Surveyed & { index: number }

/** The endpoints that are asked together, and what their answers come to. */
export class EndpointPanel {
  readonly all: readonly Asked[]
  readonly quorum: number
  /** Those whose head is of long ago: they have no say on the present. */
  stale = new Set<number>()
  readonly #names: readonly string[]

  constructor(endpoints: readonly RpcEndpoint[], readers: readonly NodeReader[], quorum: number) {
    this.all = endpoints.map((endpoint, index) => ({ endpoint, reader: readers[index]!, index }))
    this.#names = endpoints.map(({ name }) => name)
    this.quorum = quorum
  }

  /** Whoever may be asked, also the slow ones if `isPatient`; all when that is not enough for a quorum. */
  asked(present = true, isPatient = false): readonly Asked[] {
    const available = this.all.filter(
      ({ endpoint, index }) =>
        (isPatient ? !endpoint.isLeftAlone : endpoint.isAvailable) && !(present && this.stale.has(index))
    )
    return available.length >= Math.min(this.quorum, this.all.length - this.stale.size) ? available : this.all
  }

  /** @throws RpcUnreachableError, or what most told, when nobody answered */
  async ask<T>(
    what: string,
    ask: (reader: NodeReader) => Promise<T>,
    init: {
      signal?: AbortSignal
      isEnough?(votes: Vote<T>[]): boolean
      among?: readonly Asked[]
      /** Answers after which the others are waited for only a while. */
      quorum?: number
    }
  ): Promise<Survey<T>> {
    const { among = this.asked(), ...rest } = init
    const found = await survey(among, ask, { quorum: this.quorum, ...rest })
    if (found.votes.length === 0) throw this.unanswered(what, found.errors)
    return found
  }

  /** What a quorum says alike. @throws RpcQuorumError, RpcResponseError when too few can serve it */
  async agree<T>(
    what: string,
    ask: (reader: NodeReader) => Promise<T>,
    keyOf: (value: T) => string,
    signal: AbortSignal | undefined
  ): Promise<T> {
    const isEnough = (votes: Vote<T>[]): boolean => parties(votes, keyOf)[0]!.votes.length >= this.quorum
    for (let attempt = 1; ; attempt++) {
      // Where the others do not agree, the one that is slow decides.
      const isPatient = attempt > 1
      const among = this.asked(false, isPatient)
      const quorum = isPatient ? among.length : this.quorum
      const { votes, errors } = await survey(among, ask, { quorum, signal, isEnough })
      const groups = parties(votes, keyOf)
      const agreed = groups[0]?.votes.length ?? 0
      if (agreed >= this.quorum) {
        this.accuse(groups, what)
        return groups[0]!.value
      }
      const refusal = foremost(errors)
      if (votes.length < this.quorum && refusal instanceof RpcResponseError) throw refusal
      if (attempt >= QUORUM_ATTEMPTS) throw this.noQuorum(what, agreed, errors)
      await delay(backoffMs(attempt), undefined, { signal })
    }
  }

  accuse<T>([, ...others]: Party<T>[], what: string): void {
    for (const { votes } of others) for (const { index } of votes) this.all[index]!.endpoint.disagreed(what)
  }

  noQuorum(what: string, agreed: number, errors: readonly unknown[]): RpcQuorumError {
    const reasons = errors.map(error => (error instanceof Error ? error.message : String(error)))
    return new RpcQuorumError(what, this.quorum, agreed, this.all.length, reasons)
  }

  unanswered(what: string, errors: readonly unknown[]): unknown {
    const reason = foremost(errors)
    if (reason instanceof RpcResponseError) return reason
    const why = reason instanceof Error ? reason.message : 'no endpoint may be asked'
    return new RpcUnreachableError(this.#names, what, 1, why, { cause: reason })
  }
}
