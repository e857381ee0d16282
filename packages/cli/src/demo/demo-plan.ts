/** Money of the demo network, in tokens of 6 decimals. */
export const DEMO_MONEY = {
  relayPricePerMb: '0.0005',
  exitPricePerMb: '0.0008',
  hubFeeBase: '0.0001',
  hubFeePpm: 10_000,
  clientDeposit: '25',
  secondDeposit: '5',
  spendLimit: '100',
  relayDeposit: '10',
  stake: '100',
  bond: '200',
  cover: '25'
} as const

/** Seconds; short, so that nobody waits. */
export const DEMO_WINDOWS = { dispute: 30, lostSigner: 100, sweep: 120 } as const

export const DEMO_REGIONS = ['eu-west', 'us-east', 'ap-south'] as const
/** No circuit uses two relays of one operator: there must be one for each hop. */
export const operatorsFor = (hops: number): number => Math.max(3, hops)

export interface PlannedRelay {
  name: string
  region: string
  /** Index of its operator. */
  operator: number
  isExit: boolean
}

/** Relays in three regions, dealt out to the operators in turn; the last two may exit. */
export function planRelays(count: number, operators: number): PlannedRelay[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `relay-${index + 1}`,
    region: DEMO_REGIONS[index % DEMO_REGIONS.length]!,
    operator: index % operators,
    isExit: index >= count - 2
  }))
}
