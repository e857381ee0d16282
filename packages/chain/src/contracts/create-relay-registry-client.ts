import type { Address } from '@tollway/codec'
import { getBytes, type Result } from 'ethers'
import type { EventFollower } from '../follower/event-follower.ts'
import { AbiValues } from './abi-values.ts'
import { ContractBinding, type ContractComponents } from './contract-binding.ts'
import { RELAY_REGISTRY } from './interfaces.ts'
import { peerIdFromBytes, peerIdToBytes } from './peer-id.ts'
import type { RegisteredRelay, RelayRegistryClient } from './relay-registry-client.ts'

/** Registrations per call; each takes up to 320 bytes of the answer. */
const PAGE = 500
/** A registry larger than this is read up to here. */
export const MAX_RELAYS = 200_000

export interface RelayRegistryClientComponents extends ContractComponents {
  /** With one, the list is read again only after a registry event. */
  follower?: EventFollower
}

export function createRelayRegistryClient(
  components: RelayRegistryClientComponents,
  { address }: { address: Address }
): RelayRegistryClient {
  const binding = new ContractBinding(components, {
    name: 'RelayRegistry',
    address,
    contract: RELAY_REGISTRY
  })
  const list = new RelayList(binding, components.follower)
  return {
    address,
    register(peerId, stake, options) {
      return binding.send('register', [peerIdToBytes(peerId), stake], { id: `register/${peerId}` }, options)
    },
    announceLeave(peerId, options) {
      return binding.send('announceLeave', [peerIdToBytes(peerId)], { id: `leave/${peerId}` }, options)
    },
    withdrawStake(peerId, options) {
      return binding.send('withdrawStake', [peerIdToBytes(peerId)], { id: `stake/${peerId}` }, options)
    },
    relays: () => list.read(),
    async isRegistered(operator, peerId) {
      return (await binding.read('isRegistered', [operator, peerIdToBytes(peerId)])).flag('0')
    },
    async terms() {
      const [stakeToken, minStake, leaveDelay] = await Promise.all([
        binding.read('stakeToken', []),
        binding.read('minStake', []),
        binding.read('leaveDelay', [])
      ])
      return {
        stakeToken: stakeToken.address('0'),
        minStake: minStake.amount('0'),
        leaveDelay: leaveDelay.number('0')
      }
    }
  }
}

/** The registry as of one block, kept until it may have changed. */
class RelayList {
  readonly #binding: ContractBinding
  readonly #follower: EventFollower | undefined
  #cached: { key: string; relays: Promise<RegisteredRelay[]> } | undefined
  #changes = 0

  constructor(binding: ContractBinding, follower: EventFollower | undefined) {
    this.#binding = binding
    this.#follower = follower
    const changed = () => {
      this.#changes++
      return Promise.resolve()
    }
    follower?.subscribe({
      onHead: async ({ events }) => {
        if (events.some(event => 'relayId' in event)) await changed()
      },
      onReverted: changed
    })
  }

  async read(): Promise<RegisteredRelay[]> {
    const followed = this.#follower?.status()
    const isFollowed = followed?.head !== undefined && followed.lastError === undefined
    const head = isFollowed ? undefined : await this.#binding.chain.head()
    const key = head === undefined ? `change ${this.#changes}` : head.hash
    if (this.#cached?.key === key) return this.#cached.relays
    const relays = this.#load()
    this.#cached = { key, relays }
    relays.catch(() => {
      if (this.#cached?.relays === relays) this.#cached = undefined
    })
    return relays
  }

  async #load(): Promise<RegisteredRelay[]> {
    const { number } = await this.#binding.chain.head()
    const relays: RegisteredRelay[] = []
    for (let offset = 0; offset < MAX_RELAYS; offset += PAGE) {
      const page = (await this.#binding.read('relays', [offset, PAGE], number)).list('0')
      for (const row of page) {
        const relay = new AbiValues(row as Result, 'RelayRegistry.relays')
        relays.push({
          peerId: peerIdFromBytes(getBytes(relay.hex('peerId'))),
          operator: relay.address('operator'),
          active: relay.number('leaveAt') === 0
        })
      }
      if (page.length < PAGE) break
    }
    return relays
  }
}
