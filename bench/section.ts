import { renderTable } from '@tollway/cli'

/** One table of results. */
export interface Section {
  title: string
  /** What all rows have, in this order; the first one names the row. */
  columns: readonly string[]
  /** Numbers are in the column's unit. */
  rows: readonly (readonly (string | number)[])[]
}

const DIGITS = 3

/** Three significant digits, and all digits before the point. */
function renderCell(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (Number.isInteger(cell) || Math.abs(cell) >= 10 ** (DIGITS - 1)) return cell.toFixed(0)
  return cell.toPrecision(DIGITS)
}

export function renderSection({ title, columns, rows }: Section): string {
  const lines = renderTable(
    [columns, ...rows.map(row => row.map(renderCell))],
    columns.map((_, index) => (index === 0 ? 'left' : 'right'))
  )
  return [title, ...lines.map(line => `  ${line}`), ''].join('\n')
}
