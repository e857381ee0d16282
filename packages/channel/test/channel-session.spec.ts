import { describe, expect, test } from '@jest/globals'
import { hashLock, lockPays, receiptLock, toHex, ZERO_BYTES32, type Bytes32, type Lock } from '@tollway/codec'
import { createChannelSession, OverspendError, UpdateRejectedError, type ChannelEvent } from '../src/index.ts'
import { Network } from './support/network.ts'
import { A, addressOf, B, crypto, signerOf, testParams } from './support/parties.ts'

function id(seed: number): Bytes32 {
  return toHex(crypto.sha256(Uint8Array.of(seed)))
}

function tabLock(seed: number, limit = 1000n): Lock {
  const payerKey = signerOf(seed).address
  return receiptLock({
    lockId: id(seed),
    payerKey,
    payee: addressOf(9),
    limit,
    expiry: 1_025_200,
    feeBase: 2n,
    feePpm: 10_000
  })
}

async function done(network: Network, operation: Promise<unknown>): Promise<void> {
  operation.catch(() => undefined)
  await network.settle()
  await operation
}

function kinds(events: ChannelEvent[]): string[] {
  return events.map(({ type }) => type)
}

describe('a channel session', () => {
  test('transfers, and both sides count the same', async () => {
    const network = await Network.open()
    const { a, b } = network
    expect(a.session.available()).toBe(15_000n)
    await done(network, a.session.update([{ type: 'transfer', amount: 100n }]))
    expect(a.session.available()).toBe(14_900n)
    expect(b.session.available()).toBe(15_100n)
    expect(b.session.peerAvailable()).toBe(14_900n)
    expect(a.session.balances()).toEqual({ balanceA: 15_900n, balanceB: 16_100n })
    expect(b.session.balances()).toEqual(a.session.balances())
    expect(kinds(b.events)).toEqual(['accepted'])
    expect(kinds(a.events)).toEqual(['released'])
  })

  test('swaps a receipt lock for the receipt plus the fee', async () => {
    const network = await Network.open()
    const { a, b } = network
    const lock = tabLock(5)
    await done(network, a.session.update([{ type: 'add-lock', lock }]))
    expect(a.session.available()).toBe(14_000n)
    expect(b.session.locks('peer')).toEqual([lock])
    await done(network, a.session.update([{ type: 'pay-lock', lockId: lock.lockId, receiptAmount: 300n }]))
    expect(lockPays(lock, 300n)).toBe(305n)
    expect(b.session.transferred('peer')).toBe(305n)
    expect(a.session.available()).toBe(14_695n)
    expect(a.session.locks('own')).toEqual([])
  })

  test('syncs although the first SYNC came before the peer knew the channel', async () => {
    const network = await Network.open()
    network.disconnect()
    network.a.connect()
    await network.settle()
    network.toB.length = 0
    network.b.connect()
    await network.settle()
    await done(network, network.b.session.update([{ type: 'transfer', amount: 1n }]))
    await done(network, network.a.session.update([{ type: 'transfer', amount: 1n }]))
  })

  test('refuses to spend the reserve', async () => {
    const network = await Network.open()
    await expect(
      done(network, network.a.session.update([{ type: 'transfer', amount: 15_001n }]))
    ).rejects.toThrow(OverspendError)
  })

  test('the receiver refuses what it does not see deposited, and the sender goes on', async () => {
    const network = await Network.open()
    const { a } = network
    const view = {
      finalisedTimeS: 0,
      depositB: 16_000n,
      withdrawnA: 0n,
      withdrawnB: 0n,
      status: 'open' as const
    }
    await a.session.observe({ ...view, depositA: 160_000n })
    const overspend = a.session.update([{ type: 'transfer', amount: 15_001n }])
    await expect(done(network, overspend)).rejects.toMatchObject({ reason: 'overspend' })
    expect(a.session.available()).toBe(150_000n)
    expect(a.session.exposed).toBe(true)
    await expect(a.session.proposeWithdraw(135_000n, 1_000_600)).rejects.toThrow(OverspendError)
    await done(network, a.session.update([]))
    expect(a.session.exposed).toBe(false)
    await done(network, a.session.update([{ type: 'transfer', amount: 5n }]))
    expect(a.session.available()).toBe(149_995n)
    expect(network.b.session.transferred('peer')).toBe(5n)
  })

  test('declares nothing while a refused payment would make that look like a lie', async () => {
    const network = await Network.open()
    const { a, b } = network
    expect(a.session.proofs().declaration).toMatchObject({ nonce: 0 })
    b.policy = () => 'no'
    const refused = a.session.update([{ type: 'transfer', amount: 100n }])
    await expect(done(network, refused)).rejects.toMatchObject({ reason: 'policy' })
    expect(a.session.proofs().declaration).toMatchObject({ balance: { transferred: 100n } })
    b.policy = () => undefined
    await done(network, a.session.update([{ type: 'transfer', amount: 5n }]))
    // Nonce 1 with 100 is signed: to the contract, declaring nonce 2 with 5 is false.
    expect(a.session.proofs().declaration).toBeUndefined()
    await done(network, a.session.update([{ type: 'transfer', amount: 95n }]))
    expect(a.session.proofs().declaration).toMatchObject({ balance: { transferred: 100n } })
  })

  test('keeps the locks of refused updates until they are overtaken, also over a restart', async () => {
    const network = await Network.open()
    const { a, b } = network
    b.policy = () => 'no'
    const refused = a.session.update([{ type: 'add-lock', lock: tabLock(4) }])
    await expect(done(network, refused)).rejects.toMatchObject({ reason: 'policy' })
    const roots = () => a.session.lockTrees(0).map(({ root }) => root)
    const [released, kept] = roots()
    expect([released, kept]).toEqual([ZERO_BYTES32, a.session.proofs().declaration?.balance.locksRoot])
    await network.crash(0)
    await network.reconnect()
    expect(roots()).toEqual([released, kept])
    b.policy = () => undefined
    await done(network, a.session.update([]))
    expect(roots()).toEqual([ZERO_BYTES32])
  })

  test('agrees to no close that its owner has a reason against', async () => {
    const network = await Network.open()
    const { a, b } = network
    b.closeRefusal = () => 'a deposit is on its way'
    const proposed = a.session.proposeClose(1_000_600)
    await expect(done(network, proposed)).rejects.toMatchObject({ reason: 'policy' })
    expect([a.session.isFrozen, b.session.isFrozen]).toEqual([false, false])
    b.closeRefusal = undefined
    await done(network, a.session.proposeClose(1_000_600))
    expect([a.session.isFrozen, b.session.hasTerms]).toEqual([true, true])
  })

  test('a policy refusal of one operation does not take down the others of its batch', async () => {
    const network = await Network.open()
    const { a, b } = network
    b.policy = ({ ops }) => (ops.some(op => op.type === 'drop-lock') ? 'it is still in use' : undefined)
    const [first, second] = [tabLock(1), tabLock(2)]
    await done(network, a.session.update([{ type: 'add-lock', lock: first }]))
    const outcomes = Promise.allSettled([
      a.session.update([{ type: 'add-lock', lock: second }]),
      a.session.update([{ type: 'drop-lock', lockId: first.lockId }]),
      a.session.update([{ type: 'transfer', amount: 7n }])
    ])
    await network.settle()
    const [added, dropped, sent] = await outcomes
    expect([added.status, dropped.status, sent.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((dropped as PromiseRejectedResult).reason).toBeInstanceOf(UpdateRejectedError)
    expect(b.session.locks('peer')).toEqual([first, second])
  })

  test('an expired lock is taken back only by finalised time, on both sides', async () => {
    const network = await Network.open()
    const { a, b } = network
    const lock = hashLock({ lockId: id(1), hash: id(2), limit: 400n, expiry: 1_000_100 })
    await done(network, a.session.update([{ type: 'add-lock', lock }]))
    const expire = [{ type: 'expire-lock' as const, lockId: lock.lockId }]
    await expect(done(network, a.session.update(expire))).rejects.toThrow(/expires at/)
    const view = {
      depositA: 16_000n,
      depositB: 16_000n,
      withdrawnA: 0n,
      withdrawnB: 0n,
      status: 'open' as const
    }
    await a.session.observe({ ...view, finalisedTimeS: 1_000_100 })
    await expect(done(network, a.session.update(expire))).rejects.toMatchObject({ reason: 'not-expired' })
    await b.session.observe({ ...view, finalisedTimeS: 1_000_100 })
    await done(network, a.session.update(expire))
    expect(a.session.available()).toBe(15_000n)
    expect(b.session.transferred('peer')).toBe(0n)
  })

  test('closes cooperatively with both signatures, and is frozen until the deadline', async () => {
    const network = await Network.open()
    const { a, b } = network
    await done(network, a.session.update([{ type: 'transfer', amount: 1000n }]))
    const closing = a.session.proposeClose(1_000_600)
    await done(network, closing)
    expect(await closing).toMatchObject({ balanceA: 15_000n, balanceB: 17_000n })
    expect(kinds(b.events)).toEqual(['accepted', 'close-agreed'])
    await expect(a.session.update([{ type: 'transfer', amount: 1n }])).rejects.toThrow(/cooperative close/)
    await expect(b.session.update([{ type: 'transfer', amount: 1n }])).rejects.toThrow(/cooperative close/)
    await network.observe({ finalisedTimeS: 1_000_600 })
    await done(network, b.session.update([{ type: 'transfer', amount: 1n }]))
  })

  test('refuses a cooperative close while a lock is open', async () => {
    const network = await Network.open()
    await done(network, network.a.session.update([{ type: 'add-lock', lock: tabLock(1) }]))
    await expect(network.b.session.proposeClose(1_000_600)).rejects.toThrow(/locks are open/)
  })

  test('a withdrawal counts from its proposal until it is used or past', async () => {
    const network = await Network.open()
    const { a, b } = network
    const withdrawing = a.session.proposeWithdraw(5000n, 1_000_600)
    await done(network, withdrawing)
    expect((await withdrawing).withdrawnA).toBe(5000n)
    expect(a.session.available()).toBe(10_000n)
    expect(b.session.peerAvailable()).toBe(10_000n)
    await network.observe({ finalisedTimeS: 1_000_500, withdrawnA: 5000n })
    expect(a.session.available()).toBe(10_000n)
    const unused = a.session.proposeWithdraw(1000n, 1_000_600)
    await done(network, unused)
    expect(b.session.peerAvailable()).toBe(9_000n)
    await network.observe({ finalisedTimeS: 1_000_600 })
    expect(b.session.peerAvailable()).toBe(10_000n)
  })

  test('resumes after a crash with an update under way, and releases it once', async () => {
    const network = await Network.open()
    const { a, b } = network
    const lost = a.session.update([{ type: 'add-lock', lock: tabLock(3) }])
    lost.catch(() => undefined)
    await new Promise(resolve => setImmediate(resolve))
    await network.crash(0)
    await network.reconnect()
    expect(a.session.locks('own')).toHaveLength(1)
    expect(b.session.locks('peer')).toHaveLength(1)
    await done(network, a.session.update([{ type: 'transfer', amount: 1n }]))
  })

  test('two contents for one nonce: the channel must close', async () => {
    const network = await Network.open()
    const { a, b } = network
    const twin = await createTwin(a.disk)
    await done(network, a.session.update([{ type: 'transfer', amount: 10n }]))
    const other: unknown[] = []
    twin.connected(message => other.push(message))
    const unaware = {
      sentNonce: 0,
      releasedNonce: 0,
      acceptedNonce: 0,
      sentHash: ZERO_BYTES32,
      acceptedHash: ZERO_BYTES32
    }
    const { channelId } = twin
    await twin.receive({ type: 'sync', channelId, ...unaware, acceptedSignature: new Uint8Array(65) })
    twin.update([{ type: 'transfer', amount: 20n }]).catch(() => undefined)
    await new Promise(resolve => setImmediate(resolve))
    for (const message of other as Parameters<typeof b.session.receive>[0][]) await b.session.receive(message)
    expect(b.session.mustClose).toMatch(/two contents for nonce 1/)
    expect(kinds(b.events)).toContain('must-close')
    await expect(b.session.update([{ type: 'transfer', amount: 1n }])).rejects.toThrow(/must close/)
  })

  test('value counts as received only once the receiver released it', async () => {
    const network = await Network.open(16_000n, 0n)
    const { a, b } = network
    const signer = a.session
    signer.update([{ type: 'transfer', amount: 100n }]).catch(() => undefined)
    await new Promise(resolve => setImmediate(resolve))
    await network.deliver(1)
    network.toA.length = 0
    const spend = b.session.update([{ type: 'transfer', amount: 50n }])
    await new Promise(resolve => setImmediate(resolve))
    await expect(done(network, spend)).rejects.toMatchObject({ reason: 'overspend' })
  })

  test('a side that lost its disk learns so from the peer', async () => {
    const network = await Network.open()
    const { a } = network
    const old = new Map(a.disk)
    await done(network, a.session.update([{ type: 'transfer', amount: 10n }]))
    a.disk.clear()
    for (const [key, value] of old) a.disk.set(key, value)
    await network.crash(0)
    await network.reconnect()
    expect(a.session.mustClose).toMatch(/not stored here/)
  })

  test('nothing is signed after the one-way door, also after a restart', async () => {
    const network = await Network.open()
    const { a } = network
    await a.session.beginClosing()
    await network.crash(0)
    await network.reconnect()
    expect(a.session.status).toBe('closing')
    await expect(a.session.update([{ type: 'transfer', amount: 1n }])).rejects.toThrow(/it is closing/)
    await expect(
      done(network, network.b.session.update([{ type: 'transfer', amount: 1n }]))
    ).rejects.toMatchObject({
      reason: 'unavailable'
    })
  })

  test('a full disk stops the session before anything is signed', async () => {
    const network = await Network.open()
    const { a } = network
    a.diskFails = true
    await expect(done(network, a.session.update([{ type: 'transfer', amount: 1n }]))).rejects.toThrow(
      'disk full'
    )
    expect(network.toB).toHaveLength(0)
    await expect(a.session.update([{ type: 'transfer', amount: 1n }])).rejects.toThrow(/could not be stored/)
  })

  test('gives proofs with both signatures for a dispute', async () => {
    const network = await Network.open()
    const { a, b } = network
    await done(network, a.session.update([{ type: 'add-lock', lock: tabLock(3) }]))
    const [ours, theirs] = [a.session.proofs(), b.session.proofs()]
    expect(ours.own).toEqual(theirs.peer)
    expect(ours.peer).toBeUndefined()
    expect(ours.declaration).toEqual({ nonce: 1, balance: ours.own?.balance })
    expect(b.session.lockTrees(0)[0]?.proof(tabLock(3).lockId)).toEqual({ index: 0, siblings: [] })
  })

  test('refuses parameters whose secret is not the one of its keys', async () => {
    const params = { ...testParams(), secretHash: id(1) }
    const components = {
      crypto,
      signer: A,
      nowS: () => 0,
      persist: async () => undefined,
      policy: () => undefined
    }
    await expect(
      createChannelSession(components, { params, side: 0, peerPublicKey: B.publicKey })
    ).rejects.toThrow(/secret hashes/)
  })
})

async function createTwin(disk: Map<string, Uint8Array>): ReturnType<typeof createChannelSession> {
  const components = {
    crypto,
    signer: A,
    nowS: () => 1_000_000,
    persist: async () => undefined,
    policy: () => undefined
  }
  return createChannelSession(components, { entries: new Map(disk) })
}
