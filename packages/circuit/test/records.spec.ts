import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nobleCrypto, nodeCrypto } from '@tollway/crypto'
import {
  bodyCapacity,
  ClientCircuit,
  RelayLayer,
  BULK_RECORD_BYTES,
  CircuitDeadError,
  layerBytes,
  RecordInputError,
  RecordProtocolError,
  RecordRejectedError,
  RecordType,
  SMALL_RECORD_BYTES,
  type BodyType,
  type HopKeys,
  type ForwardRecord,
  type RecordSize
} from '../src/index.ts'
import { LayerKey } from '../src/layer-key.ts'
import { buildCircuit, flipped, type BuiltCircuit } from './network.ts'

const SEED = 72
const HOPS = 3
const sizes: RecordSize[] = [SMALL_RECORD_BYTES, BULK_RECORD_BYTES]
const positions = [0, 1, 2]
const random = (size: number): Uint8Array => nodeCrypto.randomBytes(size)

/** Peels a record from hop `from` on; it is changed in place. */
function down({ layers }: BuiltCircuit, record: Uint8Array, from = 0): ForwardRecord {
  for (let i = from; ; i++) {
    const opened = layers[i]!.openForward(record)
    if (opened.type !== RecordType.FORWARD) return opened
  }
}

/** Carries a record from the hop at `from` up to, not through, the hop at `to`. */
function up({ layers }: BuiltCircuit, record: Uint8Array, from: number, to = -1): Uint8Array {
  for (let i = from - 1; i > to; i--) layers[i]!.wrapBackward(record)
  return record
}

/** A forward record as the hop at `position` receives it. */
function arriving(circuit: BuiltCircuit, position: number): Uint8Array {
  const record = circuit.client.seal(HOPS - 1, RecordType.SESSION, random(20), SMALL_RECORD_BYTES)
  for (let i = 0; i < position; i++) circuit.layers[i]!.openForward(record)
  return record
}

describe.each(sizes)('records of %i bytes', size => {
  test.each([1, 2, 3, 4])('carry full and empty bodies both ways over %i hops', hops => {
    const circuit = buildCircuit(hops)
    for (let hop = 0; hop < hops; hop++) {
      for (const body of [random(bodyCapacity(size, hop)), new Uint8Array(0)]) {
        const sealed = circuit.client.seal(hop, RecordType.RECEIPT, body, size)
        expect(sealed).toHaveLength(size)
        expect(down(circuit, sealed)).toEqual({ type: RecordType.RECEIPT, body, size })
        const back = up(circuit, circuit.layers[hop]!.sealBackward(RecordType.TAB_STATE, body, size), hop)
        expect(back).toHaveLength(size)
        expect(circuit.client.open(back)).toEqual({ hop, type: RecordType.TAB_STATE, body, size })
      }
    }
  })

  test('a body may be written straight into the record', () => {
    const circuit = buildCircuit(HOPS)
    const sealed = circuit.client.seal(2, RecordType.SESSION, space => (space.fill(7, 0, 10), 10), size)
    expect(down(circuit, sealed)).toMatchObject({ body: new Uint8Array(10).fill(7) })
  })

  test('each hop refills the tail with fresh random bytes', () => {
    const circuit = buildCircuit(HOPS)
    const sealed = circuit.client.seal(2, RecordType.SESSION, random(10), size)
    circuit.layers[0]!.openForward(sealed)
    const tail = sealed.slice(layerBytes(size, 1))
    expect(tail).toHaveLength(17)
    expect(tail.some(byte => byte !== 0)).toBe(true)
    sealed.fill(0x55, layerBytes(size, 1))
    expect(circuit.layers[1]!.openForward(sealed).type).toBe(RecordType.FORWARD)
    expect(sealed.subarray(layerBytes(size, 2))).not.toEqual(new Uint8Array(34).fill(0x55))
  })
})

describe.each(positions)('forward, at hop %i', position => {
  function killedBy(attack: (circuit: BuiltCircuit) => Uint8Array): void {
    const circuit = buildCircuit(HOPS)
    const record = attack(circuit)
    const layer = circuit.layers[position]!
    expect(() => layer.openForward(record)).toThrow(RecordRejectedError)
    expect(layer.alive).toBe(false)
    expect(() => layer.openForward(arriving(buildCircuit(HOPS), 0))).toThrow(CircuitDeadError)
    expect(() => layer.sealBackward(RecordType.CLOSE, new Uint8Array(0), SMALL_RECORD_BYTES)).toThrow(
      CircuitDeadError
    )
  }

  test('any flipped authenticated bit kills the circuit', () => {
    for (const at of [0, 1, 500, layerBytes(SMALL_RECORD_BYTES, position) - 1]) {
      killedBy(circuit => flipped(arriving(circuit, position), at))
    }
  })

  test('a replayed record kills the circuit', () => {
    killedBy(circuit => {
      const record = arriving(circuit, position)
      const copy = record.slice()
      circuit.layers[position]!.openForward(record)
      return copy
    })
  })

  test('a dropped record kills the circuit', () => {
    killedBy(circuit => {
      arriving(circuit, position)
      return arriving(circuit, position)
    })
  })

  test('reordered records kill the circuit', () => {
    killedBy(circuit => {
      const [, second] = [arriving(circuit, position), arriving(circuit, position)]
      return second
    })
  })

  test('a record of another size kills the circuit', () => {
    const layer = buildCircuit(HOPS).layers[position]!
    expect(() => layer.openForward(new Uint8Array(2048))).toThrow(RecordProtocolError)
    expect(layer.alive).toBe(false)
  })
})

