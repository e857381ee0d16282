import { RpcResponseError } from '../errors.ts'
import type { ChainLog, LogFilter } from './chain-client.ts'
import type { Vote } from './votes.ts'

/** What a block can hold of events of the contracts, with room: 30 million gas pay for 600 answers to challenges. */
export const MAX_UNCONFIRMED_LOGS = 1_024
/** Of one log, in hex digits; the largest event of the contracts has 832. */
const MAX_UNCONFIRMED_DATA = 2_048

/**
 * What any endpoint shows, each log as often as it is said. What less than a quorum show may be made up, and is kept
 * until it is final: so it is bounded for each of them.
 * @throws RpcResponseError when that would leave something out of more than one block: a smaller range has room for it
 */
export function mergeLogs(
  votes: readonly Vote<ChainLog[]>[],
  quorum: number,
  { fromBlock, toBlock }: Pick<LogFilter, 'fromBlock' | 'toBlock'>
): ChainLog[] {
  const sayers = new Map<string, number>()
  for (const { value } of votes) {
    for (const name of new Set(value.map(nameOf))) sayers.set(name, (sayers.get(name) ?? 0) + 1)
  }
  let isCut = false
  const logs = votes.flatMap(({ value }) => {
    let unconfirmed = 0
    return value.filter(log => {
      if (sayers.get(nameOf(log))! >= quorum) return true
      const isKept = log.data.length <= MAX_UNCONFIRMED_DATA && ++unconfirmed <= MAX_UNCONFIRMED_LOGS
      isCut ||= !isKept
      return isKept
    })
  })
  if (!isCut || fromBlock >= toBlock) return logs
  const reason = `one shows too much alone in blocks ${fromBlock} to ${toBlock}`
  throw new RpcResponseError('an endpoint', 'eth_getLogs', reason)
}

function nameOf({ address, topics, data, blockHash, logIndex, transactionHash }: ChainLog): string {
  return [address, ...topics, data, blockHash, logIndex, transactionHash].join(' ')
}
