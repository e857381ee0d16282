import { channelIdOf, type ChannelParams, type Side } from '@tollway/codec'
import type { Account, AdjudicatorClient, TokenClient } from '@tollway/chain'
import type { Clock } from '@tollway/mesh'

export interface ChannelOpeningComponents {
  adjudicator: AdjudicatorClient
  token: TokenClient
  clock: Clock
  /** With it, one transaction does: the token must know EIP-2612. */
  permitBy?: Account
}

const PERMIT_LIFE_S = 3600

/** Opens a channel with our deposit, unless it is there already; resolves when that is finalised. */
export async function openOnChain(
  components: ChannelOpeningComponents,
  params: ChannelParams,
  side: Side,
  deposit: bigint,
  options: { signal?: AbortSignal }
): Promise<void> {
  const { adjudicator, token, clock, permitBy } = components
  const { status } = await adjudicator.channel(channelIdOf(params), 'finalized')
  if (status !== 'none') return
  const amounts = { amountA: side === 0 ? deposit : 0n, amountB: side === 1 ? deposit : 0n }
  const sending = { ...options, until: 'finalized' as const }
  if (permitBy === undefined) {
    await token.ensureAllowance(adjudicator.address, deposit, options)
    await adjudicator.open(params, amounts, sending)
    return
  }
  const deadline = BigInt(Math.floor(clock.nowMs() / 1000) + PERMIT_LIFE_S)
  const permit = await token.signPermit({
    owner: permitBy,
    spender: adjudicator.address,
    amount: deposit,
    deadline
  })
  await adjudicator.openWithPermit(params, amounts, permit, sending)
}
