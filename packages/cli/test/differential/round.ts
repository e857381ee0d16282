import type { Address, Side } from '@tollway/codec'
import {
  createAdjudicatorClient,
  createTokenClient,
  type ChainClient,
  type Deployment,
  type TransactionOutcome
} from '@tollway/chain'
import type { BlockBuilder, MinedResult } from './block-builder.ts'
import { ChannelHistory, TICK_S, type Move, type Profile } from './channel-history.ts'
import { createParticipants } from './parties.ts'
import type { Prediction } from './adjudicator-model.ts'
import { Random } from './random.ts'
import { guaranteeOf, isOver, MAX_OPEN_TICKS, nextMoves, paidTo } from './run-history.ts'
import type { Statistics } from './statistics.ts'

/** More than any history asks for. */
const TOKENS = 2n ** 102n
const PROFILES: readonly Profile[] = ['honest', 'cheating-a', 'cheating-b', 'wild']

export interface Arena {
  chain: ChainClient
  builder: BlockBuilder
  deployment: Deployment
  minter: Address
  statistics: Statistics
}

/** The contract and TypeScript differ, or somebody honest lost: with all that led there. */
export class Disagreement extends Error {
  constructor(history: ChannelHistory, reproduce: string, what: string) {
    super(
      `${what}\n${history.profile} channel ${history.channelId}, reproduce: ${reproduce}\n${history.trace.join('\n')}`
    )
  }
}

export interface RoundInit {
  seed: number
  /** Which channels of the round to run. Each is the same whether the others run or not. */
  channels: readonly number[]
  /** Time of the first block, far enough from the last round's. */
  startS: number
}

/** Lives of several channels side by side, a block per tick with at most one transaction of each. */
export async function runRound(
  arena: Arena,
  { seed, channels, startS }: RoundInit
): Promise<ChannelHistory[]> {
  const { deployment, statistics } = arena
  const histories = channels.map(index => {
    const random = new Random(seed * 1009 + index)
    const { chainId, adjudicator, token, windows } = deployment
    const participants = createParticipants(random, { chainId, adjudicator, token })
    const profile = PROFILES[index % PROFILES.length]!
    return new ChannelHistory({
      participants,
      windows,
      token: tokenOf(arena, arena.minter),
      random,
      profile,
      statistics
    })
  })
  const reproduce = (history: ChannelHistory) =>
    `DIFFERENTIAL_SEED=${seed} DIFFERENTIAL_CHANNEL=${channels[histories.indexOf(history)]}`
  for (const history of histories) await history.open()
  await provide(arena, histories, startS)
  const { lostSigner, sweep } = deployment.windows
  const lastTick = MAX_OPEN_TICKS + (lostSigner + sweep) / TICK_S + 40
  for (let tick = 0; tick <= lastTick && !histories.every(isOver); tick++) {
    const timeS = startS + TICK_S * (tick + 1)
    const turns: [ChannelHistory, Move[]][] = []
    for (const history of histories) {
      const moves = await nextMoves(history, tick, timeS)
      if (moves.length > 0) turns.push([history, moves])
    }
    if (turns.length === 0) continue
    const results = await arena.builder.mine(
      timeS,
      turns.map(
        ([, moves]) =>
          () =>
            sendMoves(arena, moves)
      )
    )
    for (const [at, [history, moves]] of turns.entries()) {
      judge(history, moves, timeS, results[at]!, reproduce(history), statistics)
    }
    await compareViews(
      arena,
      turns.map(([history]) => history),
      reproduce
    )
  }
  for (const history of histories) checkEnd(history, reproduce(history), statistics)
  statistics.count('channels', histories.length)
  return histories
}

function clientOf({ chain, builder, deployment }: Arena, sender: Address) {
  return createAdjudicatorClient({ chain, queue: builder.queue(sender) }, { address: deployment.adjudicator })
}

function tokenOf({ chain, builder, deployment }: Arena, sender: Address) {
  return createTokenClient({ chain, queue: builder.queue(sender) }, { address: deployment.token })
}

/** One call as it is, several of one sender as a batch. */
async function sendMoves(arena: Arena, moves: readonly Move[]): Promise<TransactionOutcome> {
  const [sender, ...others] = new Set(moves.map(move => move.sender))
  if (!sender || others.length > 0) throw new Error('one transaction has one sender')
  const client = clientOf(arena, sender)
  const calls = moves.map(move => move.call(client.calls))
  return await (calls.length === 1 ? client.send(calls[0]!) : client.batch(calls))
}

/** Gas for everybody, tokens and allowances for the owners. */
async function provide(arena: Arena, histories: readonly ChannelHistory[], startS: number): Promise<void> {
  const { builder, deployment, minter } = arena
  const owners = histories.flatMap(({ participants }) => participants.owners)
  const others = histories.flatMap(({ participants: { signers, tower, stranger } }) => [
    ...signers.map(({ address }) => address),
    tower,
    stranger
  ])
  await Promise.all([...owners, ...others].map(address => builder.fund(address)))
  const token = (sender: Address) => tokenOf(arena, sender)
  const mint = (owner: Address) => () => token(minter).mint(owner, TOKENS, { intentId: `mint/${owner}` })
  const approve = (owner: Address) => () =>
    token(owner).approve(deployment.adjudicator, TOKENS, { intentId: `approve/${owner}` })
  const results = await builder.mine(startS, [...owners.map(mint), ...owners.map(approve)])
  const failed = results.find(({ reverted }) => reverted !== undefined)
  if (failed) throw new Error(`tokens could not be provided: ${failed.reverted}`)
}

