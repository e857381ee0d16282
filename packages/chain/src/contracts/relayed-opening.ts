import {
  authorizationNonceOf,
  channelIdOf,
  OutOfRangeError,
  type ChannelParams,
  type Opening
} from '@tollway/codec'
import type { Account } from '../account.ts'
import type { Amounts } from './adjudicator-calls.ts'
import type { Authorization } from './adjudicator-types.ts'
import type { TokenClient } from './token-client.ts'

const OPEN_TYPES = {
  Open: [
    { name: 'channelId', type: 'bytes32' },
    { name: 'funder', type: 'address' },
    { name: 'amountA', type: 'uint104' },
    { name: 'amountB', type: 'uint104' },
    { name: 'deadline', type: 'uint40' }
  ]
}

/**
 * An owner's agreement that anybody opens its channel with these amounts, which it pays: for `openFor`. A smart account
 * signs `openDigest` of `@tollway/codec` in its own way instead.
 * @throws OutOfRangeError when the account is not the funder
 */
export function signOpening(
  owner: Account,
  params: ChannelParams,
  terms: Omit<Opening, 'channelId'>
): Uint8Array {
  if (owner.address !== terms.funder) throw new OutOfRangeError('funder', terms.funder)
  const domain = {
    name: 'Tollway',
    version: '1',
    chainId: params.chainId,
    verifyingContract: params.adjudicator
  }
  return owner.signTypedData(domain, OPEN_TYPES, { channelId: channelIdOf(params), ...terms })
}

/**
 * An owner's EIP-3009 authorisation that opens this channel with these amounts and does nothing else: for
 * `openWithAuthorization`. It needs neither gas nor an allowance of the owner.
 * @param validBefore Seconds since 1970.
 */
export function authorizeOpening(
  token: TokenClient,
  owner: Account,
  params: ChannelParams,
  { amountA, amountB }: Amounts,
  validBefore: number
): Promise<Authorization> {
  return token.signAuthorization({
    owner,
    to: params.adjudicator,
    amount: amountA + amountB,
    nonce: authorizationNonceOf(channelIdOf(params), amountA, amountB),
    validBefore: BigInt(validBefore)
  })
}
