import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { MalformedError, OutOfRangeError } from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import {
  ACK_DELAY_MS,
  createClientSession,
  createExitSession,
  encodeFrame,
  MAX_STREAMS,
  MAX_UNACKED_BYTES,
  readLegOpening,
  ResetCode,
  SESSION_WINDOW_BYTES,
  SessionJoinError,
  SessionProtocolError,
  SessionUseError,
  STREAM_WINDOW_BYTES,
  WRITE_BUFFER_BYTES,
  type Session,
  type SessionEvent,
  type SessionFrame
} from '../src/index.ts'

const SEED = 73
const SPACE_BYTES = 16_000
const HASH = new Uint8Array(32).fill(9)
const TARGET = { host: 'example.org', port: 443 }
const components = { crypto: nodeCrypto }

function nextBody(session: Session, nowMs = 0, leg = session.legs[0]!): Uint8Array | undefined {
  const space = new Uint8Array(SPACE_BYTES)
  const length = session.writeBody(leg, space, nowMs)
  return length === 0 ? undefined : space.subarray(0, length)
}

/** Moves bodies from one end to the other until there is nothing to send. */
function pump(from: Session, to: Session, nowMs = 0): SessionEvent[] {
  const events: SessionEvent[] = []
  for (;;) {
    const body = nextBody(from, nowMs)
    if (body === undefined) return events
    events.push(...to.receive(to.legs[0]!, body, nowMs))
  }
}

function connect(): { client: Session; exit: Session } {
  const client = createClientSession(components)
  client.addLeg(HASH)
  const first = nextBody(client)!
  const opening = readLegOpening(first)
  const exit = createExitSession(components, { opening })
  exit.acceptLeg(opening, HASH)
  exit.receive(exit.legs[0]!, first, 0)
  return { client, exit }
}

/** A session with one connected stream, id 1. */
function connectStream(): { client: Session; exit: Session; id: number } {
  const { client, exit } = connect()
  const id = client.open(TARGET)
  pump(client, exit)
  exit.opened(id, { host: '192.0.2.1', port: 40000 })
  pump(exit, client)
  return { client, exit, id }
}

const hostile = (session: Session, ...frames: SessionFrame[]): SessionEvent[] =>
  session.receive(session.legs[0]!, Buffer.concat(frames.map(encodeFrame)), 0)

function stream(id: number, offset: number, size: number, fin = false): SessionFrame {
  return { type: 'stream', id, offset, fin, bytes: new Uint8Array(size) }
}

describe('a stream', () => {
  test('opens, carries bytes both ways and ends by FIN on each side', () => {
    const { client, exit } = connect()
    const id = client.open(TARGET)
    client.write(id, Buffer.from('GET /'))
    client.end(id)
    expect(pump(client, exit)).toEqual([
      { type: 'open', id, target: TARGET },
      { type: 'data', id, bytes: new Uint8Array(Buffer.from('GET /')) },
      { type: 'end', id }
    ])
    exit.opened(id, { host: '2001:db8::1', port: 1 })
    exit.write(id, Buffer.from('200 OK'))
    exit.end(id)
    expect(pump(exit, client)).toEqual([
      { type: 'opened', id, bound: { host: '2001:db8::1', port: 1 } },
      { type: 'data', id, bytes: new Uint8Array(Buffer.from('200 OK')) },
      { type: 'end', id }
    ])
    exit.consumed(id, 5)
    client.consumed(id, 6)
    pump(client, exit, ACK_DELAY_MS)
    pump(exit, client, 2 * ACK_DELAY_MS)
    expect([client.has(id), exit.has(id)]).toEqual([false, false])
    expect(client.stats).toMatchObject({ streams: 0, unackedBytes: 0, unconsumedBytes: 0, receivedBytes: 6 })
  })

  test('is reset by either side, which the other answers', () => {
    for (const side of ['client', 'exit'] as const) {
      const { client, exit, id } = connectStream()
      const [a, b] = side === 'client' ? [client, exit] : [exit, client]
      b.write(id, new Uint8Array(1000))
      pump(b, a)
      a.reset(id, ResetCode.CANCELLED)
      expect(a.has(id)).toBe(false)
      expect(pump(a, b)).toEqual([{ type: 'reset', id, code: ResetCode.CANCELLED }])
      expect(pump(b, a)).toEqual([])
      expect([a.stats.streams, b.stats.streams]).toEqual([0, 0])
      expect(a.stats.unconsumedBytes).toBe(0)
    }
  })

  test('tells the writer to wait and when to go on', () => {
    const { client, id } = connectStream()
    expect(client.write(id, new Uint8Array(1000))).toBe(true)
    expect(client.write(id, new Uint8Array(WRITE_BUFFER_BYTES))).toBe(false)
    expect(client.takeDrained()).toEqual([])
    while (nextBody(client) !== undefined);
    expect(client.takeDrained()).toEqual([id])
    expect(client.takeDrained()).toEqual([])
    expect(() => client.write(id, new Uint8Array(17 * WRITE_BUFFER_BYTES))).toThrow(SessionUseError)
  })

  test('keeps to its window until the reader consumes', () => {
    const { client, exit, id } = connectStream()
    const send = (bytes: number): number => {
      for (let left = bytes; left > 0; left -= 65_536) client.write(id, new Uint8Array(65_536))
      return pump(client, exit).reduce(
        (sum, event) => sum + (event.type === 'data' ? event.bytes.length : 0),
        0
      )
    }
    expect(send(2 * STREAM_WINDOW_BYTES)).toBe(STREAM_WINDOW_BYTES)
    exit.consumed(id, STREAM_WINDOW_BYTES)
    pump(exit, client, ACK_DELAY_MS)
    expect(send(65_536)).toBe(STREAM_WINDOW_BYTES)
    expect(() => exit.consumed(id, 2 * STREAM_WINDOW_BYTES)).toThrow(SessionUseError)
  })
})

