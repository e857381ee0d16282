import { nodeCrypto } from '@tollway/crypto'
import {
  ClientCircuit,
  createClientSession,
  createExitSession,
  readLegOpening,
  RelayLayer,
  sealBackwardSession,
  sealForwardSession,
  RecordType,
  type HopKeys,
  type Session,
  type SessionEvent
} from '../src/index.ts'

/** Prints what a download costs through session and three layers, all ends in one process. */
const TOTAL_BYTES = 300e6
const HOPS = 3
const EXIT = HOPS - 1
const CHUNK = nodeCrypto.randomBytes(65_536)

const random = (): Uint8Array => nodeCrypto.randomBytes(32)
const keys = Array.from({ length: HOPS }, (): HopKeys => {
  return { forwardKey: random(), backwardKey: random(), handshakeHash: random() }
})
const circuit = new ClientCircuit(nodeCrypto, keys)
const relays = keys.map((key, position) => {
  return new RelayLayer(nodeCrypto, { keys: key, position, lastHop: position === EXIT })
})
const client = createClientSession({ crypto: nodeCrypto })
const clientLeg = client.addLeg(keys[EXIT]!.handshakeHash)
let exit: Session | undefined
let nowMs = 0

function sendForward(): SessionEvent[] {
  const events: SessionEvent[] = []
  for (;;) {
    const record = sealForwardSession(circuit, EXIT, { session: client, leg: clientLeg, nowMs })
    if (record === undefined) return events
    for (const relay of relays.slice(0, EXIT)) relay.openForward(record)
    const opened = relays[EXIT]!.openForward(record)
    if (opened.type !== RecordType.SESSION) throw new Error('not a session record')
    if (exit === undefined) {
      const opening = readLegOpening(opened.body)
      exit = createExitSession({ crypto: nodeCrypto }, { opening })
      exit.acceptLeg(opening, keys[EXIT]!.handshakeHash)
    }
    events.push(...exit.receive(1, opened.body, nowMs))
  }
}

function receiveBackward(session: Session): number {
  let bytes = 0
  for (;;) {
    const record = sealBackwardSession(relays[EXIT]!, { session, leg: 1, nowMs })
    if (record === undefined) return bytes
    for (let i = EXIT - 1; i >= 0; i--) relays[i]!.wrapBackward(record)
    for (const event of client.receive(clientLeg, circuit.open(record).body, nowMs)) {
      if (event.type !== 'data') continue
      bytes += event.bytes.length
      client.consumed(event.id, event.bytes.length)
    }
  }
}

const id = client.open({ host: 'origin.test', port: 80 })
sendForward()
exit!.opened(id, { host: '127.0.0.1', port: 1 })
const cpu = process.cpuUsage()
const startedAt = performance.now()
let bytes = 0
while (bytes < TOTAL_BYTES) {
  nowMs += 1
  for (let i = 0; i < 4; i++) exit!.write(id, CHUNK)
  bytes += receiveBackward(exit!)
  sendForward()
}
const seconds = (performance.now() - startedAt) / 1000
const { user, system } = process.cpuUsage(cpu)
const cost = (((user + system) / bytes) * 1000).toFixed(1)
console.log(`session over 3 layers, download: ${(bytes / 1e6 / seconds).toFixed(0)} MB/s, ${cost} CPU-s/GB`)
