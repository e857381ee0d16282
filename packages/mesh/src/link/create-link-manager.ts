import type { LinkManager, LinkManagerComponents, LinkManagerInit } from './link-manager.ts'

/** Links over libp2p streams of {@link LINK_PROTOCOL}. */
export declare function createLinkManager(
  components: LinkManagerComponents,
  init?: LinkManagerInit
): LinkManager

export const LINK_PROTOCOL = '/tollway/link/1'
