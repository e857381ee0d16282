import type { Bytes32 } from '@tollway/codec'
import { until, type Network } from '../network.ts'
import { expect, type Scoreboard } from '../scoreboard.ts'
import { fetchThrough, settledSums } from './traffic.ts'

const DEPOSIT = '25'
const SECOND_DEPOSIT = '5'
/** A refuted claim costs this part of the channel; a tower may get half of it (docs/spec/0010-adjudicator.md). */
const PENALTY_DIVISOR = 16n
const ANSWER_TIMEOUT_MS = 120_000
const SETTLED_TIMEOUT_MS = 240_000

interface ListedChannel {
  channelId: Bytes32
  status: string
  sent: string
}

const listChannels = async (network: Network): Promise<ListedChannel[]> =>
  (await network.tollway('client', ['channel', 'list'])) as ListedChannel[]

async function openChannel(network: Network): Promise<ListedChannel> {
  const channel = (await listChannels(network)).find(({ status }) => status === 'open')
  expect(channel !== undefined, 'the client lists no open channel')
  return channel
}

/** Token balances of client and hub. */
async function balances(network: Network): Promise<{ client: bigint; hub: bigint }> {
  const { token } = network.chain
  const [client, hub] = await Promise.all([
    token.balanceOf(network.account('client')),
    token.balanceOf(network.account('hub'))
  ])
  return { client, hub }
}

async function checkCooperativeClose(network: Network, board: Scoreboard): Promise<void> {
  const listed = await board.check(
    'tollway channel list shows the channel and what was paid in it',
    async () => {
      const channel = await openChannel(network)
      const { claimed } = await network.status.client()
      expect(BigInt(channel.sent) === claimed, `listed ${channel.sent}, claimed ${claimed}`)
      return channel
    }
  )
  await board.check('tollway channel close pays out on chain to the unit', async () => {
    expect(listed !== undefined, 'there is no channel to close')
    await settledSums(network)
    const before = await balances(network)
    await network.tollway('client', ['channel', 'close'])
    const after = await balances(network)
    const deposit = network.chain.amount(DEPOSIT)
    const paid = BigInt(listed.sent)
    expect(after.client - before.client === deposit - paid, `the client got ${after.client - before.client}`)
    expect(after.hub - before.hub === paid, `the hub got ${after.hub - before.hub}, it is owed ${paid}`)
    const { status } = await network.chain.adjudicator.channel(listed.channelId)
    expect(status === 'settled' || status === 'none', `the channel is ${status}`)
  })
}

/** Spends, keeps a copy of the client's folder, spends more; returns what was paid then and now. */
async function spendTwice(
  network: Network
): Promise<{ channelId: Bytes32; claimedPaid: bigint; owed: bigint }> {
  const { project } = network
  await network.tollway('client', ['channel', 'open', '--amount', SECOND_DEPOSIT])
  await fetchThrough(network, 1_000_000)
  await settledSums(network)
  const { channelId, sent } = await openChannel(network)
  await project.stop('client')
  await project.copyData('client', 'cheater')
  await project.start('client')
  await network.ready('client')
  await fetchThrough(network, 10_000_000)
  await settledSums(network)
  const owed = BigInt((await openChannel(network)).sent)
  await (await network.endpoint('hub')).act('flush-towers')
  expect(owed > BigInt(sent), 'the client paid nothing after its copy')
  return { channelId, claimedPaid: BigInt(sent), owed }
}

async function checkStaleClose(network: Network, board: Scoreboard): Promise<void> {
  const { project } = network
  const spent = await board.check('a second channel opens, and is spent from before and after a copy', () =>
    spendTwice(network)
  )
  const before = await balances(network)
  await board.check('with the hub down, the watchtower answers a close with the old copy', async () => {
    expect(spent !== undefined, 'there is no channel')
    await project.stop('client', 'hub')
    await project.start('cheater')
    await network.ready('cheater')
    await network.tollway('cheater', ['channel', 'close', '--unilateral'])
    const half = network.account('client') < network.account('hub') ? 0 : 1
    await until('the watchtower’s answer', ANSWER_TIMEOUT_MS, async () =>
      (await network.status.tower()).answers.find(
        answer => answer.channelId === spent.channelId && answer.half === half
      )
    )
    await project.stop('cheater')
  })
  await board.check(
    'the hub comes back and gets all that it is owed, and the cheater’s penalty',
    async () => {
      expect(spent !== undefined, 'there is no channel')
      await project.start('hub')
      await network.ready('hub')
      await until('the settlement', SETTLED_TIMEOUT_MS, async () => {
        const { status } = await network.chain.adjudicator.channel(spent.channelId)
        return status === 'settled' || status === 'none' ? status : undefined
      })
      const after = await balances(network)
      const deposit = network.chain.amount(SECOND_DEPOSIT)
      const penalty = deposit / PENALTY_DIVISOR
      const [client, hub] = [after.client - before.client, after.hub - before.hub]
      expect(
        client === deposit - spent.owed - penalty,
        `the client got ${client} of ${deposit}, owing ${spent.owed}`
      )
      const withTower = spent.owed + penalty - penalty / 2n
      expect(
        hub === spent.owed + penalty || hub === withTower,
        `the hub got ${hub}, it is owed ${spent.owed} and the penalty ${penalty} or half of it`
      )
    }
  )
  await board.check('the client can open a channel again and download', async () => {
    await project.start('client')
    await network.ready('client')
    await network.tollway('client', ['channel', 'open', '--amount', DEPOSIT])
    await fetchThrough(network, 1_000_000)
  })
}

/** Channels settle on chain by what was paid, also when somebody cheats. */
export async function checkChannels(network: Network, board: Scoreboard): Promise<void> {
  await checkCooperativeClose(network, board)
  await checkStaleClose(network, board)
}
