import type { TowerClaims } from '@tollway/chain'
import { toAddress, ZERO_ADDRESS, type Address } from '@tollway/codec'
import { z } from 'zod'
import { ConfigError } from '../errors.ts'
import { parseInput } from './action-input.ts'
import { towerBondOf } from './bond-actions.ts'
import type { Foundation } from './foundation.ts'
import type { Action } from './service-http.ts'
import type { Towers } from './towers.ts'

const fundInput = z.object({
  amount: z.string(),
  tower: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, 'expected 0x and 40 hex digits')
    .optional()
})

/** What a client, relay or hub does about its watchtowers: `tollway towers`. */
export function towerActions(
  foundation: Foundation,
  towers: Towers,
  claims: TowerClaims
): Readonly<Record<string, Action>> {
  const { keys, token } = foundation
  const bond = towerBondOf(foundation)
  /** By which this service signs its requests. */
  const client = keys.signer.address
  const known = (): Address[] =>
    towers.status().towers.flatMap(({ tower }) => (tower === ZERO_ADDRESS ? [] : [tower]))
  const chosen = (given: string | undefined): Address => {
    if (given !== undefined) return toAddress(given)
    const [only, ...others] = known()
    if (only !== undefined && others.length === 0) return only
    throw new ConfigError(
      only === undefined
        ? 'no tower has answered yet: give --tower, the address of its account'
        : `${others.length + 1} towers are known: give --tower, the address of one`
    )
  }
  return {
    'tower-list': async () =>
      await Promise.all(
        towers.status().towers.map(async report => {
          const { tower } = report
          if (tower === ZERO_ADDRESS) return report
          const [{ amount, coversUntilS }, funded] = await Promise.all([
            bond.bond(tower),
            bond.funded(tower, client)
          ])
          return { ...report, bond: amount, leavesAtS: coversUntilS, funded }
        })
      ),
    'tower-fund': async input => {
      const { amount, tower: given } = parseInput(fundInput, input)
      const tower = chosen(given)
      const wanted = foundation.amount(amount)
      await token.ensureAllowance(bond.address, wanted)
      const before = await bond.funded(tower, client)
      // The same command after a crash is the same payment; after it was mined it is another.
      await bond.fund({ tower, client, amount: wanted }, { intentId: `fund/${tower}/${wanted}/${before}` })
      return { tower, client, paid: wanted, funded: await bond.funded(tower, client) }
    },
    'tower-claims': () => Promise.resolve(claims.status())
  }
}
