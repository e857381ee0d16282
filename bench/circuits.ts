import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodeRequest } from './load-request.ts'
import { median } from './median.ts'
import { withNetwork, type BenchNetwork } from './network.ts'
import { runAlone, type BenchOptions } from './options.ts'
import type { Section } from './section.ts'

/** Isolation keys per round: each one costs a circuit with three tabs. */
const SAMPLES_PER_ROUND = 3
const MAX_SAMPLES = 12
const SPARE_TIMEOUT_MS = 10_000
const POLL_MS = 50

interface Sample {
  connectedMs: number
  firstByteMs: number
}

interface ClientCircuits {
  circuits: { isSpare: boolean; state: string }[]
}

async function sample(connect: ReturnType<BenchNetwork['socketOf']>): Promise<Sample> {
  const startedAt = performance.now()
  const socket = await connect()
  const connectedMs = performance.now() - startedAt
  try {
    socket.write(encodeRequest({ direction: 'down', bytes: 1 }))
    await once(socket, 'data')
    return { connectedMs, firstByteMs: performance.now() - startedAt }
  } finally {
    socket.destroy()
  }
}

/** Waits until the client has a circuit in reserve again. */
async function spareReady({ network }: BenchNetwork): Promise<void> {
  const admin = await network.client.client()
  const deadlineMs = performance.now() + SPARE_TIMEOUT_MS
  for (;;) {
    const { circuits } = (await admin.status()) as ClientCircuits
    if (circuits.some(({ isSpare, state }) => isSpare && state !== 'building' && state !== 'closed')) return
    if (performance.now() > deadlineMs) throw new Error('the client keeps no spare circuit')
    await sleep(POLL_MS)
  }
}

/** The first use of an isolation key takes the spare circuit; another one right then has to build its own. */
export async function measureCircuits(bench: BenchNetwork, { rounds }: BenchOptions): Promise<Section[]> {
  const warm: Sample[] = []
  const spare: Sample[] = []
  const built: Sample[] = []
  const count = Math.min(rounds * SAMPLES_PER_ROUND, MAX_SAMPLES)
  for (let index = 0; index < count; index++) {
    console.error(`· circuits ${index + 1}/${count}`)
    warm.push(await sample(bench.socketOf()))
    await spareReady(bench)
    const both = await Promise.all(
      ['spare', 'built'].map(use => sample(bench.socketOf(`circuits-${use}-${index}`)))
    )
    spare.push(both[0]!)
    built.push(both[1]!)
  }
  const row = (name: string, samples: readonly Sample[]): [string, number, number] => [
    name,
    median(samples.map(({ connectedMs }) => connectedMs)),
    median(samples.map(({ firstByteMs }) => firstByteMs))
  ]
  return [
    {
      title: `Connecting through three paid hops, ms: medians of ${count}`,
      columns: ['circuit', 'connected', 'first byte'],
      rows: [
        row('warm', warm),
        row('cold, built before it was asked for', spare),
        row('cold, built on demand', built)
      ]
    }
  ]
}

if (import.meta.main) {
  await runAlone(options => withNetwork(bench => measureCircuits(bench, options)))
}
