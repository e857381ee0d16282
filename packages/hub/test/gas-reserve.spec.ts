import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { toHex } from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import type { Hub } from '../src/index.ts'
import { HubNetwork, UNIT } from './support/hub-network.ts'
import { StopRegistry, until } from './support/stop-registry.ts'

const DISPUTE_WEI = 10n ** 18n

const registry = new StopRegistry()
let net: HubNetwork
let hub: Hub

beforeEach(async () => {
  net = await HubNetwork.start(registry)
  hub = await net.startHub({ disputeWei: DISPUTE_WEI })
})
afterEach(() => registry.stopAll())

/** Gas money for so many disputes and the transactions of opening a channel. */
async function gasFor(disputes: number): Promise<void> {
  const wei = DISPUTE_WEI * BigInt(disputes) + DISPUTE_WEI / 4n
  await net.anvil.rpc('anvil_setBalance', [net.hubParty.owner, toHex(bigEndian(wei))])
}

function bigEndian(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(32, '0'), 'hex'))
}

const salt = () => toHex(nodeCrypto.randomBytes(32))

describe('a hub whose gas does not cover another dispute', () => {
  test('refuses to open a channel for a relay, opens none, and opens it once it has gas', async () => {
    await gasFor(1)
    const relay = await net.relay(1)
    expect(relay.session.status).toBe('open')
    const other = await net.member(2)
    const wanted = { depositWanted: 60n * UNIT, salt: salt() }
    await expect(other.connection.requestChannel(wanted)).rejects.toMatchObject({
      code: 'HUB_REFUSED',
      reason: 'gas-reserve'
    })
    expect((await hub.status()).channels).toHaveLength(1)
    await gasFor(2)
    expect((await other.connection.requestChannel(wanted)).status).toBe('open')
    expect((await hub.status()).gas).toMatchObject({ channels: 2, roomForChannels: 0, isCritical: false })
  })

  test('refuses to adopt a channel that a client opened, and adopts it once it has gas', async () => {
    await gasFor(0)
    const client = await net.member(1)
    await expect(net.openChannel(client, 100n * UNIT)).rejects.toMatchObject({ reason: 'gas-reserve' })
    expect((await hub.status()).channels).toHaveLength(0)
    await gasFor(1)
    const session = await net.openChannel(client, 100n * UNIT)
    expect(session.status).toBe('open')
    expect(await hub.status()).toMatchObject({ gas: { channels: 1 } })
  })

  test('shows it before and after it is critical', async () => {
    await gasFor(5)
    await net.relay(1)
    await until(async () => (await hub.status()).gas?.level === 'ok')
    await gasFor(1)
    expect((await hub.status()).gas).toMatchObject({ level: 'warning', isWarning: true, isCritical: false })
    await gasFor(0)
    expect((await hub.status()).gas).toMatchObject({
      level: 'critical',
      isCritical: true,
      roomForChannels: 0
    })
  })
})
