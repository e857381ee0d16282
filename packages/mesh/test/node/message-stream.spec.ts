import { afterEach, describe, expect, test } from '@jest/globals'
import {
  MessageStreamClosedError,
  MessageTooLargeError,
  SendQueueFullError,
  type MessageStream
} from '@tollway/mesh'
import { startNode, StopRegistry, until } from '../fixtures/network.ts'

const stops = new StopRegistry()
afterEach(() => stops.stopAll())

const PROTOCOL = '/tollway/test/1'

interface Inbox {
  messages: Uint8Array[]
  closed: { error?: Error }[]
}

function collect(stream: MessageStream): Inbox {
  const inbox: Inbox = { messages: [], closed: [] }
  stream.receive({
    onMessage: message => void inbox.messages.push(message),
    onClose: error => void inbox.closed.push({ error })
  })
  return inbox
}

async function pair(options = {}): Promise<[MessageStream, MessageStream]> {
  const a = await startNode(stops, 'a', { listen: [] })
  const b = await startNode(stops, 'b')
  const accepted = Promise.withResolvers<MessageStream>()
  await b.handleMessageStream(PROTOCOL, accepted.resolve, options)
  const ours = await a.openMessageStream(b.addresses[0] ?? '', PROTOCOL, options)
  ours.send(new Uint8Array([0]))
  return [ours, await accepted.promise]
}

describe('message stream', () => {
  test('carries whole messages of every size, both ways, in order', async () => {
    const [ours, theirs] = await pair()
    const sizes = [0, 1, 3, 4, 5, 1000, 65_535, 65_536, 262_144]
    const inboxes = [collect(theirs), collect(ours)]
    for (const [index, size] of sizes.entries()) {
      const message = new Uint8Array(size).fill(index + 1)
      ours.send(message)
      theirs.send(message)
      await ours.drained()
      await theirs.drained()
    }
    await until(() => inboxes.every(inbox => inbox.messages.length >= sizes.length))
    await until(() => inboxes[0]?.messages.length === sizes.length + 1)
    expect(inboxes[0]?.messages.slice(1).map(message => message.length)).toEqual(sizes)
    expect(inboxes[1]?.messages.map(message => message.length)).toEqual(sizes)
    expect(inboxes[1]?.messages.every((message, index) => message.every(byte => byte === index + 1))).toBe(
      true
    )
    expect(theirs.remotePeer).not.toBe(ours.remotePeer)
  })

  test('delivers what was sent before a close, then tells both sides', async () => {
    const [ours, theirs] = await pair()
    const [mine, other] = [collect(ours), collect(theirs)]
    for (let i = 0; i < 50; i++) ours.send(new Uint8Array(1000))
    await ours.close()
    await ours.close()
    await until(() => other.closed.length > 0 && mine.closed.length > 0)
    expect(other.messages).toHaveLength(51)
    expect(other.closed).toEqual([{ error: undefined }])
    expect(mine.closed).toEqual([{ error: undefined }])
    expect(() => ours.send(new Uint8Array(1))).toThrow(MessageStreamClosedError)
  })

  test('an abort reaches the other side as an error', async () => {
    const [ours, theirs] = await pair()
    const [mine, other] = [collect(ours), collect(theirs)]
    ours.abort(new Error('enough'))
    ours.abort(new Error('enough'))
    await until(() => other.closed.length > 0)
    expect(other.closed[0]?.error).toBeInstanceOf(Error)
    expect(mine.closed).toHaveLength(1)
    expect(mine.closed[0]?.error?.message).toBe('enough')
  })

  test('holds a fast sender back while the receiver is paused, and loses nothing', async () => {
    const [ours, theirs] = await pair({ maxQueuedBytes: 512 * 1024 })
    const other = collect(theirs)
    await until(() => other.messages.length === 1)
    theirs.pause()
    let sent = 1
    expect(() => {
      for (;;) {
        ours.send(new Uint8Array(64 * 1024))
        sent++
      }
    }).toThrow(SendQueueFullError)
    expect(ours.queuedBytes).toBeLessThanOrEqual(512 * 1024)
    theirs.resume()
    await until(() => other.messages.length === sent)
    expect(ours.queuedBytes).toBe(0)
  })

  test('pausing inside a message holds the rest of the batch', async () => {
    const [ours, theirs] = await pair()
    let count = 0
    theirs.receive({
      onMessage: () => {
        count++
        theirs.pause()
        queueMicrotask(() => theirs.resume())
      },
      onClose: () => undefined
    })
    for (let i = 0; i < 20; i++) ours.send(new Uint8Array(10))
    await until(() => count === 21)
  })

  test('refuses to send, and to be sent, more than a frame', async () => {
    const [ours, theirs] = await pair({ maxFrameBytes: 1000 })
    const other = collect(theirs)
    expect(() => ours.send(new Uint8Array(1001))).toThrow(MessageTooLargeError)
    expect(other.closed).toHaveLength(0)
  })

  test('a length beyond the limit ends the stream with an error that says so', async () => {
    const a = await startNode(stops, 'a', { listen: [] })
    const b = await startNode(stops, 'b')
    const accepted = Promise.withResolvers<Inbox>()
    await b.handleMessageStream(PROTOCOL, stream => accepted.resolve(collect(stream)))
    const raw = await a.openStream(b.addresses[0] ?? '', PROTOCOL)
    raw.send(new Uint8Array([0xff, 0xff, 0xff, 0xff, 1]))
    const inbox = await accepted.promise
    await until(() => inbox.closed.length > 0)
    expect(inbox.closed[0]?.error?.message).toContain('4294967295')
  })
})
