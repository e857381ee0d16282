import { OutOfRangeError, type ByteReader, type ByteWriter } from '@tollway/codec'
import type { HostPort } from './session-types.ts'

const HostKind = { IPV4: 1, IPV6: 2, NAME: 3 } as const
const MAX_NAME_BYTES = 253
/** kind u8 ‖ length u8 ‖ name ‖ port u16 */
export const MAX_HOST_PORT_BYTES = 2 + MAX_NAME_BYTES + 2

const NAME = /^(?!.*\.\.)[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?$/i
/** A last label that a URL parser would take for a number: such a "name" is an address in disguise. */
const NUMERIC_END = /(^|\.)(\d+|0x[0-9a-f]*)\.?$/i

/** The 4 bytes of a dotted-decimal IPv4 address; undefined for anything else, leading zeros too. */
export function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every(part => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined
  }
  return Uint8Array.from(parts, Number)
}

/** The 16 bytes of an IPv6 address (RFC 4291 text forms, without zone); undefined for anything else. */
export function parseIpv6(text: string): Uint8Array | undefined {
  const halves = text.split('::')
  if (!text.includes(':') || halves.length > 2) return undefined
  const head = parseGroups(halves[0]!, halves.length === 1)
  const tail = halves.length === 2 ? parseGroups(halves[1]!, true) : []
  if (head === undefined || tail === undefined) return undefined
  const size = head.length + tail.length
  if (halves.length === 1 ? size !== 16 : size > 14) return undefined
  return Uint8Array.from([...head, ...new Array<number>(16 - size).fill(0), ...tail])
}

function parseGroups(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return []
  const groups = text.split(':')
  const bytes: number[] = []
  for (const [i, group] of groups.entries()) {
    const ipv4 = mayEndInIpv4 && i === groups.length - 1 ? parseIpv4(group) : undefined
    if (ipv4 !== undefined) bytes.push(...ipv4)
    else if (/^[0-9a-f]{1,4}$/i.test(group)) bytes.push(parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff)
    else return undefined
  }
  return bytes
}

/** The canonical text of an IPv6 address (RFC 5952). */
export function formatIpv6(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16))
  const { start, length } = longestZeroRun(groups)
  if (length < 2) return groups.join(':')
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let length = 0
  groups.forEach((group, i) => {
    length = group === '0' ? length + 1 : 0
    if (length > best.length) best = { start: i - length + 1, length }
  })
  return best
}

/** Whether `text` is a host name that may go into OPEN: letters, digits, `-`, `_` and dots, not ending in a number. */
export function isHostName(text: string): boolean {
  return text.length <= MAX_NAME_BYTES && NAME.test(text) && !NUMERIC_END.test(text)
}

/** kind u8 ‖ 4 or 16 bytes, or length u8 and a name ‖ port u16. @throws OutOfRangeError */
export function writeHostPort(writer: ByteWriter, { host, port }: HostPort): void {
  const ipv4 = parseIpv4(host)
  const ipv6 = ipv4 === undefined ? parseIpv6(host) : undefined
  if (ipv4 !== undefined) writer.u8(HostKind.IPV4).bytes(ipv4)
  else if (ipv6 !== undefined) writer.u8(HostKind.IPV6).bytes(ipv6)
  else if (isHostName(host)) writer.u8(HostKind.NAME).u8(host.length).bytes(new TextEncoder().encode(host))
  else throw new OutOfRangeError('host', host.slice(0, 300))
  writer.u16(port)
}

/** @throws MalformedError */
export function readHostPort(reader: ByteReader): HostPort {
  const host = readHost(reader)
  return { host, port: reader.u16() }
}

function readHost(reader: ByteReader): string {
  const kind = reader.u8()
  if (kind === HostKind.IPV4) return reader.bytes(4).join('.')
  if (kind === HostKind.IPV6) return formatIpv6(reader.bytes(16))
  if (kind !== HostKind.NAME) throw reader.fail(`host kind ${kind}`)
  const name = String.fromCharCode(...reader.bytes(reader.u8()))
  if (!isHostName(name)) throw reader.fail('a host name that is not one')
  return name
}
