import { channelIdOf, otherSide, ZERO_BYTES32, type ChannelParams, type Side } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import { channelSecret, secretHashOf } from './channel-secret.ts'
import { NO_SIGNATURE, type ChannelState } from './channel-state.ts'
import { WrongChannelError } from './errors.ts'
import { EMPTY_HALF } from './half-content.ts'
import type { Signer } from './signer.ts'

const NOTHING_SIGNED = { nonce: 0, transferred: 0n, locked: 0n, locksRoot: ZERO_BYTES32 }

/**
 * The state of a channel in which nothing was sent. Deposits follow from the chain.
 * @throws WrongChannelError when a key is not the one in the parameters, or s hashes to something else
 */
export function newChannel(
  crypto: Crypto,
  signer: Signer,
  init: { params: ChannelParams; side: Side; peerPublicKey: Uint8Array }
): ChannelState {
  const { params, side, peerPublicKey } = init
  const signers = [params.signerA, params.signerB] as const
  if (signers[side] !== signer.address) {
    throw new WrongChannelError(`our signer is ${signers[side]} there, but our key is ${signer.address}`)
  }
  const peer = crypto.addressOf(peerPublicKey)
  if (signers[otherSide(side)] !== peer) {
    throw new WrongChannelError(
      `the peer's signer is ${signers[otherSide(side)]} there, but its key is ${peer}`
    )
  }
  const secret = channelSecret(signer, peerPublicKey, params.salt)
  if (secretHashOf(secret) !== params.secretHash) {
    throw new WrongChannelError(`the secret hashes to ${secretHashOf(secret)}, not to ${params.secretHash}`)
  }
  return {
    channelId: channelIdOf(params),
    params,
    side,
    secret,
    status: 'open',
    mustClose: undefined,
    chain: { finalisedTimeS: 0, depositA: 0n, depositB: 0n, withdrawnA: 0n, withdrawnB: 0n, status: 'open' },
    own: {
      released: EMPTY_HALF,
      release: NO_SIGNATURE,
      pending: undefined,
      signed: NOTHING_SIGNED,
      exposure: 0n,
      refused: [],
      peak: 0n
    },
    peer: { accepted: EMPTY_HALF, signature: NO_SIGNATURE, refusedNonce: 0 },
    close: undefined,
    withdraw: undefined
  }
}
