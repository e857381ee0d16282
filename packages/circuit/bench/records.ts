import { nodeCrypto } from '@tollway/crypto'
import {
  BULK_RECORD_BYTES,
  ClientCircuit,
  RecordType,
  RelayLayer,
  SMALL_RECORD_BYTES,
  type HopKeys,
  type RecordSize
} from '../src/index.ts'

/** Prints what three layers cost: client and three relays in one process, each direction. */
const TOTAL_BYTES = 200e6
const HOPS = 3

function parties(): { client: ClientCircuit; relays: RelayLayer[] } {
  const keys = Array.from({ length: HOPS }, (): HopKeys => {
    const random = (): Uint8Array => nodeCrypto.randomBytes(32)
    return { forwardKey: random(), backwardKey: random(), handshakeHash: random() }
  })
  const relays = keys.map((key, position) => {
    return new RelayLayer(nodeCrypto, { keys: key, position, lastHop: position === HOPS - 1 })
  })
  return { client: new ClientCircuit(nodeCrypto, keys), relays }
}

function forward(size: RecordSize): number {
  const { client, relays } = parties()
  const body = nodeCrypto.randomBytes(client.bodyCapacity(HOPS - 1, size))
  let bytes = 0
  while (bytes < TOTAL_BYTES) {
    const record = client.seal(HOPS - 1, RecordType.SESSION, body, size)
    for (const relay of relays) relay.openForward(record)
    bytes += body.length
  }
  return bytes
}

function backward(size: RecordSize): number {
  const { client, relays } = parties()
  const body = nodeCrypto.randomBytes(client.bodyCapacity(HOPS - 1, size))
  let bytes = 0
  while (bytes < TOTAL_BYTES) {
    const record = relays[HOPS - 1]!.sealBackward(RecordType.SESSION, body, size)
    for (let i = HOPS - 2; i >= 0; i--) relays[i]!.wrapBackward(record)
    bytes += client.open(record).body.length
  }
  return bytes
}

function measure(name: string, run: () => number): void {
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  const bytes = run()
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const rate = (bytes / 1e6 / seconds).toFixed(0)
  console.log(`${name}: ${rate} MB/s, ${(((user + system) / bytes) * 1000).toFixed(1)} CPU-s/GB`)
}

for (const size of [SMALL_RECORD_BYTES, BULK_RECORD_BYTES] as const) {
  measure(`${size} B forward, 3 layers sealed and opened`, () => forward(size))
  measure(`${size} B backward, 3 layers sealed and opened`, () => backward(size))
}
