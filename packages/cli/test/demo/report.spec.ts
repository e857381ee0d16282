import { describe, expect, test } from '@jest/globals'
import { renderEarnings, type PaidDownload } from '../../src/demo/report.ts'
import { formatSize, parseSize } from '../../src/demo/size.ts'

const row = (earned: bigint) => ({
  id: '12D3KooWabcdefgh',
  operator: '0x1234567890',
  role: 'exit',
  region: 'eu',
  bytes: 104_857_600,
  receipts: 12,
  earned
})

const report = (spent: bigint): PaidDownload => ({
  bytes: 1,
  seconds: 1,
  sha256: { sent: '', received: '' },
  relays: [row(1_500_000n), row(2n)],
  hubFee: 98n,
  spent,
  deposits: { client: 0n, hub: 0n }
})

describe('demo report', () => {
  test('shows each relay and that the sums agree', () => {
    const lines = renderEarnings(report(1_500_100n), { symbol: 'TUSD', decimals: 6 })
    expect(lines[1]).toBe('…abcdefgh  0x123456…  exit  eu      105 MB        12       1.5 TUSD')
    expect(lines.at(-1)).toBe('relays 1.500002 TUSD + hub fee 0.000098 TUSD = client spent 1.5001 TUSD')
  })

  test('does not hide a unit that is missing', () => {
    expect(renderEarnings(report(1_500_101n), { symbol: 'TUSD', decimals: 6 }).at(-1)).toContain('≠')
  })
})

describe('sizes', () => {
  test.each([
    ['100MB', 100_000_000],
    ['1.5 GB', 1_500_000_000],
    ['64KiB', 65_536],
    ['7', 7]
  ])('%s is %d bytes', (text, bytes) => expect(parseSize(text)).toBe(bytes))

  test.each(['', 'MB', '-1MB', '1 parsec', '0', '1e9'])('"%s" is refused', text => {
    expect(() => parseSize(text)).toThrow(/size/)
  })

  test.each([
    [999, '999 B'],
    [1000, '1.00 kB'],
    [104_857_600, '105 MB']
  ])('%d reads %s', (bytes, text) => expect(formatSize(bytes)).toBe(text))
})
