import type { TowerBondTerms, TowerBondView } from '@tollway/chain'
import type { KeptReceipt } from '@tollway/channel'
import { ZERO_ADDRESS, type Address } from '@tollway/codec'
import { towerBondOf } from './bond-actions.ts'
import type { Foundation } from './foundation.ts'

/** How long what the chain said of a bond is taken for true; a tower gives its notice for longer. */
const MAX_FRESH_S = 600
/** How far a tower's clock may be off. */
const CLOCK_SKEW_S = 300
const MAX_TOWERS_REMEMBERED = 100

interface Standing {
  bond: TowerBondView
  isKeyValid: boolean
  untilS: number
}

/** Says why a tower's receipt is worth less than it promises; undefined when the bond stands behind it. */
export type ReceiptCheck = (kept: KeptReceipt) => Promise<string | undefined>

/**
 * Compares receipts with the bond on chain: a tower could promise what no claim would ever get.
 * @throws what reading the chain does
 */
export async function createReceiptCheck(
  foundation: Pick<Foundation, 'chain' | 'queue' | 'deployment' | 'nowS'>
): Promise<ReceiptCheck> {
  const client = towerBondOf(foundation)
  const terms = await client.terms()
  const known = new Map<Address, Standing>()
  const standing = async (tower: Address, nowS: number): Promise<Standing> => {
    const fresh = known.get(tower)
    if (fresh !== undefined && nowS < fresh.untilS) return fresh
    const [bond, { fromS, untilS }] = await Promise.all([
      client.bond(tower),
      // A tower signs with the key of its account.
      client.keyValidity(tower, tower)
    ])
    const read = {
      bond,
      isKeyValid: fromS <= nowS + CLOCK_SKEW_S && nowS < untilS,
      untilS: nowS + Math.min(MAX_FRESH_S, Math.max(1, Math.floor(terms.noticeS / 2)))
    }
    known.delete(tower)
    known.set(tower, read)
    if (known.size > MAX_TOWERS_REMEMBERED) known.delete(known.keys().next().value!)
    return read
  }
  return async ({ receipt }) => {
    const nowS = foundation.nowS()
    return flawOf(receipt, terms, await standing(receipt.tower, nowS), nowS)
  }
}

function flawOf(
  { issuedAt, expiry, cover }: KeptReceipt['receipt'],
  { maxLifetimeS }: TowerBondTerms,
  { bond, isKeyValid }: Standing,
  nowS: number
): string | undefined {
  if (bond.key === ZERO_ADDRESS) return 'the tower has no bond'
  if (!isKeyValid) return 'the bond does not know the key that signed'
  if (bond.coversUntilS !== 0 && issuedAt >= bond.coversUntilS) return 'the tower has left'
  if (expiry - issuedAt > maxLifetimeS) return `it promises for longer than ${maxLifetimeS} s`
  if (Math.abs(issuedAt - nowS) > CLOCK_SKEW_S) return `it is dated ${issuedAt}, and it is ${nowS}`
  return bond.amount < cover ? `the bond holds ${bond.amount} and the receipt promises ${cover}` : undefined
}