describe.each(positions)('backward, of hop %i', position => {
  /** The record of hop `position` as its predecessor receives it, then tampered with and carried to the client. */
  function killedBy(attack: (circuit: BuiltCircuit, next: () => Uint8Array) => Uint8Array): void {
    const circuit = buildCircuit(HOPS)
    const next = (): Uint8Array => {
      const origin = circuit.layers[HOPS - 1]!.sealBackward(RecordType.SESSION, random(9), SMALL_RECORD_BYTES)
      return up(circuit, origin, HOPS - 1, position - 1)
    }
    const record = up(circuit, attack(circuit, next), position)
    expect(() => circuit.client.open(record)).toThrow(RecordRejectedError)
    expect(circuit.client.alive).toBe(false)
    expect(() => circuit.client.open(record)).toThrow(CircuitDeadError)
    expect(() => circuit.client.seal(0, RecordType.CLOSE, new Uint8Array(0), 1024)).toThrow(CircuitDeadError)
  }

  test('any flipped authenticated bit kills the circuit', () => {
    for (const at of [0, 1, 500, layerBytes(SMALL_RECORD_BYTES, position) - 1]) {
      killedBy((_circuit, next) => flipped(next(), at))
    }
  })

  test('a replayed record kills the circuit', () => {
    killedBy((circuit, next) => {
      const record = next()
      const copy = record.slice()
      circuit.client.open(up(circuit, record, position))
      return copy
    })
  })

  test('a dropped record kills the circuit', () => {
    killedBy((_circuit, next) => (next(), next()))
  })

  test('reordered records kill the circuit', () => {
    killedBy((_circuit, next) => {
      const [, second] = [next(), next()]
      return second
    })
  })
})

test('the random tail is not authenticated, so changing it harms nobody', () => {
  const circuit = buildCircuit(HOPS)
  const record = arriving(circuit, 1)
  expect(down(circuit, flipped(record, SMALL_RECORD_BYTES - 1), 1).type).toBe(RecordType.SESSION)
})

describe('content that breaks the protocol', () => {
  /** A record that authenticates, whatever its plaintext. */
  function sealRaw(key: Uint8Array, firstCount: number, plaintext: Uint8Array): Uint8Array {
    const record = new Uint8Array(SMALL_RECORD_BYTES)
    record.set(plaintext)
    new LayerKey(nodeCrypto, key, firstCount).sealInPlace(record, 0, SMALL_RECORD_BYTES - 16)
    return record
  }

  test.each([
    ['an unknown type', Uint8Array.of(7, 0, 0)],
    ['type 255', Uint8Array.of(255, 0, 0)],
    ['forwarding past the last hop', Uint8Array.of(0, 0, 0)],
    ['a length past the record', Uint8Array.of(6, 0xff, 0xff)],
    ['a length one too many', Uint8Array.of(6, (1005 + 1) >> 8, (1005 + 1) & 0xff)]
  ])('%s closes the circuit, at both ends', (_name, plaintext) => {
    const keys: HopKeys = { forwardKey: random(32), backwardKey: random(32), handshakeHash: random(32) }
    const layer = new RelayLayer(nodeCrypto, { keys, position: 0, lastHop: true })
    expect(() => layer.openForward(sealRaw(keys.forwardKey, 0, plaintext))).toThrow(RecordProtocolError)
    expect(layer.alive).toBe(false)
    const client = new ClientCircuit(nodeCrypto, [keys])
    expect(() => client.open(sealRaw(keys.backwardKey, 1, plaintext))).toThrow(RecordProtocolError)
    expect(client.alive).toBe(false)
  })

  test.each([0, 7])('type %i cannot be sent', type => {
    const { client } = buildCircuit(1)
    expect(() => client.seal(0, type as BodyType, new Uint8Array(0), 1024)).toThrow(RecordInputError)
  })

  test('a body that does not fit, and a hop that is not there, are refused before sealing', () => {
    const { client, layers } = buildCircuit(2)
    const tooLong = new Uint8Array(bodyCapacity(1024, 1) + 1)
    expect(() => client.seal(1, RecordType.SESSION, tooLong, 1024)).toThrow(RecordInputError)
    expect(() => client.seal(2, RecordType.SESSION, new Uint8Array(0), 1024)).toThrow(RecordInputError)
    expect(() => layers[1]!.sealBackward(RecordType.SESSION, tooLong, 1024)).toThrow(RecordInputError)
    expect(client.alive && layers[1]!.alive).toBe(true)
    expect(down({ client, layers }, client.seal(1, RecordType.SESSION, random(1), 1024)).type).toBe(
      RecordType.SESSION
    )
  })

  test('the last hop has nobody behind it', () => {
    const { layers } = buildCircuit(1)
    expect(() => layers[0]!.wrapBackward(new Uint8Array(1024))).toThrow(RecordProtocolError)
    expect(layers[0]!.alive).toBe(false)
  })
})

test('any bytes from the link are a typed error for client and relay', () => {
  const record = fc.oneof(
    fc.uint8Array({ minLength: 0, maxLength: 1100 }),
    fc.uint8Array({ minLength: 1024, maxLength: 1024 })
  )
  fc.assert(
    fc.property(record, bytes => {
      const { client, layers } = buildCircuit(1)
      const expected = bytes.length === 1024 ? RecordRejectedError : RecordProtocolError
      expect(() => client.open(bytes)).toThrow(expected)
      expect(() => layers[0]!.openForward(bytes)).toThrow(expected)
    }),
    { numRuns: 100, seed: SEED }
  )
})

test('records cross between implementations', () => {
  const { client, layers } = buildCircuit(2, nobleCrypto)
  const record = client.seal(1, RecordType.SESSION, Uint8Array.of(1, 2, 3), 1024)
  layers[0]!.openForward(record)
  expect(layers[1]!.openForward(record)).toMatchObject({ body: Uint8Array.of(1, 2, 3) })
})