function judge(
  history: ChannelHistory,
  moves: readonly Move[],
  timeS: number,
  result: MinedResult,
  reproduce: string,
  statistics: Statistics
): void {
  const predictions = moves.map(move => {
    const wasRefuted = history.model.dispute?.isRefuted ?? false
    const prediction = move.predict(timeS)
    history.log(`tx ${move.name} by ${move.sender.slice(0, 6)}: ${inWords([prediction])}`)
    statistics.count('steps')
    statistics.count('reverts' in prediction ? `refused ${prediction.reverts}` : move.name)
    if (!wasRefuted && history.model.dispute?.isRefuted) {
      statistics.count(`refuted by ${move.name.split(' ')[0]}`)
    }
    return prediction
  })
  const name = moves.map(move => move.name).join(', ')
  const [expected, actual] = [inWords(predictions), actualOf(result, moves.length)]
  if (expected !== actual) {
    const what = `${name}: the contract did "${actual}", TypeScript says "${expected}"`
    throw new Disagreement(history, reproduce, what)
  }
  if (moves.length > 1) statistics.count('batches')
  const owners: readonly Address[] = history.participants.owners
  for (const [to, amount] of result.paid) {
    history.paid.set(to, (history.paid.get(to) ?? 0n) + amount)
    if (!owners.includes(to)) statistics.count('rewards')
  }
  if (name === 'withdraw') for (const owner of owners) history.paid.delete(owner)
}

/** Which calls are refused and why, and what is paid in all. */
function inWords(predictions: readonly Prediction[]): string {
  const sums = new Map<Address, bigint>()
  const words = predictions.map(prediction => {
    if ('reverts' in prediction) return `reverts ${prediction.reverts}`
    for (const [to, amount] of prediction.pays) sums.set(to, (sums.get(to) ?? 0n) + amount)
    return 'works'
  })
  return `${words.join(', ')}; ${payWords(sums)}`
}

function actualOf({ reverted, failed, paid }: MinedResult, calls: number): string {
  const words = Array.from({ length: calls }, (_, index) => {
    const reason = calls === 1 ? reverted : failed.get(index)?.reason
    return reason === undefined ? 'works' : `reverts ${reason}`
  })
  const whole = calls > 1 && reverted !== undefined ? `the batch reverts ${reverted}; ` : ''
  return `${whole}${words.join(', ')}; ${payWords(paid)}`
}

function payWords(sums: ReadonlyMap<Address, bigint>): string {
  const paid = [...sums].filter(([, amount]) => amount > 0n).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `pays ${paid.map(([to, amount]) => `${amount} to ${to.slice(0, 8)}`).join(', ')}`
}

/** What the contract says it stores, against the model. */
async function compareViews(
  arena: Arena,
  histories: readonly ChannelHistory[],
  reproduce: (history: ChannelHistory) => string
): Promise<void> {
  const client = clientOf(arena, arena.minter)
  await Promise.all(
    histories.map(async history => {
      const { model, channelId } = history
      const view = await client.channel(channelId)
      const isSettled = model.status === 'settled'
      const expected = {
        status: model.status,
        held: isSettled ? model.heldAtFirst.join() : '0,0',
        ends: [model.deadlineS, model.sweepAtS].join(),
        deposits: isSettled ? undefined : model.deposits.join(),
        withdrawn: isSettled ? undefined : model.withdrawn.join()
      }
      const actual = {
        status: view.status,
        held: [view.heldAB, view.heldBA].join(),
        ends: [view.deadline, view.sweepAt].join(),
        deposits: isSettled ? undefined : [view.depositA, view.depositB].join(),
        withdrawn: isSettled ? undefined : [view.withdrawnA, view.withdrawnB].join()
      }
      if (JSON.stringify(expected) !== JSON.stringify(actual)) {
        const what = `the contract stores ${JSON.stringify(actual)}, TypeScript says ${JSON.stringify(expected)}`
        throw new Disagreement(history, reproduce(history), what)
      }
    })
  )
}

/** Every unit has left, and nobody honest got less than its latest state. */
function checkEnd(history: ChannelHistory, reproduce: string, statistics: Statistics): void {
  if (!isOver(history)) throw new Disagreement(history, reproduce, 'the channel did not come to an end')
  const { model } = history
  const dispute = model.dispute
  if (!dispute) return
  const paid = [...history.paid.values()].reduce((sum, one) => sum + one, 0n)
  if (paid !== model.total) {
    throw new Disagreement(history, reproduce, `${paid} was paid out of ${model.total}`)
  }
  for (const side of [0, 1] as const satisfies readonly Side[]) {
    if (!history.isHonest(side)) continue
    const hasPaidTower = !dispute.declaration && dispute.submitters[side === 0 ? 1 : 0] !== undefined
    const guarantee = guaranteeOf(history, side) - (hasPaidTower ? model.total / 256n : 0n)
    const got = paidTo(history, side)
    if (got < guarantee) {
      throw new Disagreement(
        history,
        reproduce,
        `side ${side} is honest, is owed ${guarantee} and got ${got}`
      )
    }
    statistics.count('honest sides held whole')
  }
}
