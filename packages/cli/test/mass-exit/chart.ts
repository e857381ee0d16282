import type { MassExitResult } from './mass-exit.ts'
import type { TimelineBlock } from './timeline.ts'

const WIDTH = 880
const HEIGHT = 432
const PLOT = { left: 64, right: 816, top: 56, bottom: 356 }
const INK = '#1f2937'
const LINES = [
  { name: 'challenged', colour: '#dc2626', of: (block: TimelineBlock) => block.challenged },
  { name: 'answered', colour: '#16a34a', of: (block: TimelineBlock) => block.answered },
  { name: 'settled', colour: '#2563eb', of: (block: TimelineBlock) => block.settled }
]
const FEE_COLOUR = '#9ca3af'
const TICKS = 4

/** Channels over blocks, with the base fee behind them and the time without a tower in grey: an SVG to commit. */
export function chartOf(result: MassExitResult): string {
  const { timeline, channels } = result
  const first = timeline[0]?.number ?? 0
  const span = Math.max(1, timeline.length - 1)
  const highestFee = Math.max(1, ...timeline.map(({ baseFeeGwei }) => baseFeeGwei))
  const x = (number: number): number => PLOT.left + ((number - first) / span) * (PLOT.right - PLOT.left)
  const y = (share: number): number => PLOT.bottom - share * (PLOT.bottom - PLOT.top)
  const path = (of: (block: TimelineBlock) => number, most: number): string =>
    timeline.map(block => `${round(x(block.number))},${round(y(of(block) / most))}`).join(' ')
  const line = (points: string, colour: string, more = ''): string =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" ${more}points="${points}"/>`
  const text = (at: [number, number], value: string, more = ''): string =>
    `<text x="${round(at[0])}" y="${round(at[1])}" ${more}>${value}</text>`
  const down = downtime(result)
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => index / TICKS)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(
      [PLOT.left, 24],
      `Mass exit of ${channels} channels, one tower, blocks of 30M gas`,
      'font-size="16"'
    ),
    text([PLOT.left, 42], captionOf(result)),
    ...(down === undefined
      ? []
      : [
          `<rect x="${round(x(down.from))}" y="${PLOT.top}" width="${round(x(down.to) - x(down.from))}" height="${PLOT.bottom - PLOT.top}" fill="#f3f4f6"/>`,
          text([x(down.from) + 4, PLOT.top + 14], 'tower killed', `fill="#6b7280"`)
        ]),
    ...ticks.flatMap(share => [
      `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y(share))}" y2="${round(y(share))}" stroke="#e5e7eb"/>`,
      text([PLOT.left - 8, y(share) + 4], String(Math.round(share * channels)), 'text-anchor="end"'),
      text([PLOT.right + 8, y(share) + 4], `${Math.round(share * highestFee)} gwei`, `fill="${FEE_COLOUR}"`),
      text(
        [x(first + share * span), PLOT.bottom + 18],
        String(Math.round(share * span)),
        'text-anchor="middle"'
      )
    ]),
    line(
      path(({ baseFeeGwei }) => baseFeeGwei, highestFee),
      FEE_COLOUR,
      'stroke-dasharray="4 3" '
    ),
    ...LINES.map(({ of, colour }) => line(path(of, channels), colour)),
    ...legend(),
    '</svg>'
  ]
  return `${parts.join('\n')}\n`
}

function legend(): string[] {
  const entries = [...LINES, { name: 'base fee', colour: FEE_COLOUR }]
  return [
    ...entries.map(
      ({ name, colour }, index) =>
        `<text x="${PLOT.left + index * 90}" y="${HEIGHT - 18}" fill="${colour}">■ ${name}</text>`
    ),
    `<text x="${PLOT.right}" y="${PLOT.bottom + 38}" text-anchor="end">blocks since the first challenge; the clock jumps to the end of the windows before the settlements</text>`
  ]
}

function captionOf({ medianBlocks, worstBlocks, leastLeftS, windowS, late }: MassExitResult): string {
  const times = `answered after ${medianBlocks} blocks (median), ${worstBlocks} (worst)`
  return `${times}; at least ${leastLeftS} s of ${windowS} s left; ${late === 0 ? 'none' : late} late`
}

function downtime({ timeline }: MassExitResult): { from: number; to: number } | undefined {
  const down = timeline.filter(({ isTowerUp }) => !isTowerUp)
  const [first, last] = [down[0], down.at(-1)]
  return first && last && { from: first.number, to: last.number + 1 }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
