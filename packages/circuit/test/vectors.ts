import { toHex } from '@tollway/codec'
import { nodeCrypto, type Crypto } from '@tollway/crypto'
import {
  bodyCapacity,
  BULK_RECORD_BYTES,
  CircuitBuild,
  CreateStatus,
  encodeFrame,
  joinProof,
  onionKeyId,
  prologue,
  RecordType,
  ResetCode,
  SMALL_RECORD_BYTES,
  type AcceptedCreate,
  type ClientCircuit,
  type RecordSize,
  type RelayLayer,
  type SessionFrame
} from '../src/index.ts'
import { CHAIN_ID, NOW_MS, TestRelay } from './network.ts'

const HOPS = 3
const FILL = 0x5a
const LAST = HOPS - 1

/** Every random byte is 0x5a, so that the bytes of a vector depend on its inputs only. */
const fixedCrypto: Crypto = {
  ...nodeCrypto,
  randomBytes: size => new Uint8Array(size).fill(FILL),
  randomFill: bytes => void bytes.fill(FILL)
}

const seed = (name: string, hop: number): Uint8Array =>
  nodeCrypto.sha256(new TextEncoder().encode(`${name} ${hop}`))

interface Hop {
  relay: TestRelay
  inputs: Record<string, string>
  ephemeral: Uint8Array
}

function makeHop(position: number): Hop {
  const secrets = {
    peerKey: seed('peer key', position),
    onionPrivateKey: seed('onion key', position),
    clientEphemeral: seed('client ephemeral', position),
    relayEphemeral: seed('relay ephemeral', position)
  }
  const relay = new TestRelay(fixedCrypto, { peerKey: secrets.peerKey, onionKey: secrets.onionPrivateKey })
  relay.ephemeral = nodeCrypto.x25519KeyPair(secrets.relayEphemeral)
  const onionKey = relay.onionKeys.current.publicKey
  const id = onionKeyId(nodeCrypto, onionKey)
  const inputs = {
    ...hexValues(secrets),
    onionKey: toHex(onionKey),
    onionKeyId: toHex(id),
    prologue: toHex(prologue({ chainId: CHAIN_ID, peerKey: secrets.peerKey, onionKeyId: id, position }))
  }
  return { relay, inputs, ephemeral: secrets.clientEphemeral }
}

function hexValues(values: Record<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toHex(value)]))
}

function startBuild(hops: readonly Hop[]): CircuitBuild {
  return new CircuitBuild(fixedCrypto, {
    chainId: CHAIN_ID,
    hops: hops.map(hop => hop.relay.spec),
    nowMs: NOW_MS,
    ephemerals: hops.map(hop => nodeCrypto.x25519KeyPair(hop.ephemeral))
  })
}

/** The CREATE that each hop receives, and what it made of it. */
function descend(
  hops: readonly Hop[],
  createBody: Uint8Array
): { bodies: Uint8Array[]; accepted: AcceptedCreate[] } {
  const bodies = [createBody]
  const accepted = hops.map(({ relay }, i) => {
    const hop = relay.accept(bodies[i]!)
    if (hop.next !== undefined) bodies.push(hop.next.createBody)
    return hop
  })
  return { bodies, accepted }
}

function buildVector(): { build: object; client: ClientCircuit; layers: RelayLayer[] } {
  const hops = Array.from({ length: HOPS }, (_, position) => makeHop(position))
  const build = startBuild(hops)
  const { bodies, accepted } = descend(hops, build.createBody)
  const finished: ReturnType<AcceptedCreate['finish']>[] = []
  for (let i = LAST; i >= 0; i--) finished.unshift(accepted[i]!.finish(finished[0]?.created))
  const client = build.finish(finished[0]!.created)
  const vector = hops.map((hop, i) => ({
    ...hop.inputs,
    create: toHex(bodies[i]!),
    created: toHex(finished[i]!.created),
    handshakeHash: toHex(finished[i]!.handshakeHash)
  }))
  return { build: { hops: vector, failures: failures() }, client, layers: finished.map(hop => hop.layer) }
}

/** CREATED as each hop receives it when the last or the middle hop refuses. */
function failures(): object[] {
  return [
    { position: LAST, status: CreateStatus.OVERLOADED },
    { position: 1, status: CreateStatus.NEXT_UNREACHABLE }
  ].map(({ position, status }) => {
    const hops = Array.from({ length: HOPS }, (_, i) => makeHop(i))
    const { accepted } = descend(hops, startBuild(hops).createBody)
    let created = accepted[position]!.refuse(status)
    for (let i = position - 1; i >= 0; i--) created = accepted[i]!.finish(created).created
    return { position, status, created: toHex(created) }
  })
}

