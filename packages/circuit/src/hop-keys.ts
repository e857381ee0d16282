import type { NoiseSplit } from '@tollway/crypto'

/** What the handshake of one hop leaves. */
export interface HopKeys {
  /** Client towards this hop; counters start at 0. */
  readonly forwardKey: Uint8Array
  /** This hop towards the client; counters start at 1, as CREATED used 0. */
  readonly backwardKey: Uint8Array
  readonly handshakeHash: Uint8Array
}

export const FIRST_FORWARD_COUNT = 0
export const FIRST_BACKWARD_COUNT = 1

export function hopKeys(split: NoiseSplit): HopKeys {
  return {
    forwardKey: split.initiatorKey,
    backwardKey: split.responderKey,
    handshakeHash: split.handshakeHash
  }
}
