import type { Bytes32 } from '@tollway/codec'
import type { TowerResponse, TowerSettlement } from './watchtower.ts'

/** What is to be sent for one channel. */
export interface Prepared {
  channelId: Bytes32
  deadline: number
  responses: TowerResponse[]
  settlement: TowerSettlement | undefined
}

/** Whole channels, so that both halves of one come together, with about `size` responses each. */
export function partsOf(prepared: readonly Prepared[], size: number): Prepared[][] {
  const found: Prepared[][] = []
  let part: Prepared[] = []
  let count = 0
  for (const one of prepared) {
    if (one.responses.length === 0) continue
    part.push(one)
    count += one.responses.length
    if (count < size) continue
    found.push(part)
    part = []
    count = 0
  }
  if (part.length > 0) found.push(part)
  return found
}