/** Small records in full, bulk ones as their SHA-256. */
function wire(record: Uint8Array): string {
  return record.length === SMALL_RECORD_BYTES ? toHex(record) : `sha256 ${toHex(nodeCrypto.sha256(record))}`
}

function recordVectors(client: ClientCircuit, layers: readonly RelayLayer[]): object[] {
  const cases: [number, RecordSize, typeof RecordType.RECEIPT | typeof RecordType.SESSION][] = [
    [0, SMALL_RECORD_BYTES, RecordType.RECEIPT],
    [1, SMALL_RECORD_BYTES, RecordType.RECEIPT],
    [2, SMALL_RECORD_BYTES, RecordType.SESSION],
    [2, BULK_RECORD_BYTES, RecordType.SESSION]
  ]
  return cases.map(([position, size, type]) => {
    const full = size === BULK_RECORD_BYTES
    const body = full ? new Uint8Array(bodyCapacity(size, position)).fill(0x42) : Uint8Array.of(1, 2, 3, 4)
    const forward = client.seal(position, type, body, size)
    const downwards = [wire(forward)]
    for (let i = 0; i < position; i++) {
      layers[i]!.openForward(forward)
      downwards.push(wire(forward))
    }
    layers[position]!.openForward(forward)
    const backward = layers[position]!.sealBackward(type, body, size)
    const upwards = [wire(backward)]
    for (let i = position - 1; i >= 0; i--) upwards.push(wire(layers[i]!.wrapBackward(backward)))
    client.open(backward)
    const shown = full ? `${body.length} times 0x42` : toHex(body)
    return { position, size, type, body: shown, forward: downwards, backward: upwards }
  })
}

/** docs/spec/vectors/circuit.json. */
export function circuitVectors(): object {
  const { build, client, layers } = buildVector()
  return {
    about:
      'docs/spec/0005-circuit.md; every random byte is 0x5a; positions count from 0; records in the order sent',
    chainId: CHAIN_ID.toString(),
    nowMs: NOW_MS,
    ...build,
    records: recordVectors(client, layers)
  }
}

export const SESSION_FRAMES: readonly SessionFrame[] = [
  { type: 'stream', id: 1, offset: 0, fin: false, bytes: Uint8Array.of(0x68, 0x69) },
  { type: 'stream', id: 0xfffffffe, offset: 0x1f_ffff_0000_0000, fin: true, bytes: Uint8Array.of(0xff) },
  { type: 'stream', id: 7, offset: 65536, fin: true, bytes: new Uint8Array(0) },
  { type: 'ack', bodies: 5 },
  { type: 'max-data', limit: 8 * 1024 * 1024 },
  { type: 'max-stream', id: 3, limit: 0x1_0000_0000 },
  { type: 'open', id: 1, target: { host: 'example.org', port: 443 } },
  { type: 'open', id: 2, target: { host: '192.0.2.7', port: 80 } },
  { type: 'open', id: 3, target: { host: '2001:db8::7', port: 65535 } },
  { type: 'opened', id: 1, bound: { host: '198.51.100.1', port: 40000 } },
  { type: 'opened', id: 3, bound: { host: '::1', port: 0 } },
  ...Object.values(ResetCode).map(code => ({ type: 'reset', id: 9, code, finalOffset: 1000 }) as const),
  { type: 'join', sessionId: new Uint8Array(16).fill(1), proof: new Uint8Array(32).fill(2) },
  { type: 'start', sessionId: new Uint8Array(16).fill(1), secret: new Uint8Array(32).fill(3) }
]

function shown(frame: SessionFrame): object {
  const entries = Object.entries(frame).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? toHex(value) : value
  ])
  return Object.fromEntries(entries) as object
}

/** docs/spec/vectors/session.json. */
export function sessionVectors(): object {
  const secret = new Uint8Array(32).fill(3)
  const handshakeHash = new Uint8Array(32).fill(4)
  return {
    about: 'docs/spec/0006-session.md',
    frames: SESSION_FRAMES.map(frame => ({ frame: shown(frame), bytes: toHex(encodeFrame(frame)) })),
    joinProof: {
      ...hexValues({ secret, handshakeHash }),
      proof: toHex(joinProof(nodeCrypto, secret, handshakeHash))
    }
  }
}
