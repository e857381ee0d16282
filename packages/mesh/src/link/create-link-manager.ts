import type { LinkManager, LinkManagerComponents, LinkManagerInit } from './link-manager.ts'
import { Libp2pLinkManager } from './libp2p-link-manager.ts'

/** Links over libp2p streams of {@link LINK_PROTOCOL}. */
export function createLinkManager(
  components: LinkManagerComponents,
  init: LinkManagerInit = {}
): LinkManager {
  return new Libp2pLinkManager(components, init)
}
