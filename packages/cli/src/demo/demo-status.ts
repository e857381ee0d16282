import { z } from 'zod'
import type { DemoService } from './demo-service.ts'

const amount = z.string().regex(/^\d+$/).transform(BigInt)

const relayStatus = z.object({
  peerId: z.string(),
  role: z.string(),
  region: z.string(),
  operator: z.string(),
  bytes: z.number(),
  receipts: z.number(),
  earned: z.object({ settled: amount, unsettled: amount }),
  tabs: z.object({ open: z.number(), unsettled: z.number() }),
  directory: z.object({ known: z.number() })
})

const hubStatus = z.object({
  feesEarned: amount,
  outstanding: amount,
  channels: z.array(z.object({ hubDeposit: amount, memberDeposit: amount }))
})

const clientStatus = z.object({
  channelId: z.string().optional(),
  channelStatus: z.string(),
  spent: amount,
  claimed: amount,
  bytesDown: z.number(),
  proxies: z.object({
    socks: z.object({ host: z.string(), port: z.number() }),
    http: z.object({ host: z.string(), port: z.number() })
  })
})

const towerStatus = z.object({
  channels: z.number(),
  appointments: z.number(),
  answers: z.array(
    z.object({ channelId: z.string(), half: z.number(), nonce: z.number(), transactionHash: z.string() })
  )
})

const reader =
  <T>(schema: z.ZodType<T>) =>
  async (service: Pick<DemoService, 'client'>): Promise<T> =>
    schema.parse(await (await service.client()).status())

/** What the services of the demo say of themselves, amounts as base units. */
export const readStatus = {
  relay: reader(relayStatus),
  hub: reader(hubStatus),
  client: reader(clientStatus),
  tower: reader(towerStatus)
}
