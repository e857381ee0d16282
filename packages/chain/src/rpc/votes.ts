/** One endpoint's answer. */
export interface Vote<T> {
  /** Its place in the configuration. */
  index: number
  value: T
}

/** A group of endpoints that say the same. */
export interface Party<T> {
  value: T
  votes: Vote<T>[]
}

/** Answers by what they say, the largest group first; groups of one size by their first endpoint. */
export function parties<T>(votes: readonly Vote<T>[], keyOf: (value: T) => string): Party<T>[] {
  const groups = new Map<string, Party<T>>()
  for (const vote of votes.toSorted((a, b) => a.index - b.index)) {
    const key = keyOf(vote.value)
    const party = groups.get(key)
    if (party === undefined) groups.set(key, { value: vote.value, votes: [vote] })
    else party.votes.push(vote)
  }
  return [...groups.values()].sort((a, b) => b.votes.length - a.votes.length)
}

/** The largest number that `quorum` of the answers reach; of fewer answers, the smallest. */
export function reachedBy<N extends number | bigint>(values: readonly N[], quorum: number): N {
  const sorted = values.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  return sorted[Math.min(quorum, sorted.length) - 1]!
}
