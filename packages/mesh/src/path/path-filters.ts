import type { RelayDescriptor } from '../descriptor/relay-descriptor.ts'
import type { PathConstraints } from './path-constraints.ts'

/** A test that a relay must pass, with the name that errors call it by. */
export interface PathFilter {
  name: string
  isExitPolicy?: boolean
  accepts(relay: RelayDescriptor): boolean
}

/** What every hop must pass, in the order in which it is blamed. */
export function commonFilters(constraints: PathConstraints): PathFilter[] {
  const { now, score, excludePeers, hubs } = constraints
  return [
    { name: 'onion key valid now', accepts: relay => relay.onionKeys.some(key => isValidAt(key, now)) },
    { name: 'not expired', accepts: relay => relay.expiry > now },
    { name: 'excluded peers', accepts: relay => excludePeers?.has(relay.peerId) !== true },
    {
      name: 'hubs',
      accepts: relay => hubs === undefined || relay.hubs.some(hub => hubs.includes(hub.peerId))
    },
    listFilter('allowed regions', constraints.allowRegions, relay => relay.region),
    denyFilter('denied regions', constraints.denyRegions, relay => relay.region),
    listFilter('allowed jurisdictions', constraints.allowJurisdictions, relay => relay.jurisdiction),
    denyFilter('denied jurisdictions', constraints.denyJurisdictions, relay => relay.jurisdiction),
    { name: 'capacity and score', accepts: relay => weightOf(relay, score) > 0 }
  ]
}

/** What one hop, counted from 0, must pass besides. */
export function hopFilters(constraints: PathConstraints, hop: number): PathFilter[] {
  const { hops, guards, exitPort, maxPricePerMb } = constraints
  const isLast = hop === hops - 1
  const isExit = isLast && exitPort !== undefined
  const filters: PathFilter[] = []
  if (hop === 0 && hops > 1 && guards !== undefined) {
    filters.push({ name: 'guards', accepts: relay => guards.includes(relay.peerId) })
  }
  if (isExit) {
    const accepts = (relay: RelayDescriptor) => mayExit(relay, exitPort)
    filters.push({ name: `exit to port ${exitPort}`, isExitPolicy: true, accepts })
  }
  if (isLast) filters.push(listFilter('exit regions', constraints.exitRegions, relay => relay.region))
  if (maxPricePerMb !== undefined) {
    filters.push({
      name: `price of at most ${maxPricePerMb}`,
      accepts: relay => (isExit ? relay.exitPricePerMb : relay.pricePerMb) <= maxPricePerMb
    })
  }
  return filters
}

export function weightOf(relay: RelayDescriptor, score: PathConstraints['score']): number {
  const weight = relay.capacityBytesPerSecond * (score?.(relay.peerId) ?? 1)
  return Number.isFinite(weight) ? weight : 0
}

function mayExit({ exitPolicy }: RelayDescriptor, port: number): boolean {
  return exitPolicy.isAllowed && exitPolicy.ports.some(({ from, to }) => from <= port && port <= to)
}

function isValidAt(key: { notBefore: number; notAfter: number }, now: number): boolean {
  return key.notBefore <= now && now < key.notAfter
}

function listFilter(
  name: string,
  allowed: readonly string[] | undefined,
  read: (relay: RelayDescriptor) => string
): PathFilter {
  return {
    name,
    accepts: relay => allowed === undefined || allowed.length === 0 || allowed.includes(read(relay))
  }
}

function denyFilter(
  name: string,
  denied: readonly string[] | undefined,
  read: (relay: RelayDescriptor) => string
): PathFilter {
  return { name, accepts: relay => denied?.includes(read(relay)) !== true }
}
