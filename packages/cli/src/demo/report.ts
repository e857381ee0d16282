import { formatAmount } from '@tollway/codec'
import { formatSize } from './size.ts'

export interface RelayRow {
  /** Peer id. */
  id: string
  operator: string
  role: string
  region: string
  /** Billable bytes. */
  bytes: number
  receipts: number
  /** Base units. */
  earned: bigint
}

export interface DisputeReport {
  /** The tower's transaction that answered the stale close. */
  answer: string
  /** Nonces of the half that the cheater sent. */
  staleNonce: number
  answeredNonce: number
  /** What the cheater claimed to have sent, and what it had really sent. */
  claimed: bigint
  owed: bigint
  payouts: { client: bigint; hub: bigint }
}

/** A download that is paid for and settled. Amounts are base units. */
export interface PaidDownload {
  bytes: number
  seconds: number
  /** Hex. */
  sha256: { sent: string; received: string }
  relays: RelayRow[]
  hubFee: bigint
  spent: bigint
  deposits: { client: bigint; hub: bigint }
}

/** The result of the demo. */
export interface DemoReport extends PaidDownload {
  /** By service: what its account held before the download and after the channels were closed. */
  balances: { before: Record<string, bigint>; after: Record<string, bigint> }
  dispute: DisputeReport
}

type Column = readonly [title: string, align: 'left' | 'right', cell: (row: RelayRow) => string]

/** Lines of a table, columns padded to their widest cell. */
export function renderTable(
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[]
): string[] {
  const widths = align.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows.map(row =>
    row
      .map((cell, column) =>
        align[column] === 'left' ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
      )
      .join('  ')
      .trimEnd()
  )
}

/** Who earned what, and that it adds up to the last unit. */
export function renderEarnings(report: PaidDownload, token: { symbol: string; decimals: number }): string[] {
  const money = (amount: bigint): string => `${formatAmount(amount, token.decimals)} ${token.symbol}`
  const columns: Column[] = [
    ['relay', 'left', row => `…${row.id.slice(-8)}`],
    ['operator', 'left', row => `${row.operator.slice(0, 8)}…`],
    ['role', 'left', row => row.role],
    ['region', 'left', row => row.region],
    ['bytes', 'right', row => formatSize(row.bytes)],
    ['receipts', 'right', row => String(row.receipts)],
    ['earned', 'right', row => money(row.earned)]
  ]
  const rows = [
    columns.map(([title]) => title),
    ...report.relays.map(row => columns.map(([, , cell]) => cell(row)))
  ]
  const earned = report.relays.reduce((sum, row) => sum + row.earned, 0n)
  const sum = earned + report.hubFee
  const verdict = sum === report.spent ? '=' : '≠'
  return [
    ...renderTable(
      rows,
      columns.map(([, align]) => align)
    ),
    '',
    `relays ${money(earned)} + hub fee ${money(report.hubFee)} ${verdict} client spent ${money(report.spent)}`
  ]
}
