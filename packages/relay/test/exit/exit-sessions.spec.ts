import { expect, test } from '@jest/globals'
import { SessionJoinError, type LegOpening } from '@tollway/circuit'
import { defaultCrypto } from '@tollway/crypto'
import { AddressPolicy } from '../../src/exit/address-policy.ts'
import { SocketBudget, UnackedBytes } from '../../src/exit/exit-services.ts'
import { ExitSessions } from '../../src/exit/exit-sessions.ts'
import { DEFAULT_RELAY_LIMITS } from '../../src/index.ts'
import { silentLogger, systemClock } from '../fixtures/environment.ts'

const LEG = { wake: () => undefined, funded: () => Promise.resolve() }
const HASH = new Uint8Array(32)

test('sessions that circuits left behind make room for new ones; those in use do not', () => {
  const sessions = new ExitSessions(
    {
      crypto: defaultCrypto,
      clock: systemClock,
      logger: silentLogger,
      resolve: () => Promise.resolve([]),
      ports: [],
      limits: DEFAULT_RELAY_LIMITS,
      sockets: new SocketBudget(1),
      unacked: new UnackedBytes(1),
      policy: () => new AddressPolicy({ ownAddresses: [] })
    },
    { maxSessions: 2 }
  )
  const start = (id: number) => {
    const opening: LegOpening = {
      type: 'start',
      sessionId: new Uint8Array(16).fill(id),
      secret: new Uint8Array(32)
    }
    return sessions.attach(opening, HASH, LEG)
  }
  try {
    start(1)
    for (let id = 2; id < 100; id++) start(id).detach()
    expect(sessions.size).toBe(2)
    start(100)
    expect(() => start(101)).toThrow(SessionJoinError)
  } finally {
    sessions.stop()
  }
})
