import { nodeCrypto, type Crypto, type X25519KeyPair } from '@tollway/crypto'
import {
  acceptCreate,
  CircuitBuild,
  CreateStatus,
  MemoryReplayCache,
  OnionKeyRing,
  type AcceptedCreate,
  type ClientCircuit,
  type HopSpec,
  type RelayLayer
} from '../src/index.ts'

export const CHAIN_ID = 31337n
export const NOW_MS = 1_800_000_000_000

/** A relay that answers CREATE in memory. */
export class TestRelay {
  readonly onionKeys: OnionKeyRing
  readonly replays = new MemoryReplayCache()
  readonly peerKey: Uint8Array
  readonly #crypto: Crypto
  nowMs = NOW_MS
  ephemeral: X25519KeyPair | undefined
  /** Refuses instead of accepting. */
  refuseWith: CreateStatus | undefined

  constructor(crypto: Crypto = nodeCrypto, seed?: { peerKey: Uint8Array; onionKey: Uint8Array }) {
    this.#crypto = crypto
    this.peerKey = seed?.peerKey ?? crypto.randomBytes(32)
    this.onionKeys = new OnionKeyRing(crypto, { current: crypto.x25519KeyPair(seed?.onionKey) })
  }

  get spec(): HopSpec {
    return { peerKey: this.peerKey, onionKey: this.onionKeys.current.publicKey }
  }

  accept(createBody: Uint8Array): AcceptedCreate {
    const components = { crypto: this.#crypto, onionKeys: this.onionKeys, replays: this.replays }
    const init = { chainId: CHAIN_ID, peerKey: this.peerKey, nowMs: this.nowMs, ephemeral: this.ephemeral }
    return acceptCreate(components, init, createBody)
  }
}

/** Passes a CREATE down the path and the CREATED back up; layers are those of the hops that accepted. */
export function answer(
  path: readonly TestRelay[],
  createBody: Uint8Array
): { created: Uint8Array; layers: RelayLayer[] } {
  const [relay, ...rest] = path
  const accepted = relay!.accept(createBody)
  const status = relay!.refuseWith ?? accepted.status
  if (status !== CreateStatus.OK) return { created: accepted.refuse(status), layers: [] }
  if (accepted.next === undefined) {
    const { created, layer } = accepted.finish()
    return { created, layers: [layer] }
  }
  let below: { created: Uint8Array; layers: RelayLayer[] }
  try {
    below = answer(rest, accepted.next.createBody)
  } catch {
    return { created: accepted.refuse(CreateStatus.NEXT_REFUSED), layers: [] }
  }
  const { created, layer } = accepted.finish(below.created)
  return { created, layers: [layer, ...below.layers] }
}

export function startBuild(path: readonly TestRelay[], crypto: Crypto = nodeCrypto): CircuitBuild {
  return new CircuitBuild(crypto, { chainId: CHAIN_ID, hops: path.map(relay => relay.spec), nowMs: NOW_MS })
}

export interface BuiltCircuit {
  client: ClientCircuit
  layers: RelayLayer[]
}

export function buildCircuit(hops: number, crypto: Crypto = nodeCrypto): BuiltCircuit {
  const path = Array.from({ length: hops }, () => new TestRelay(crypto))
  const build = startBuild(path, crypto)
  const { created, layers } = answer(path, build.createBody)
  return { client: build.finish(created), layers }
}

/** The lowest flipped bit of byte `at` in a copy. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice()
  changed[at]! ^= 1
  return changed
}
