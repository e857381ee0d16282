import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  createEventFollower,
  createRelayRegistryClient,
  createTokenClient,
  deployContracts,
  peerIdFromBytes,
  type ChainClient,
  type Deployment,
  type TransactionQueue
} from '../../src/index.ts'
import type { Anvil } from '../../src/anvil.ts'
import { accountQueue, anvilChain, StopRegistry, temporaryStore } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

const peer = (index: number) => peerIdFromBytes(Uint8Array.of(0, 36, 8, 1, 18, 32, index))

let anvil: Anvil
let chain: ChainClient
let queue: TransactionQueue
let deployment: Deployment

beforeEach(async () => {
  ;({ anvil, chain } = await anvilChain(registry))
  queue = await accountQueue(registry, { anvil, chain }, 0)
  const terms = { minStake: 50n, leaveDelay: 60 }
  deployment = await deployContracts({ chain, queue }, { registry: terms })
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  await token.mint(queue.address, 1000n, { intentId: 'mint' })
  await token.ensureAllowance(deployment.registry, 1000n)
})

describe('createRelayRegistryClient', () => {
  test('registers, leaves and takes the stake back', async () => {
    const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
    expect(await relays.terms()).toEqual({ stakeToken: deployment.token, minStake: 50n, leaveDelay: 60 })
    expect(await relays.relays()).toEqual([])
    await relays.register(peer(1), 50n, { intentId: 'r1' })
    await relays.register(peer(2), 60n, { intentId: 'r2' })
    const operator = queue.address
    expect(await relays.relays()).toEqual([
      { peerId: peer(1), operator, active: true },
      { peerId: peer(2), operator, active: true }
    ])
    await relays.announceLeave(peer(1))
    expect((await relays.relays()).map(({ active }) => active)).toEqual([false, true])
    expect(await relays.isRegistered(operator, peer(1))).toBe(false)
    expect(await relays.isRegistered(operator, peer(2))).toBe(true)
    await expect(relays.withdrawStake(peer(1))).rejects.toMatchObject({
      code: 'REVERTED',
      reason: 'StillStaked'
    })
    await anvil.rpc('evm_increaseTime', [60])
    await anvil.mine()
    await relays.withdrawStake(peer(1))
    expect(await relays.relays()).toEqual([{ peerId: peer(2), operator, active: true }])
  })

  test('too small a stake is named', async () => {
    const relays = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
    await expect(relays.register(peer(1), 49n, { intentId: 'small' })).rejects.toMatchObject({
      reason: 'StakeTooSmall',
      args: { arrived: 49n, minimum: 50n }
    })
  })

  test('with a follower the list is read again only after an event', async () => {
    const store = await temporaryStore(registry)
    const follower = createEventFollower({ chain, store }, { deployment, pollMs: 3_600_000 })
    registry.add(follower, started => started.stop())
    let calls = 0
    const call = chain.call.bind(chain)
    chain.call = (...args) => {
      calls++
      return call(...args)
    }
    const writer = createRelayRegistryClient({ chain, queue }, { address: deployment.registry })
    const reader = createRelayRegistryClient({ chain, follower }, { address: deployment.registry })
    await follower.start()
    await follower.refresh()
    expect(await reader.relays()).toEqual([])
    await anvil.mine(3)
    await follower.refresh()
    await reader.relays()
    expect(calls).toBe(1)
    await writer.register(peer(1), 50n, { intentId: 'r1' })
    await follower.refresh()
    expect(await reader.relays()).toHaveLength(1)
    expect(calls).toBe(2)
  })

  test('reading needs no queue, sending says so', async () => {
    const relays = createRelayRegistryClient({ chain }, { address: deployment.registry })
    expect(await relays.relays()).toEqual([])
    await expect(async () => relays.announceLeave(peer(1))).rejects.toMatchObject({ code: 'QUEUE_REQUIRED' })
  })

  test('an address without code is a MissingContractError', async () => {
    const relays = createRelayRegistryClient({ chain }, { address: anvil.accounts[7]!.address })
    await expect(relays.relays()).rejects.toMatchObject({ code: 'MISSING_CONTRACT' })
  })
})
