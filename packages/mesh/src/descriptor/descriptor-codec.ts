import { createHash } from 'node:crypto'
import { ByteReader, ByteWriter, OutOfRangeError, toHex } from '@tollway/codec'
import { PEER_KEY_BYTES, PEER_SIGNATURE_BYTES, peerIdOf, peerKeyOf } from '../node/identity.ts'
import { parseRelayAddress } from './relay-address.ts'
import type { DescribedHub, ExitPolicy, OnionKey, RelayDescriptor } from './relay-descriptor.ts'

/** The most that an encoded descriptor may take, signature included. */
export const MAX_DESCRIPTOR_BYTES = 4096
export const MAX_DESCRIPTOR_ADDRESSES = 8
export const MAX_DESCRIPTOR_HUBS = 4
export const MAX_ONION_KEYS = 3
export const MAX_EXIT_PORT_RANGES = 16
const VERSION = 1
const MAX_ADDRESS_BYTES = 160
const MAX_TEXT_BYTES = 32
const ONION_KEY_ID_BYTES = 8
const X25519_BYTES = 32
const REGION = /^[a-z0-9-]{1,32}$/
const JURISDICTION = /^([A-Z]{2})?$/
const SOFTWARE = /^[\x20-\x7e]{0,32}$/

/** The id of an onion key: the first 8 bytes of its SHA-256. */
export function onionKeyIdOf(publicKey: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(publicKey).digest().subarray(0, ONION_KEY_ID_BYTES))
}

/** Everything that is signed. @throws OutOfRangeError, MalformedError when a field does not fit its limits */
export function encodeDescriptorBody(descriptor: RelayDescriptor): Uint8Array {
  const w = new ByteWriter()
    .u8(VERSION)
    .u64(descriptor.chainId)
    .fixed(peerKeyOf(descriptor.peerId), PEER_KEY_BYTES)
    .address(descriptor.owner)
    .address(descriptor.operator)
    .u32(descriptor.epoch)
    .u64(BigInt(descriptor.expiry))
    .u128(descriptor.pricePerMb)
    .u128(descriptor.exitPricePerMb)
    .u32(descriptor.creditMaxBytes)
    .uint(BigInt(descriptor.capacityBytesPerSecond), 6)
    .string(descriptor.region)
    .string(descriptor.jurisdiction)
    .string(descriptor.software)
  writeAddresses(w, descriptor.addresses)
  w.u8(descriptor.onionKeys.length)
  for (const key of descriptor.onionKeys) {
    w.fixed(key.publicKey, X25519_BYTES).u64(BigInt(key.notBefore)).u64(BigInt(key.notAfter))
  }
  w.u8(descriptor.hubs.length)
  for (const hub of descriptor.hubs) {
    w.fixed(peerKeyOf(hub.peerId), PEER_KEY_BYTES).address(hub.address)
    writeAddresses(w, hub.addresses)
  }
  w.u8(descriptor.exitPolicy.isAllowed ? 1 : 0).u8(descriptor.exitPolicy.ports.length)
  for (const { from, to } of descriptor.exitPolicy.ports) w.u16(from).u16(to)
  const body = w.finish()
  if (body.length + PEER_SIGNATURE_BYTES > MAX_DESCRIPTOR_BYTES) {
    throw new OutOfRangeError('size of a descriptor', body.length + PEER_SIGNATURE_BYTES)
  }
  return body
}

/** The fields, and the parts that the signature is about. The signature is not checked. @throws MalformedError */
export function decodeDescriptor(bytes: Uint8Array): {
  descriptor: RelayDescriptor
  body: Uint8Array
  signature: Uint8Array
} {
  const r = new ByteReader(bytes, 'relay descriptor')
  if (bytes.length > MAX_DESCRIPTOR_BYTES) {
    throw r.fail(`${bytes.length} bytes, at most ${MAX_DESCRIPTOR_BYTES} are allowed`)
  }
  const version = r.u8()
  if (version !== VERSION) throw r.fail(`version ${version}`)
  const descriptor: RelayDescriptor = {
    chainId: r.u64(),
    peerId: readPeerId(r),
    owner: r.address(),
    operator: r.address(),
    epoch: r.u32(),
    expiry: readSeconds(r),
    pricePerMb: r.u128(),
    exitPricePerMb: r.u128(),
    creditMaxBytes: r.u32(),
    capacityBytesPerSecond: Number(r.uint(6)),
    region: readText(r, REGION),
    jurisdiction: readText(r, JURISDICTION),
    software: readText(r, SOFTWARE),
    addresses: readAddresses(r),
    onionKeys: readList(r, MAX_ONION_KEYS, () => readOnionKey(r)),
    hubs: readList(r, MAX_DESCRIPTOR_HUBS, () => readHub(r)),
    exitPolicy: readExitPolicy(r)
  }
  if (descriptor.onionKeys.length === 0) throw r.fail('no onion key')
  const body = bytes.subarray(0, bytes.length - r.remaining)
  const signature = r.bytes(PEER_SIGNATURE_BYTES)
  r.end()
  return { descriptor, body, signature }
}

function writeAddresses(w: ByteWriter, addresses: string[]): void {
  w.u8(addresses.length)
  for (const address of addresses) w.string(address)
}

function readAddresses(r: ByteReader): string[] {
  return readList(r, MAX_DESCRIPTOR_ADDRESSES, () => {
    const text = r.string(MAX_ADDRESS_BYTES)
    if (parseRelayAddress(text) === undefined) throw r.fail(`"${text.slice(0, 80)}" is not a TCP multiaddr`)
    return text
  })
}

function readOnionKey(r: ByteReader): OnionKey {
  const publicKey = r.bytes(X25519_BYTES).slice()
  const notBefore = readSeconds(r)
  const notAfter = readSeconds(r)
  if (notBefore >= notAfter) throw r.fail(`an onion key valid from ${notBefore} to ${notAfter}`)
  return { id: toHex(onionKeyIdOf(publicKey)), publicKey, notBefore, notAfter }
}

function readHub(r: ByteReader): DescribedHub {
  return { peerId: readPeerId(r), address: r.address(), addresses: readAddresses(r) }
}

function readExitPolicy(r: ByteReader): ExitPolicy {
  const flag = r.u8()
  if (flag > 1) throw r.fail(`exit flag ${flag}`)
  const ports = readList(r, MAX_EXIT_PORT_RANGES, () => ({ from: r.u16(), to: r.u16() }))
  const isBad = ports.some(({ from, to }) => from === 0 || from > to)
  if (isBad || (flag === 0 && ports.length > 0)) throw r.fail('exit ports')
  return { isAllowed: flag === 1, ports }
}

function readPeerId(r: ByteReader): string {
  return peerIdOf(r.bytes(PEER_KEY_BYTES))
}

function readSeconds(r: ByteReader): number {
  const seconds = r.u64()
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) throw r.fail(`time ${seconds}`)
  return Number(seconds)
}

function readText(r: ByteReader, shape: RegExp): string {
  const text = r.string(MAX_TEXT_BYTES)
  if (!shape.test(text)) throw r.fail(`"${text}" does not match ${shape.source}`)
  return text
}

function readList<T>(r: ByteReader, max: number, read: () => T): T[] {
  const count = r.u8()
  if (count > max) throw r.fail(`a list of ${count}, at most ${max} are allowed`)
  return Array.from({ length: count }, read)
}
