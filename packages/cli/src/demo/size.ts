import { InvalidArgumentError } from 'commander'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30
}

/** Bytes of a size such as "100MB" or "64KiB". @throws InvalidArgumentError */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim())
  const unit = UNITS[match?.[2]?.toUpperCase() ?? '?']
  if (match === null || unit === undefined) {
    throw new InvalidArgumentError('Give a size such as 100MB or 64KiB.')
  }
  const bytes = Math.round(Number(match[1]) * unit)
  if (bytes < 1) throw new InvalidArgumentError('The size must be at least one byte.')
  return bytes
}

/** For people: three significant digits in decimal units. */
export function formatSize(bytes: number): string {
  for (const [unit, size] of [
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3]
  ] as const) {
    if (bytes >= size) return `${(bytes / size).toPrecision(3)} ${unit}`
  }
  return `${bytes} B`
}
