import { OutOfRangeError } from '@tollway/codec'
import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import { networkOf } from '../descriptor/relay-address.ts'
import type { Random } from '../environment.ts'
import { NoPathError } from '../errors.ts'
import type { PathConstraints } from './path-constraints.ts'
import { commonFilters, hopFilters, weightOf, type PathFilter } from './path-filters.ts'
import { weightedShuffle } from './weighted-shuffle.ts'

export const MAX_HOPS = 4
/** Partial paths looked at before giving up. */
const MAX_STEPS = 50_000

interface Candidate {
  relay: RelayDescriptor
  networks: string[]
}

/**
 * Picks the hops of a circuit, first to last. No two of them share an operator or a /16; each is drawn with
 * probability proportional to capacity × score among those that still fit, the exit first, then the guard.
 *
 * @throws NoPathError that names the constraint which left nothing; OutOfRangeError unless hops is 1 to 4
 */
export function selectPath(
  relays: readonly RelayDescriptor[],
  constraints: PathConstraints,
  random: Random
): RelayDescriptor[] {
  const { hops, score } = constraints
  if (!Number.isInteger(hops) || hops < 1 || hops > MAX_HOPS) {
    throw new OutOfRangeError('number of hops', hops)
  }
  const usable = applyFilters(relays, commonFilters(constraints), hops)
  const order = hops === 1 ? [0] : [hops - 1, ...Array.from({ length: hops - 1 }, (_, hop) => hop)]
  const choices = order.map(hop => {
    const fitting = applyFilters(usable, hopFilters(constraints, hop), hop + 1)
    const shuffled = weightedShuffle(fitting, relay => weightOf(relay, score), random)
    return shuffled.map((relay): Candidate => ({ relay, networks: relay.addresses.map(networkOf) }))
  })
  const inPathOrder = (chosen: Candidate[]) => {
    const path: RelayDescriptor[] = []
    for (const [index, hop] of order.entries()) path[hop] = chosen[index]!.relay
    return path
  }
  const { excludeEdge } = constraints
  const chosen = search(choices, constraints, candidates => {
    const path = inPathOrder(candidates)
    return !path.some(({ peerId }, hop) => hop > 0 && excludeEdge?.(path[hop - 1]!.peerId, peerId))
  })
  if (chosen === undefined) throw new NoPathError(hops, diversityRule(constraints), usable.length)
  return inPathOrder(chosen)
}

function applyFilters(
  relays: readonly RelayDescriptor[],
  filters: PathFilter[],
  hop: number
): readonly RelayDescriptor[] {
  let left = relays
  for (const filter of filters) {
    const passed = left.filter(relay => filter.accepts(relay))
    if (passed.length === 0) {
      if (left.length === 0) throw new NoPathError(hop, 'known relays', 0)
      throw new NoPathError(hop, filter.name, left.length, filter.isExitPolicy)
    }
    left = passed
  }
  return left
}

/** The first combination, in the order of the draws, in which no two hops conflict, and which as a whole will do. */
function search(
  choices: Candidate[][],
  constraints: PathConstraints,
  willDo: (chosen: Candidate[]) => boolean
): Candidate[] | undefined {
  const chosen: Candidate[] = []
  let steps = 0
  const extend = (): boolean => {
    const candidates = choices[chosen.length]
    if (candidates === undefined) return willDo(chosen)
    for (const candidate of candidates) {
      if (++steps > MAX_STEPS) return false
      if (chosen.some(other => conflict(candidate, other, constraints))) continue
      chosen.push(candidate)
      if (extend()) return true
      chosen.pop()
    }
    return false
  }
  return extend() ? chosen : undefined
}

function conflict(a: Candidate, b: Candidate, constraints: PathConstraints): boolean {
  if (a.relay.peerId === b.relay.peerId) return true
  if (constraints.allowSameOperator !== true && a.relay.operator === b.relay.operator) return true
  return constraints.allowSameSubnet !== true && a.networks.some(network => b.networks.includes(network))
}

function diversityRule({ allowSameOperator, allowSameSubnet, excludeEdge }: PathConstraints): string {
  const rules = ['relays']
  if (allowSameOperator !== true) rules.push('operators')
  if (allowSameSubnet !== true) rules.push('/16 networks')
  const neighbours = excludeEdge === undefined ? '' : ', no neighbours that failed'
  return `distinct ${rules.join(' and ')}${neighbours}`
}
