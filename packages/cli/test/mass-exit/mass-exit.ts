import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createTokenClient } from '@tollway/chain'
import { createTowerConnection, openHttpTowerStream } from '@tollway/channel'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { accountOf } from '../command-line/test-chain.ts'
import type { RunningTollway, Workbench } from '../command-line/tollway-process.ts'
import { guardedBy, staleChallenge } from './exit-channels.ts'
import { ETHER, openExitNetwork, type ExitNetwork } from './exit-network.ts'
import { FeeMarket, hex } from './fee-market.ts'
import { Timeline, type TimelineBlock } from './timeline.ts'

export interface MassExitInit {
  channels: number
  /** Seconds that each challenge may be answered in. */
  windowS: number
  blockTimeS: number
  /** Share of the answers after which the tower's process is killed; 0: once every challenge is there. */
  killAt: number
  /** Blocks until it is started again. */
  downBlocks: number
  onStep(text: string): void
  /** From 0 to 1. */
  onProgress(phase: 'open' | 'hand over' | 'challenge' | 'answer' | 'settle', share: number): void
}

export interface MassExitResult {
  channels: number
  windowS: number
  blockTimeS: number
  /** Blocks in which the challenges came. */
  challengeBlocks: number
  /** From a channel's challenge to its answer. */
  medianBlocks: number
  worstBlocks: number
  /** What was left of the window at the tightest answer. */
  leastLeftS: number
  answered: number
  late: number
  settled: number
  baseFeeGwei: { first: number; highest: number }
  killedAtBlock: number
  restartedAtBlock: number
  towerSpentEther: number
  towerEarned: string
  timeline: TimelineBlock[]
}

const SENDERS = 50
const POLL_MS = 200
const TOWER = fileURLToPath(new URL('./tower-process.ts', import.meta.url))

/** Opens channels, closes all of them with old states within a few blocks, and watches a real tower answer. */
export async function massExit(bench: Workbench, init: MassExitInit): Promise<MassExitResult> {
  const folder = await bench.folder()
  init.onStep(`opening ${init.channels} channels`)
  const network = await openExitNetwork(bench, {
    ...{ folder, channels: init.channels, windowS: init.windowS },
    onOpened: count => init.onProgress('open', count / init.channels)
  })
  const { anvil } = network
  const dataDir = join(folder, 'tower')
  const account = await accountOf(dataDir)
  await anvil.rpc('anvil_setBalance', [account, hex(1_000n * ETHER)])
  const market = new FeeMarket(anvil)
  await anvil.rpc('anvil_autoImpersonateAccount', [true])
  await market.open()
  for (const { cheater } of network.channels) {
    await anvil.rpc('anvil_setBalance', [cheater.address, hex(ETHER)])
  }
  await anvil.mine(3)
  const startTower = (): Promise<RunningTollway> =>
    bench.startProgram(towerArgs(network, dataDir), 'watchtower')
  let tower = await startTower()
  init.onStep('handing the latest proofs to the tower')
  await handOver(network, String(tower.ready.towerUrl), init)

  init.onStep('closing every channel with an old state')
  const first = (await network.chain.head()).number + 1
  const timeline = new Timeline(network.chain, network.deployment, first)
  await anvil.rpc('evm_setAutomine', [false])
  await market.begin()
  await anvil.rpc('evm_setIntervalMining', [init.blockTimeS])
  const challenging = challengeAll(network)
  const downtime = { killedAtBlock: 0, restartedAtBlock: 0 }
  let restarting: Promise<void> = Promise.resolve()
  let isUp = true
  let bidFor = 0
  const isOver = (): boolean =>
    timeline.answered === init.channels || (timeline.challenged > 0 && timeline.nowS > timeline.lastDeadlineS)
  while (timeline.challenged < init.channels || downtime.restartedAtBlock === 0 || !isOver()) {
    await timeline.read((method, params) => anvil.rpc(method, params), isUp)
    const number = timeline.blocks.at(-1)?.number ?? first
    if (number > bidFor) {
      bidFor = number
      await market.bid()
    }
    init.onProgress(timeline.challenged < init.channels ? 'challenge' : 'answer', progressOf(timeline, init))
    const isMidway =
      init.killAt === 0
        ? timeline.challenged === init.channels
        : timeline.answered >= init.channels * init.killAt
    if (downtime.killedAtBlock === 0 && isMidway) {
      init.onStep(`killing the tower with ${timeline.answered} answered`)
      tower.child.kill('SIGKILL')
      isUp = false
      downtime.killedAtBlock = number
    }
    if (!isUp && downtime.restartedAtBlock === 0 && number >= downtime.killedAtBlock + init.downBlocks) {
      downtime.restartedAtBlock = number
      restarting = startTower().then(started => {
        tower = started
        isUp = true
      })
    }
    await sleep(POLL_MS)
  }
  await challenging
  await restarting
  await settleAll(network, timeline, init, market)
  const spent = 1_000n * ETHER - (await network.chain.balance(account))
  const earned = await earnedBy(network, account)
  await tower.terminate()
  return {
    ...summary(timeline, init),
    ...downtime,
    towerSpentEther: Number(spent) / 1e18,
    towerEarned: earned
  }
}

