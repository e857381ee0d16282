import type { Random } from '../environment.ts'

/** All items, each next one drawn with probability proportional to its weight (Efraimidis and Spirakis 2006). */
export function weightedShuffle<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T[] {
  return items
    .map(item => ({ item, key: -Math.log(1 - random()) / weightOf(item) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
