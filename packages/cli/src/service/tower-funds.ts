import { createTowerBondClient } from '@tollway/chain'
import { toHex, type Bytes32 } from '@tollway/codec'
import type { TowerFunds } from '@tollway/watchtower'
import type { Foundation } from './foundation.ts'

/** How long what the chain said of the bond and of a channel's deposits is taken for true. */
const FRESH_MS = 60_000
const MAX_CHANNELS_REMEMBERED = 10_000

/** The tower's bond as the watchtower uses it. */
export function towerFunds({
  adjudicator,
  chain,
  clock,
  deployment,
  keys,
  queue
}: Pick<Foundation, 'adjudicator' | 'chain' | 'clock' | 'deployment' | 'keys' | 'queue'>): TowerFunds {
  const bond = createTowerBondClient({ chain, queue }, { address: deployment.towerBond })
  const { address: tower } = keys.accountSigner
  const backing = remembered(clock, 1, async () => {
    const { amount, coversUntilS, key } = await bond.bond(tower)
    return coversUntilS === 0 && key === keys.accountSigner.address ? amount : 0n
  })
  const deposits = remembered(clock, MAX_CHANNELS_REMEMBERED, async (channelId: string) => {
    const { depositA, depositB, withdrawnA, withdrawnB } = await adjudicator.channel(channelId as Bytes32)
    return depositA + depositB - withdrawnA - withdrawnB
  })
  return {
    address: deployment.towerBond,
    token: deployment.token,
    async cover(channelId, wanted) {
      const behind = await backing(tower)
      if (behind === 0n) return 0n
      return least(wanted, least(behind, await deposits(channelId)))
    },
    funded: client => bond.funded(tower, client, 'finalized'),
    async absolve({ params, appointment, secret, deadline }) {
      const { half, nonce, balanceHash, ciphertext, authority } = appointment
      const content = { params, half, nonce, balanceHash, ciphertext, tower }
      await bond.absolve({ ...content, signature: authority, secret: toHex(secret) }, { deadline })
    }
  }
}

function remembered(
  clock: Foundation['clock'],
  limit: number,
  read: (key: string) => Promise<bigint>
): (key: string) => Promise<bigint> {
  const known = new Map<string, { value: Promise<bigint>; untilMs: number }>()
  return async key => {
    const nowMs = clock.nowMs()
    const fresh = known.get(key)
    if (fresh !== undefined && nowMs < fresh.untilMs) return await fresh.value
    const value = read(key)
    known.delete(key)
    known.set(key, { value, untilMs: nowMs + FRESH_MS })
    if (known.size > limit) known.delete(known.keys().next().value!)
    try {
      return await value
    } catch (error) {
      known.delete(key)
      throw error
    }
  }
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
