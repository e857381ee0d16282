/** JSON with amounts (`bigint`) as decimal strings and bytes as hex, for people and scripts. */
export function toJson(value: unknown, space?: number): string {
  return JSON.stringify(
    value,
    (_key, item: unknown) => {
      if (typeof item === 'bigint') return item.toString()
      if (item instanceof Uint8Array) return `0x${Buffer.from(item).toString('hex')}`
      return item
    },
    space
  )
}