describe('a session', () => {
  test('sends at most 4 MiB unacknowledged, over all its streams', () => {
    const { client, exit } = connect()
    const ids = Array.from({ length: 6 }, () => client.open(TARGET))
    for (const id of ids) client.write(id, new Uint8Array(STREAM_WINDOW_BYTES))
    pump(client, exit)
    expect(client.stats.unackedBytes).toBe(MAX_UNACKED_BYTES)
    expect(client.stats.sentBytes).toBe(MAX_UNACKED_BYTES)
    expect(client.pendingBytes(client.legs[0]!, 0)).toBe(0)
  })

  test('goes on while thirty of its readers have stalled', () => {
    const { client, exit } = connect()
    const connected = (): number => {
      const id = client.open(TARGET)
      pump(client, exit)
      exit.opened(id, { host: '192.0.2.1', port: 40_000 })
      pump(exit, client)
      return id
    }
    const send = (id: number): number => {
      let received = 0
      for (let written = 0; written < STREAM_WINDOW_BYTES; written += 65_536) {
        exit.write(id, new Uint8Array(65_536))
        for (const event of pump(exit, client)) if (event.type === 'data') received += event.bytes.length
        pump(client, exit, ACK_DELAY_MS)
      }
      return received
    }
    for (let i = 0; i < 30; i++) send(connected())
    expect(send(connected())).toBe(STREAM_WINDOW_BYTES)
  })

  test('gives streams turns', () => {
    const { client, exit } = connect()
    const ids = [client.open(TARGET), client.open(TARGET)]
    pump(client, exit)
    for (const id of ids) client.write(id, new Uint8Array(100_000))
    const order = pump(client, exit).flatMap(event => (event.type === 'data' ? [event.id] : []))
    expect(order.slice(0, 4)).toEqual([...ids, ...ids])
  })

  test('acknowledges after 64 KiB or 25 ms, and never an acknowledgement', () => {
    const { client, exit, id } = connectStream()
    pump(client, exit, 100)
    pump(exit, client, 200)
    const leg = exit.legs[0]!
    client.write(id, new Uint8Array(100))
    pump(client, exit, 1000)
    expect(exit.nextTimeoutMs(leg, 1000)).toBe(ACK_DELAY_MS)
    expect(nextBody(exit, 1000 + ACK_DELAY_MS - 1)).toBeUndefined()
    expect(exit.nextTimeoutMs(leg, 1000 + ACK_DELAY_MS)).toBe(0)
    pump(exit, client, 1000 + ACK_DELAY_MS)
    expect(client.stats.unackedBytes).toBe(0)
    expect(client.nextTimeoutMs(client.legs[0]!, 9999)).toBeUndefined()
    client.write(id, new Uint8Array(70_000))
    pump(client, exit, 2000)
    expect(exit.nextTimeoutMs(leg, 2000)).toBe(0)
  })

  test('bounds its streams on both sides', () => {
    const { client, exit } = connect()
    for (let i = 0; i < MAX_STREAMS; i++) client.open(TARGET)
    expect(() => client.open(TARGET)).toThrow(SessionUseError)
    pump(client, exit)
    expect(() => hostile(exit, { type: 'open', id: MAX_STREAMS + 1, target: TARGET })).toThrow(
      SessionProtocolError
    )
    const other = connect().exit
    expect(() => hostile(other, { type: 'open', id: 4_000_000_000, target: TARGET })).toThrow(
      SessionProtocolError
    )
  })

  test('refuses hosts that are not', () => {
    const { client } = connect()
    for (const host of [
      '',
      'a b',
      '1.2.3',
      '256.1.1.1',
      '0x7f.1',
      'a..b',
      'x'.repeat(254),
      ':::',
      '1::2::3'
    ]) {
      expect(() => client.open({ host, port: 1 })).toThrow(OutOfRangeError)
    }
    expect(client.open(TARGET)).toBe(1)
  })

  test('refuses calls that make no sense', () => {
    const { client, exit, id } = connectStream()
    expect(() => exit.open(TARGET)).toThrow(SessionUseError)
    expect(() => exit.addLeg(HASH)).toThrow(SessionUseError)
    expect(() => client.opened(id, TARGET)).toThrow(SessionUseError)
    expect(() => exit.opened(id, TARGET)).toThrow(SessionUseError)
    expect(() => client.write(99, new Uint8Array(1))).toThrow(SessionUseError)
    client.end(id)
    expect(() => client.write(id, new Uint8Array(1))).toThrow(SessionUseError)
    expect(() => client.writeBody(client.legs[0]!, new Uint8Array(100), 0)).toThrow(SessionUseError)
    expect(() => client.receive(77, new Uint8Array(9), 0)).toThrow(SessionUseError)
  })
})

