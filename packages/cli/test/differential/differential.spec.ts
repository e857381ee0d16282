import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createChainClient, deployContracts } from '@tollway/chain'
import { startAnvil, type Anvil } from '@tollway/chain/anvil'
import { BlockBuilder } from './block-builder.ts'
import { runRound, type Arena } from './round.ts'
import { Statistics } from './statistics.ts'

const DEFAULT_STEPS = 8_000
/** `npm test` says the same of the same sources; `npm run test:deep` takes another seed each time. */
const DEFAULT_SEED = 4
const CHANNELS_PER_ROUND = 24
/** Between two rounds: longer than any of them, so that no time of one matters in the next. */
const ROUND_S = 1_000_000
const WINDOWS = { dispute: 600, lostSigner: 3000, sweep: 6000 }

const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? DEFAULT_SEED)
const steps = Number(process.env['DIFFERENTIAL_STEPS'] ?? DEFAULT_STEPS)
const only = process.env['DIFFERENTIAL_CHANNEL']

/** What must have happened, else the test compares nothing. */
const COMMON = [
  ...[
    'open',
    'open by signature',
    'open by authorization',
    'batches',
    'deposit',
    'withdraw',
    'settle',
    'unlock',
    'sweep',
    'rewards',
    'crashes'
  ],
  ...['challenge declared', 'challenge undeclared', 'refuted by respond', 'refuted by refute'],
  ...['respond by sender', 'respond by submit', 'respond by release', 'register preimage'],
  ...['register receipt', 'updates refused', 'session accepted', 'session released'],
  ...['honest sides held whole', 'refused StaleNonce', 'refused InvalidSignature'],
  ...['refused DeadlinePassed', 'refused DeclarationStands', 'refused UnknownLock', 'refused WindowOpen']
]
/** What a short run may miss by chance. */
const RARE = [
  ...['cooperative close', 'challenge without the secret', 'refute', 'refute by submit'],
  ...['session close-agreed', 'refused WrongBalance', 'refused LockPending', 'refused WrongHolding'],
  ...['refused UnprovenEpoch', 'refused SecretRequired', 'refused WrongSecret', 'refused InvalidWithdrawal']
]
const MANY_STEPS = 50_000

describe('the contract and TypeScript', () => {
  let anvil: Anvil | undefined
  let arena: Arena

  beforeAll(async () => {
    anvil = await startAnvil({ blockTimeSeconds: 'instant' })
    const chain = await createChainClient({ rpcUrls: [anvil.url] })
    const minter = anvil.accounts[0]!.address
    const builder = new BlockBuilder(anvil, chain, () => arena.deployment.adjudicator)
    const deployment = await deployContracts(
      { chain, queue: builder.instantQueue(minter) },
      { windows: WINDOWS }
    )
    await builder.start()
    arena = { chain, builder, deployment, minter, statistics: new Statistics() }
  })

  afterAll(async () => {
    await anvil?.stop()
  })

  test(
    `agree to the unit on random histories (DIFFERENTIAL_SEED=${seed})`,
    async () => {
      const { statistics } = arena
      const all = Array.from({ length: CHANNELS_PER_ROUND }, (_, index) => index)
      const channels = only === undefined ? all : [Number(only)]
      let startS = 4_000_000_000
      for (let round = 0; statistics.of('steps') < steps; round++, startS += ROUND_S) {
        const histories = await runRound(arena, { seed: seed + round, channels, startS })
        if (only === undefined) continue
        for (const { trace } of histories) process.stdout.write(`${trace.join('\n')}\n`)
        return
      }
      process.stdout.write(`differential, seed ${seed}: ${statistics.toString()}\n`)
      const wanted = steps < MANY_STEPS ? COMMON : [...COMMON, ...RARE]
      expect(wanted.filter(what => statistics.of(what) === 0)).toEqual([])
    },
    24 * 3600 * 1000
  )
})
