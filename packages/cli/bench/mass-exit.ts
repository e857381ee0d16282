import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { Workbench } from '../test/command-line/tollway-process.ts'
import { chartOf } from '../test/mass-exit/chart.ts'
import { massExit } from '../test/mass-exit/mass-exit.ts'

/** `node --conditions=source packages/cli/bench/mass-exit.ts`: prints the timeline as JSON, draws it where asked. */
const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '1000' },
    window: { type: 'string', default: '300' },
    'block-time': { type: 'string', default: '2' },
    out: { type: 'string' }
  }
})

const bench = new Workbench()
const bar = new SingleBar({
  format: '{phase} {bar} {percentage}%',
  stream: process.stderr,
  noTTYOutput: false
})
bar.start(100, 0, { phase: '' })
try {
  const result = await massExit(bench, {
    channels: Number(values.channels),
    windowS: Number(values.window),
    blockTimeS: Number(values['block-time']),
    ...{ killAt: 0.3, downBlocks: 20 },
    onStep: text => process.stderr.write(`\n${text}\n`),
    onProgress: (phase, share) => bar.update(Math.round(100 * share), { phase: phase.padEnd(10) })
  })
  bar.stop()
  console.log(JSON.stringify(result, undefined, 1))
  if (values.out !== undefined) await writeFile(values.out, chartOf(result))
  if (result.answered !== result.channels || result.late > 0) {
    console.error(`${result.answered} of ${result.channels} answered, ${result.late} of them late`)
    process.exitCode = 1
  }
} finally {
  bar.stop()
  await bench.free()
}
