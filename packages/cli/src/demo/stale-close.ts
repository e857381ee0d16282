import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bytes32 } from '@tollway/codec'
import type { DemoNetwork } from './demo-network.ts'
import { readStatus } from './demo-status.ts'
import { download } from './download.ts'
import type { Origin } from './origin.ts'
import type { DisputeReport } from './report.ts'
import { until } from './until.ts'

export interface StaleCloseInit {
  network: DemoNetwork
  origin: Origin
  folder: string
  deposit: string
  onStep(text: string): void
}

async function spend({ network, origin }: StaleCloseInit, bytes: number): Promise<void> {
  const { proxies } = await readStatus.client(network.client)
  await download({ socks: proxies.socks, host: origin.host, port: origin.port, path: `/?bytes=${bytes}` })
  await (await network.client.client()).act('settle-tabs')
}

/** What the client has paid the hub in a channel, as the client's own folder knows. */
async function paidIn(network: DemoNetwork, channelId: string): Promise<bigint> {
  const list = (await (await network.client.client()).act('channel-list')) as {
    channelId: string
    sent: string
  }[]
  const channel = list.find(channel => channel.channelId === channelId)
  if (channel === undefined) throw new Error(`the client does not list its channel ${channelId}`)
  return BigInt(channel.sent)
}

/**
 * The client opens a channel, spends, keeps a copy of its folder, spends more, and closes with the copy while the
 * hub is down. The watchtower answers with the latest state; the hub comes back and collects.
 */
export async function runStaleClose(init: StaleCloseInit): Promise<DisputeReport> {
  const { network, folder, onStep } = init
  const { chain, client, hub, tower } = network
  onStep('the client opens another channel and spends')
  await (await client.client()).act('channel-open', { amount: init.deposit })
  await spend(init, 1_000_000)
  const { channelId } = await readStatus.client(client)
  if (channelId === undefined) throw new Error('the client has no channel')
  const claimed = await paidIn(network, channelId)

  onStep('it keeps a copy of its folder, and spends more')
  await client.process.stop()
  const backup = join(folder, 'client-backup')
  await cp(client.dataDir, backup, { recursive: true })
  await client.restart()
  await spend(init, 20_000_000)
  const owed = await paidIn(network, channelId)
  await (await hub.client()).act('flush-towers')

  onStep('the hub goes down, and the client closes with its old copy')
  await client.process.stop()
  await hub.process.stop()
  const [clientBefore, hubBefore] = await balances(network)
  const cheater = await network.startClientOn('client-backup', backup)
  await (await cheater.client()).act('channel-close', { unilateral: true })

  const answer = await until('the watchtower’s answer', 120_000, async () =>
    (await readStatus.tower(tower)).answers.find(
      answer => answer.channelId === channelId && answer.half === clientHalf(network)
    )
  )
  await cheater.process.stop()
  const dispute = await chain.adjudicator.dispute(channelId as Bytes32)
  onStep(`the watchtower answered with nonce ${answer.nonce} in ${answer.transactionHash}`)

  onStep('the hub comes back, waits for the window to end and collects')
  await hub.restart()
  await until('the settlement', 240_000, async () => {
    const { status } = await chain.adjudicator.channel(channelId as Bytes32)
    return status === 'settled' || status === 'none' ? status : undefined
  })
  const [clientAfter, hubAfter] = await balances(network)
  return {
    answer: answer.transactionHash,
    staleNonce: dispute.declaredNonce,
    answeredNonce: answer.nonce,
    claimed,
    owed,
    payouts: { client: clientAfter - clientBefore, hub: hubAfter - hubBefore }
  }
}

/** The half that the client sends: 0 when its owner is the lower address. */
const clientHalf = ({ client, hub }: DemoNetwork): number => (client.account < hub.account ? 0 : 1)

function balances({ chain, client, hub }: DemoNetwork): Promise<[bigint, bigint]> {
  return Promise.all([chain.token.balanceOf(client.account), chain.token.balanceOf(hub.account)])
}
