import { formatAmount } from '@tollway/codec'
import { Presets, SingleBar } from 'cli-progress'
import type { DemoService } from './demo-service.ts'
import { readStatus } from './demo-status.ts'
import { formatSize } from './size.ts'

const POLL_MS = 400

/** A bar on standard error: speed, and what the client has signed away so far. Silent unless `isShown`. */
export function startProgress(
  client: DemoService,
  init: {
    totalBytes: number
    token: { symbol: string; decimals: number }
    spentBefore: bigint
    isShown: boolean
  }
): { update(bytes: number): void; stop(): void } {
  if (!init.isShown) return { update() {}, stop() {} }
  const format = '  {bar} {percentage}%  {size} at {speed}/s  paid {paid}'
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 2000 },
    Presets.shades_classic
  )
  const startedAt = performance.now()
  let paid = '0'
  bar.start(init.totalBytes, 0, { size: '0 B', speed: '0 B', paid })
  const poll = setInterval(() => {
    readStatus.client(client).then(
      ({ spent }) =>
        (paid = `${formatAmount(spent - init.spentBefore, init.token.decimals)} ${init.token.symbol}`),
      () => undefined
    )
  }, POLL_MS)
  return {
    update(bytes) {
      const seconds = (performance.now() - startedAt) / 1000
      bar.update(bytes, {
        size: formatSize(bytes),
        speed: formatSize(Math.round(bytes / Math.max(seconds, 0.001))),
        paid
      })
    },
    stop() {
      clearInterval(poll)
      bar.stop()
    }
  }
}
