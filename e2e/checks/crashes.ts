import type { Network } from '../network.ts'
import { expect, type Scoreboard } from '../scoreboard.ts'
import { fetchThrough, settledSums } from './traffic.ts'

/** The origin sends slowly, so that a crash is in mid-download however fast the machine is. */
const SLOW = { sizeBytes: 36_000_000, bytesPerSecond: 3_000_000, crashAtBytes: 6_000_000 } as const
/** What a killed relay may have been signed that it never got: tokens of one credit window, generously. */
const CREDIT_WINDOW_TOKENS = '0.05'

interface CircuitInUse {
  hops: string[]
  streams: number
}

/** The relays of the circuit that carries a stream now, nearest first. */
async function relaysInUse(network: Network): Promise<string[]> {
  const { circuits } = (await (await network.endpoint('client')).status()) as { circuits: CircuitInUse[] }
  const carrying = circuits.find(({ streams }) => streams > 0)
  expect(carrying !== undefined, 'no circuit carries a stream')
  return carrying.hops.map(peerId => network.relayOf(peerId))
}

/** Starts a slow download and does something in the middle of it. */
async function inMidDownload<T>(
  network: Network,
  crash: () => Promise<T>
): Promise<{ crashed: T; downloaded: 'whole' | Error }> {
  let begin: () => void
  const middle = new Promise<void>(resolve => (begin = resolve))
  const downloaded = fetchThrough(network, SLOW.sizeBytes, {
    bytesPerSecond: SLOW.bytesPerSecond,
    onProgress: bytes => {
      if (bytes >= SLOW.crashAtBytes) begin()
    }
  }).then(
    () => 'whole' as const,
    (error: unknown) => error as Error
  )
  await Promise.race([
    middle,
    downloaded.then(outcome => expect(outcome === 'whole', `it failed before the crash: ${String(outcome)}`))
  ])
  const crashed = await crash()
  return { crashed, downloaded: await downloaded }
}

async function checkRelayCrash(network: Network, board: Scoreboard): Promise<void> {
  const { project } = network
  const killed = await board.check('an exit killed in mid-download: the request ends cleanly', async () => {
    const { crashed, downloaded } = await inMidDownload(network, async () => {
      const exit = (await relaysInUse(network)).at(-1)!
      await project.kill(exit)
      return exit
    })
    if (downloaded !== 'whole') {
      expect(!/expected SHA-256/.test(downloaded.message), `wrong bytes: ${downloaded.message}`)
      console.log(`     ${crashed} killed; the request: ${downloaded.message}`)
    }
    return crashed
  })
  await board.check(
    'the next request takes another path',
    async () => void (await fetchThrough(network, 5_000_000))
  )
  if (killed === undefined) return
  await board.check('the killed relay comes back', async () => {
    await project.start(killed)
    await network.ready(killed)
  })
  await board.check('no money is lost beyond one credit window, and the sums are exact', async () => {
    const { spent, claimed } = await settledSums(network)
    const lost = spent - claimed
    expect(lost <= network.chain.amount(CREDIT_WINDOW_TOKENS), `${lost} base units were signed in vain`)
  })
}

async function checkHubCrash(network: Network, board: Scoreboard): Promise<void> {
  const { project } = network
  const before = await board.check('sums before the hub crash', () => settledSums(network))
  await board.check('the hub killed in mid-session and started again: the download is whole', async () => {
    const { downloaded } = await inMidDownload(network, async () => {
      await project.kill('hub')
      await project.start('hub')
      await network.ready('hub')
    })
    if (downloaded !== 'whole') throw downloaded
  })
  await board.check('after the hub crash the sums are exact', async () => {
    const after = await settledSums(network)
    expect(before !== undefined && after.claimed > before.claimed, 'nothing was paid')
    const unclaimed = after.spent - after.claimed - (before.spent - before.claimed)
    expect(unclaimed === 0n, `${unclaimed} base units were signed and not claimed`)
  })
}

/** Crashes in mid-session cost nobody more than a credit window. */
export async function checkCrashes(network: Network, board: Scoreboard): Promise<void> {
  await checkRelayCrash(network, board)
  await checkHubCrash(network, board)
}
