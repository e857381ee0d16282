import { ConfigError } from '../errors.ts'

/** Reads `443` or `1024-65535`, both ends included. @throws ConfigError */
export function parsePortRange(text: string): { from: number; to: number } {
  const [from = 0, to = from] = text.split('-').map(Number)
  if (from < 1 || to > 65_535 || to < from) {
    throw new ConfigError(`"${text}" is no range of ports within 1-65535`)
  }
  return { from, to }
}
