import type { Directory, DirectoryComponents, DirectoryInit } from './directory.ts'
import { MeshDirectory } from './mesh-directory.ts'

export const DEFAULT_REFRESH_MS = 60_000
export const DEFAULT_FIRST_REFRESH_MS = 1_000
export const DEFAULT_MIN_COVERAGE = 0.8

/** A directory over gossip (relays) and snapshots (everybody), checked against the registry. */
export function createDirectory(components: DirectoryComponents, init: DirectoryInit): Directory {
  return new MeshDirectory(components, {
    isRelay: false,
    snapshotPeers: [],
    refreshMs: DEFAULT_REFRESH_MS,
    firstRefreshMs: DEFAULT_FIRST_REFRESH_MS,
    minCoverage: DEFAULT_MIN_COVERAGE,
    ...init
  })
}