describe('legs', () => {
  test('join by proof of the secret over their own handshake', () => {
    const { client, exit } = connect()
    pump(exit, client, ACK_DELAY_MS)
    const leg = client.addLeg(new Uint8Array(32).fill(5))
    const body = nextBody(client, 0, leg)!
    const opening = readLegOpening(body)
    expect(opening.type).toBe('join')
    expect(() => exit.acceptLeg(opening, HASH)).toThrow(SessionJoinError)
    const foreign = connect().exit
    expect(() => foreign.acceptLeg(opening, new Uint8Array(32).fill(5))).toThrow(SessionJoinError)
    expect(exit.acceptLeg(opening, new Uint8Array(32).fill(5))).toBe(2)
    expect(() => createExitSession(components, { opening })).toThrow(SessionJoinError)
    exit.receive(2, body, 0)
    expect(exit.legs).toEqual([1, 2])
  })

  test('START comes again while nothing was acknowledged, and needs the same secret', () => {
    const client = createClientSession(components)
    const first = client.addLeg(HASH)
    const opening = readLegOpening(nextBody(client, 0, first)!)
    const exit = createExitSession(components, { opening })
    exit.acceptLeg(opening, HASH)
    client.loseLeg(first)
    const again = readLegOpening(nextBody(client, 0, client.addLeg(HASH))!)
    expect(again).toEqual(opening)
    expect(exit.acceptLeg(again, HASH)).toBe(2)
    const foreign = { ...opening, secret: new Uint8Array(32) }
    expect(() => exit.acceptLeg(foreign as typeof opening, HASH)).toThrow(SessionJoinError)
  })

  test('START and JOIN come first and once', () => {
    const { client, exit } = connect()
    const opening: SessionFrame = { type: 'start', sessionId: client.id, secret: new Uint8Array(32) }
    expect(() => hostile(exit, opening)).toThrow(SessionProtocolError)
    expect(() => hostile(client, opening)).toThrow(SessionProtocolError)
    expect(() => readLegOpening(encodeFrame({ type: 'ack', bodies: 0 }))).toThrow(MalformedError)
  })
})

