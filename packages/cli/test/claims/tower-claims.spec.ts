import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createReceiptCheck } from '../../src/service/receipt-check.ts'
import { BOND, DEPOSIT, FailingTower } from './failing-tower.ts'

let network: FailingTower

beforeEach(async () => {
  network = await FailingTower.start()
})
afterEach(() => network.stops.stop())

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(20)
}

const victimsTokens = (): Promise<bigint> =>
  network.victim.token.balanceOf(network.victim.keys.account.address)

describe('claims against a tower', () => {
  test('a victim whose tower was off is made whole, to the unit, once', async () => {
    await network.appoint(7, 700n)
    await network.towerOff()
    const claims = await network.claims()
    await network.cheat(3, 100n)
    await until(() => claims.status().disputes === 1)
    await claims.stop()
    await network.settle(100n)
    expect(await victimsTokens()).toBe(DEPOSIT.victim + 100n)

    const resumed = await network.claims()
    await until(() => resumed.status().claims.some(({ state }) => state === 'paid'))
    expect(await victimsTokens()).toBe(DEPOSIT.victim + 700n)
    const tower = network.tower.keys.account.address
    expect((await network.victim.bond.bond(tower)).amount).toBe(BOND - 600n)
    await until(() => resumed.status().disputes === 0)
    for (const { paid, state } of resumed.status().claims) expect([paid, state]).toEqual([600n, 'paid'])

    await resumed.stop()
    const again = await network.claims()
    await again.poll()
    expect(again.status().disputes).toBe(0)
    expect(await victimsTokens()).toBe(DEPOSIT.victim + 700n)
  })

  test('with the tower on no claim succeeds', async () => {
    await network.appoint(7, 700n)
    const claims = await network.claims()
    await network.cheat(3, 100n)
    await until(async () => (await network.victim.adjudicator.dispute(network.channelId)).nonces[0] === 7)
    await network.settle(700n)
    await until(() => claims.status().claims.length > 0 && claims.status().disputes === 0)
    for (const { state, reason } of claims.status().claims) {
      expect([state, reason]).toEqual(['refused', 'Answered'])
    }

    const [kept] = await network.shelf.ofChannel(network.channelId)
    const secret = `0x${Buffer.from(network.secret).toString('hex')}` as const
    const claim = network.victim.bond.claim({ ...kept!, secret, settled: network.balance(700n) })
    await expect(claim).rejects.toMatchObject({ code: 'REVERTED', reason: 'Answered' })
    const tower = network.tower.keys.account.address
    expect((await network.victim.bond.bond(tower)).amount).toBe(BOND)
  })
})

describe('a receipt', () => {
  test('is compared with the bond that should stand behind it', async () => {
    await network.appoint(7, 700n)
    const [kept] = await network.shelf.ofChannel(network.channelId)
    const { issuedAt, expiry, tower } = kept!.receipt
    const { chain, deployment, victim } = network
    const parts = { chain, deployment, queue: victim.queue, nowS: () => issuedAt }
    const flawOf = await createReceiptCheck(parts)
    const flawWith = (change: object) => flawOf({ ...kept!, receipt: { ...kept!.receipt, ...change } })
    expect(await flawOf(kept!)).toBeUndefined()
    expect(await flawWith({ expiry: expiry + 1 })).toMatch(/longer than/)
    expect(await flawWith({ issuedAt: issuedAt + 1_000, expiry: expiry + 1_000 })).toMatch(/dated/)
    expect(await flawWith({ cover: BOND + 1n })).toMatch(/the bond holds/)
    expect(await flawWith({ tower: victim.keys.account.address })).toMatch(/no bond/)

    await network.tower.bond.announceLeave({ intentId: 'leave' })
    const { coversUntilS } = await victim.bond.bond(tower)
    const later = await createReceiptCheck({ ...parts, nowS: () => coversUntilS - 1 })
    const dated = { issuedAt: coversUntilS, expiry: coversUntilS + 1 }
    expect(await later({ ...kept!, receipt: { ...kept!.receipt, ...dated } })).toMatch(/has left/)
    await network.tower.bond.rotateKey(deployment.token, { intentId: 'rotate' })
    const retired = await createReceiptCheck({ ...parts, nowS: () => coversUntilS + 100 })
    expect(await retired(kept!)).toMatch(/does not know the key/)
  })
})
