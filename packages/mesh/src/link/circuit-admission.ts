import type { Clock } from '../environment.ts'
import { PeerRateLimiter, TokenBucket } from '../rate-limit.ts'
import type { LinkLimits } from './link-manager.ts'
import type { CircuitAdmission } from './pipe-link.ts'

/** The caps and token buckets that a CREATE must pass, before any public-key work. */
export function createCircuitAdmission(clock: Clock, limits: LinkLimits): CircuitAdmission {
  const all = new TokenBucket(clock, limits.createsPerSecond, limits.createsBurst)
  const perPeer = new PeerRateLimiter(clock, {
    ratePerSecond: limits.peerCreatesPerSecond,
    burst: limits.peerCreatesBurst
  })
  const perAddress = new PeerRateLimiter(clock, {
    ratePerSecond: limits.addressCreatesPerSecond,
    burst: limits.addressCreatesBurst
  })
  const open = new Map<string, number>()
  return {
    admit: (peerId, addressBlock) => {
      const count = open.get(peerId) ?? 0
      // The peer's own buckets first, so that one peer's flood does not empty everybody's.
      if (count >= limits.maxCircuitsPerPeer || !perPeer.take(peerId)) return false
      if (addressBlock !== undefined && !perAddress.take(addressBlock)) return false
      if (!all.take()) return false
      open.set(peerId, count + 1)
      return true
    },
    release: peerId => {
      const count = (open.get(peerId) ?? 0) - 1
      if (count > 0) open.set(peerId, count)
      else open.delete(peerId)
    }
  }
}
