import type { ChainView } from '@tollway/channel'
import type { Address, Bytes32 } from '@tollway/codec'
import type { Foundation } from './foundation.ts'

const STATUS = { open: 'open', closing: 'closing', settled: 'closed' } as const

/** What the finalised chain says of a channel; undefined while it is not there. */
export async function finalisedView(
  { adjudicator, chain }: Pick<Foundation, 'adjudicator' | 'chain'>,
  channelId: Bytes32
): Promise<ChainView | undefined> {
  const finalised = await chain.finalized()
  const { status, depositA, depositB, withdrawnA, withdrawnB } = await adjudicator.channel(
    channelId,
    finalised.number
  )
  if (status === 'none') return undefined
  return {
    finalisedTimeS: finalised.timeSec,
    depositA,
    depositB,
    withdrawnA,
    withdrawnB,
    status: STATUS[status]
  }
}

/** The largest amount of K registered strictly before `timeS`, finalised; 0 for none. */
export function finalisedReceipt(
  { adjudicator }: Pick<Foundation, 'adjudicator'>,
  { timeS, ...receipt }: { payerKey: Address; payee: Address; token: Address; timeS: number }
): Promise<bigint> {
  return adjudicator.receiptBefore({ ...receipt, timeSec: timeS }, 'finalized')
}