function progressOf(timeline: Timeline, { channels }: MassExitInit): number {
  return (timeline.challenged < channels ? timeline.challenged : timeline.answered) / channels
}

function towerArgs({ anvil, deploymentFile }: ExitNetwork, dataDir: string): string[] {
  return [
    ...['--conditions=source', '--no-warnings', TOWER],
    ...['--data-dir', dataDir, '--rpc-url', anvil.url, '--deployment', deploymentFile],
    ...['--http-port', '0', '--serve-port', '0', '--listen', '/ip4/127.0.0.1/tcp/0', '--local-network'],
    ...['--rate', '5000', '--settle-grace', '0']
  ]
}

async function handOver(
  { channels, honest, deployment }: ExitNetwork,
  url: string,
  init: MassExitInit
): Promise<void> {
  const line = createTowerConnection(
    {
      crypto,
      signer: honest,
      dial: () => Promise.resolve(openHttpTowerStream(url, fetch)),
      sleep: (ms, signal) => sleep(ms, undefined, { signal }),
      nowMs: () => Date.now(),
      logger: { info() {}, warn() {}, error() {} }
    },
    { domain: { chainId: deployment.chainId, adjudicator: deployment.adjudicator } }
  )
  await line.start()
  try {
    for (const channel of channels) line.update(guardedBy(channel))
    const watching = setInterval(
      () => init.onProgress('hand over', line.receipts / (2 * channels.length)),
      POLL_MS
    )
    await line.flushed().finally(() => clearInterval(watching))
    const { lagging, receipts } = line.status()
    if (lagging > 0 || receipts !== 2 * channels.length) {
      throw new Error(`the tower signed for ${receipts} of ${2 * channels.length} proofs`)
    }
  } finally {
    await line.stop()
  }
}

/** Each cheater from its own account, all at once. */
async function challengeAll({ anvil, adjudicator, channels, deployment }: ExitNetwork): Promise<void> {
  const waiting = [...channels]
  const send = async (): Promise<void> => {
    for (let channel = waiting.pop(); channel !== undefined; channel = waiting.pop()) {
      const data = staleChallenge(channel, adjudicator.calls)
      const transaction = {
        from: channel.cheater.address,
        to: deployment.adjudicator,
        data,
        gas: hex(220_000n)
      }
      const fees = { maxFeePerGas: hex(2_000n * 10n ** 9n), maxPriorityFeePerGas: hex(200n * 10n ** 9n) }
      await anvil.rpc('eth_sendTransaction', [{ ...transaction, ...fees }])
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, send))
}

/** Jumps to the end of the windows, where the tower settles what it earned a share of. */
async function settleAll(
  { anvil, chain }: ExitNetwork,
  timeline: Timeline,
  init: MassExitInit,
  market: FeeMarket
): Promise<void> {
  init.onStep('the windows end')
  await market.bid()
  const { timeSec } = await chain.head()
  await anvil.rpc('evm_increaseTime', [Math.max(1, timeline.lastDeadlineS - timeSec + 1)])
  const answered = timeline.answered
  const giveUp = Date.now() + 180_000
  while (timeline.settled < answered && Date.now() < giveUp) {
    await timeline.read((method, params) => anvil.rpc(method, params), true)
    init.onProgress('settle', timeline.settled / Math.max(1, answered))
    await sleep(POLL_MS)
  }
}

async function earnedBy({ chain, deployment }: ExitNetwork, account: string): Promise<string> {
  const token = createTokenClient({ chain }, { address: deployment.token })
  return (await token.balanceOf(account as `0x${string}`)).toString()
}

function summary(timeline: Timeline, { channels, windowS, blockTimeS }: MassExitInit) {
  const outcomes = timeline.outcomes()
  const blocks = outcomes.map(outcome => outcome.blocks).toSorted((a, b) => a - b)
  const fees = timeline.blocks.map(({ baseFeeGwei }) => baseFeeGwei)
  const challengeBlocks = timeline.blocks.filter(
    ({ challenged }, index) => challenged > (timeline.blocks[index - 1]?.challenged ?? 0)
  )
  return {
    ...{ channels, windowS, blockTimeS, challengeBlocks: challengeBlocks.length },
    medianBlocks: blocks[Math.floor(blocks.length / 2)] ?? 0,
    worstBlocks: blocks.at(-1) ?? 0,
    leastLeftS: Math.min(...outcomes.map(({ leftS }) => leftS)),
    answered: outcomes.length,
    late: outcomes.filter(({ leftS }) => leftS <= 0).length,
    settled: timeline.settled,
    baseFeeGwei: { first: fees[0] ?? 0, highest: Math.max(...fees) },
    timeline: timeline.blocks
  }
}
