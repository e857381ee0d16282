import type { PortRange } from '../relay.ts'
import { RelayConfigError } from '../errors.ts'

const MAX_PORT = 65_535

/** @throws RelayConfigError */
export function checkPortRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  for (const { from, to } of ranges) {
    if (!isPort(from) || !isPort(to) || from > to) {
      throw new RelayConfigError(`exit.ports: ${from}-${to} is not a range of ports from 1 to ${MAX_PORT}`)
    }
  }
  return ranges
}

export function isPortAllowed(ranges: readonly PortRange[], port: number): boolean {
  return isPort(port) && ranges.some(({ from, to }) => from <= port && port <= to)
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= MAX_PORT
}
