import { createTowerBondClient, createTokenClient, type TowerBondClient } from '@tollway/chain'
import { toAddress, toBytes32, ZERO_ADDRESS } from '@tollway/codec'
import { z } from 'zod'
import { ConfigError } from '../errors.ts'
import { parseInput } from './action-input.ts'
import type { Foundation } from './foundation.ts'
import type { Action } from './service-http.ts'

const DAY_S = 86_400
const amountInput = z.object({ amount: z.string() })
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'expected 0x and 40 hex digits')
const withdrawInput = z.object({ to: address.optional() })
const channelInput = z.object({ channel: z.string().regex(/^0x[0-9a-fA-F]{64}$/, 'expected a channel id') })
const reserveInput = channelInput.extend({ amount: z.string(), days: z.coerce.number().int().positive() })

/** The bond of one deployment, as the account of a service uses it. */
export const towerBondOf = ({
  chain,
  queue,
  deployment
}: Pick<Foundation, 'chain' | 'queue' | 'deployment'>): TowerBondClient =>
  createTowerBondClient({ chain, queue }, { address: deployment.towerBond })

/** What an operator does with the bond of a running watchtower: `tollway bond`. */
export function bondActions(foundation: Foundation): Readonly<Record<string, Action>> {
  const { keys, chain, queue, deployment } = foundation
  const bond = towerBondOf(foundation)
  const token = createTokenClient({ chain, queue }, { address: deployment.token })
  const tower = keys.account.address
  /** Of several equal commands the first of each moment counts: the same state makes the same intent. */
  const intentId = async (name: string): Promise<string> => {
    const { amount, withdrawAtS } = await bond.bond(tower)
    return `bond/${name}/${amount}/${withdrawAtS}`
  }
  const status = async (): Promise<unknown> => {
    const [terms, view, balance] = await Promise.all([bond.terms(), bond.bond(tower), token.balanceOf(tower)])
    return {
      tower,
      bondContract: bond.address,
      posted: view.key !== ZERO_ADDRESS,
      ...view,
      signsReceipts: view.key === keys.accountSigner.address,
      tokenBalance: balance,
      terms
    }
  }
  return {
    'bond-status': status,
    'bond-post': async input => {
      const amount = foundation.amount(parseInput(amountInput, input).amount)
      await token.ensureAllowance(bond.address, amount)
      const { key } = await bond.bond(tower)
      const options = { intentId: await intentId(`post/${amount}`) }
      await (key === ZERO_ADDRESS
        ? bond.post(amount, keys.accountSigner.address, options)
        : bond.topUp(tower, amount, options))
      return await status()
    },
    'bond-leave': async () => {
      await bond.announceLeave({ intentId: await intentId('leave') })
      return await status()
    },
    'bond-withdraw': async input => {
      const { to } = parseInput(withdrawInput, input)
      await bond.withdraw(to === undefined ? tower : toAddress(to), { intentId: await intentId('withdraw') })
      return await status()
    },
    'bond-reserve': async input => {
      const { channel, amount, days } = parseInput(reserveInput, input)
      const channelId = toBytes32(channel)
      const wanted = foundation.amount(amount)
      const [{ maxLifetimeS }, head, held] = await Promise.all([
        bond.terms(),
        chain.head(),
        bond.reservation(tower, channelId)
      ])
      if (days * DAY_S > maxLifetimeS) {
        throw new ConfigError(
          `days: at most ${Math.floor(maxLifetimeS / DAY_S)}, as long as a receipt can promise`
        )
      }
      await token.ensureAllowance(bond.address, wanted)
      const untilS = Math.max(head.timeSec + days * DAY_S, held.untilS)
      const id = `bond/reserve/${channelId}/${wanted}/${held.amount}/${held.untilS}`
      await bond.reserve({ channelId, amount: wanted, untilS }, { intentId: id })
      return { channelId, ...(await bond.reservation(tower, channelId)) }
    },
    'bond-release': async input => {
      const channelId = toBytes32(parseInput(channelInput, input).channel)
      const { untilS } = await bond.reservation(tower, channelId)
      await bond.release({ tower, channelId }, { intentId: `bond/release/${channelId}/${untilS}` })
      return await status()
    }
  }
}