describe('hostile frames', () => {
  const cases: [string, (id: number) => SessionFrame[]][] = [
    ['a gap', id => [stream(id, 1, 1)]],
    ['overlapping data', id => [stream(id, 0, 10), stream(id, 5, 10)]],
    ['data after FIN', id => [stream(id, 0, 10, true), stream(id, 10, 1)]],
    ['a second FIN', id => [stream(id, 0, 10, true), stream(id, 10, 0, true)]],
    ['a stream that was not opened', id => [stream(id + 1, 0, 1)]],
    ['an offset past the window', id => [stream(id, STREAM_WINDOW_BYTES, 1)]],
    ['a huge offset', id => [stream(id, Number.MAX_SAFE_INTEGER - 10, 5)]],
    ['an ACK of what was not sent', () => [{ type: 'ack', bodies: 1000 }]],
    [
      'a reset below what was sent',
      id => [stream(id, 0, 10), { type: 'reset', id, code: 1, finalOffset: 9 }]
    ],
    ['a reset past the window', id => [{ type: 'reset', id, code: 1, finalOffset: STREAM_WINDOW_BYTES + 1 }]],
    ['OPENED from the client', id => [{ type: 'opened', id, bound: TARGET }]],
    ['OPEN for an open stream', id => [{ type: 'open', id, target: TARGET }]]
  ]
  test.each(cases)('%s is a protocol error', (_name, frames) => {
    const { exit, id } = connectStream()
    expect(() => hostile(exit, ...frames(id))).toThrow(SessionProtocolError)
  })

  test('more than the window of a stream, or of the session', () => {
    const { exit, id } = connectStream()
    const chunk = 32_768
    const fill = (stream_: number): void => {
      for (let at = 0; at < STREAM_WINDOW_BYTES; at += chunk) hostile(exit, stream(stream_, at, chunk))
    }
    fill(id)
    expect(() => hostile(exit, stream(id, STREAM_WINDOW_BYTES, 1))).toThrow(SessionProtocolError)
    const open = (next: number): SessionEvent[] => hostile(exit, { type: 'open', id: next, target: TARGET })
    for (let next = 2; next <= SESSION_WINDOW_BYTES / STREAM_WINDOW_BYTES; next++) {
      open(next)
      fill(next)
    }
    const last = SESSION_WINDOW_BYTES / STREAM_WINDOW_BYTES + 1
    open(last)
    expect(() => hostile(exit, stream(last, 0, 1))).toThrow(SessionProtocolError)
  })

  test('never acknowledging stops what is sent, and never reading ends the session', () => {
    const { client, exit, id } = connectStream()
    let bodies = 0
    for (; bodies < 20_000; bodies++) {
      client.write(id, Uint8Array.of(1))
      if (nextBody(client) === undefined) break
    }
    expect(bodies).toBe(8192)
    const flood = (): void => {
      for (let next = 2; next < 10_000; next++) {
        hostile(
          exit,
          { type: 'open', id: next, target: TARGET },
          { type: 'reset', id: next, code: 1, finalOffset: 0 }
        )
      }
    }
    expect(flood).toThrow(SessionProtocolError)
  })

  test('data on a finished stream', () => {
    const { client, exit, id } = connectStream()
    exit.reset(id, ResetCode.TIMEOUT)
    pump(exit, client)
    pump(client, exit)
    expect(() => hostile(exit, stream(id, 0, 1))).toThrow(SessionProtocolError)
  })

  test('any bytes are a typed error or events', () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.integer({ min: 0, max: 10 }), fc.uint8Array({ maxLength: 80 })).map(([type, rest]) => {
        return Uint8Array.of(type, 0, 0, 0, 1, ...rest)
      })
    )
    fc.assert(
      fc.property(bodies, body => {
        const { client, exit } = connectStream()
        for (const session of [client, exit]) {
          try {
            session.receive(session.legs[0]!, body, 0)
          } catch (error) {
            expect(error instanceof MalformedError || error instanceof SessionProtocolError).toBe(true)
          }
        }
      }),
      { numRuns: 300, seed: SEED }
    )
  })
})
