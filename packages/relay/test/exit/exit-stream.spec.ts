import { expect, test } from '@jest/globals'
import { createClientSession, createExitSession, encodeFrame, readLegOpening } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import { AddressPolicy } from '../../src/exit/address-policy.ts'
import { SocketBudget, UnackedBytes } from '../../src/exit/exit-services.ts'
import { ExitStream } from '../../src/exit/exit-stream.ts'
import { DEFAULT_RELAY_LIMITS } from '../../src/index.ts'
import { silentLogger, systemClock } from '../fixtures/environment.ts'

const TARGET = { host: '192.0.2.1', port: 25 }

test('a stream that fails while the client reads nothing is over, and nothing is thrown', async () => {
  const client = createClientSession({ crypto: defaultCrypto })
  const hash = new Uint8Array(32)
  const leg = client.addLeg(hash)
  const stalled = client.open(TARGET)
  const space = new Uint8Array(16_000)
  const first = space.slice(0, client.writeBody(leg, space, 0))
  const opening = readLegOpening(first)
  const session = createExitSession({ crypto: defaultCrypto }, { opening })
  const exitLeg = session.acceptLeg(opening, hash)
  session.receive(exitLeg, first, 0)
  // Each pair makes the exit queue an answer; the last one it has no room for.
  const flood = () => {
    for (let id = stalled + 1; ; id++) {
      const open = encodeFrame({ type: 'open', id, target: TARGET })
      const reset = encodeFrame({ type: 'reset', id, code: 1, finalOffset: 0 })
      session.receive(exitLeg, Buffer.concat([open, reset]), 0)
    }
  }
  expect(flood).toThrow('8192')
  let isClosed = false
  const stream = new ExitStream(
    {
      crypto: defaultCrypto,
      clock: systemClock,
      logger: silentLogger,
      resolve: () => Promise.reject(new Error('nobody asks')),
      ports: [{ from: 443, to: 443 }],
      limits: DEFAULT_RELAY_LIMITS,
      sockets: new SocketBudget(1),
      unacked: new UnackedBytes(1),
      policy: () => new AddressPolicy({ ownAddresses: [] })
    },
    session,
    {
      id: stalled,
      target: TARGET,
      funded: () => Promise.resolve(),
      wake: () => undefined,
      onClosed: () => (isClosed = true)
    }
  )
  await expect(stream.open()).resolves.toBeUndefined()
  expect(isClosed).toBe(true)
})
