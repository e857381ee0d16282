import { describe, expect, test } from '@jest/globals'
import { hubProtocol, HubWire, type HubMessage, type HubStream } from '../../src/index.ts'

/** One end of a stream, driven by the test. */
class TestStream implements HubStream {
  readonly remotePeer = 'peer'
  isClosed = false
  paused = false
  readonly sent: HubMessage[] = []
  #receiver: Parameters<HubStream['receive']>[0] | undefined

  send(message: Uint8Array): boolean {
    this.sent.push(hubProtocol.decode(message))
    return true
  }

  receive(receiver: Parameters<HubStream['receive']>[0]): void {
    this.#receiver = receiver
  }

  deliver(bytes: Uint8Array): void {
    this.#receiver?.onMessage(bytes)
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
  }

  close(): Promise<void> {
    this.isClosed = true
    return Promise.resolve()
  }

  abort(error: Error): void {
    this.isClosed = true
    this.#receiver?.onClose(error)
  }
}

const complaint = (message: string): Uint8Array =>
  hubProtocol.encode({ type: 'error', code: 'busy', message }).subarray(4)
const textOf = (message: HubMessage) => (message.type === 'error' ? message.message : message.type)

describe('the hub wire', () => {
  test('holds messages back in order, and the peer when too many wait', async () => {
    const stream = new TestStream()
    const got: string[] = []
    const wire = new HubWire(stream, message => void got.push(textOf(message)))
    const gate = Promise.withResolvers<void>()
    wire.hold(gate.promise)
    for (let i = 0; i < 100; i++) stream.deliver(complaint(String(i)))
    expect(got).toEqual([])
    expect(stream.paused).toBe(true)
    gate.resolve()
    await gate.promise
    await Promise.resolve()
    expect(got).toEqual(Array.from({ length: 100 }, (_, i) => String(i)))
    expect(stream.paused).toBe(false)
  })

  test('ends when bytes do not decode, after saying so', async () => {
    const stream = new TestStream()
    const wire = new HubWire(stream, () => undefined)
    stream.deliver(Uint8Array.of(77))
    expect(await wire.closed).toMatchObject({ code: 'MALFORMED' })
    expect(stream.sent).toMatchObject([{ type: 'error', code: 'malformed' }])
    expect(stream.isClosed).toBe(true)
  })

  test('ends when a handler fails, now or later, and hands on nothing afterwards', async () => {
    for (const handler of [
      () => {
        throw new Error('broken')
      },
      () => Promise.reject(new Error('broken'))
    ]) {
      const stream = new TestStream()
      const wire = new HubWire(stream, handler)
      stream.deliver(complaint('x'))
      expect(await wire.closed).toMatchObject({ message: 'broken' })
      wire.send({ type: 'error', code: 'busy', message: 'late' })
      expect(stream.sent).toEqual([])
    }
  })
})
