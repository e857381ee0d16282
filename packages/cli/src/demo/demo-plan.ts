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
  stake: '100'
} as const

/** Seconds; short, so that nobody waits. */
export const DEMO_WINDOWS = { dispute: 20, lostSigner: 60, sweep: 120 } as const

export const DEMO_REGIONS = ['eu-west', 'us-east', 'ap-south'] as const
export const DEMO_OPERATORS = 3

export interface PlannedRelay {
  name: string
  region: string
  /** Index of its operator. */
  operator: number
  isExit: boolean
}

/** Relays of three operators in three regions; the last two may exit. */
export function planRelays(count: number): PlannedRelay[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `relay-${index + 1}`,
    region: DEMO_REGIONS[index % DEMO_REGIONS.length]!,
    operator: index % DEMO_OPERATORS,
    isExit: index >= count - 2
  }))
}
