import { Command, InvalidArgumentError } from 'commander'
import { formatAmount } from '@tollway/codec'
import type { DemoNetwork } from '../demo/demo-network.ts'
import type { Origin } from '../demo/origin.ts'
import { renderEarnings, renderTable, type DemoReport } from '../demo/report.ts'
import { formatSize, parseSize } from '../demo/size.ts'
import { toJson } from '../json.ts'
import { exampleText } from './service-command.ts'

const MIN_RELAYS = 5
const MAX_RELAYS = 20

function wholeNumber(min: number, max: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`)
    }
    return value
  }
}

interface DemoOptions {
  size: number
  hops: number
  relays: number
  json?: boolean
  keep?: boolean
}

type Token = { symbol: string; decimals: number }

function renderBalances({ balances }: DemoReport, { symbol, decimals }: Token): string[] {
  const rows = Object.keys(balances.before).map(name => [
    name,
    formatAmount(balances.before[name]!, decimals),
    formatAmount(balances.after[name]!, decimals)
  ])
  return renderTable(
    [['account', `before (${symbol})`, `after (${symbol})`], ...rows],
    ['left', 'right', 'right']
  )
}

function renderDispute({ dispute }: DemoReport, { symbol, decimals }: Token): string[] {
  const money = (amount: bigint): string => `${formatAmount(amount, decimals)} ${symbol}`
  return [
    `the client claimed to have paid ${money(dispute.claimed)} (nonce ${dispute.staleNonce}), it had paid ${money(dispute.owed)}`,
    `the watchtower answered with nonce ${dispute.answeredNonce}: ${dispute.answer}`,
    `payouts: hub ${money(dispute.payouts.hub)}, client ${money(dispute.payouts.client)}`
  ]
}

/** Shows what to try, and waits for Ctrl-C or SIGTERM. */
async function keepRunning(network: DemoNetwork, origin: Origin): Promise<void> {
  const { readStatus } = await import('../demo/demo-status.ts')
  const { proxies } = await readStatus.client(network.client)
  const url = `http://${origin.host}:${origin.port}/`
  console.error(
    [
      '',
      'The network keeps running. Try:',
      `  curl -x socks5h://${proxies.socks.host}:${proxies.socks.port} ${url} -o /dev/null`,
      `  curl -p -x http://${proxies.http.host}:${proxies.http.port} ${url} -o /dev/null`,
      `  npm run -s tollway -- status --data-dir ${network.client.dataDir}`,
      `  npm run -s tollway -- status --data-dir ${network.relays[0]!.dataDir}`,
      `  npm run -s tollway -- channel list --data-dir ${network.client.dataDir}`,
      'Ctrl-C stops it.'
    ].join('\n')
  )
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

async function demo({ size, hops, relays, json = false, keep = false }: DemoOptions): Promise<void> {
  const say = (text: string): void => (json ? console.error(text) : console.log(text))
  const token: Token = { symbol: '', decimals: 0 }
  const { runDemo } = await import('../demo/demo.ts')
  const report = await runDemo({
    sizeBytes: size,
    hops,
    relays,
    showProgress: !json,
    onStep: text => say(`» ${text}`),
    onEarnings(report, { symbol, decimals }) {
      Object.assign(token, { symbol, decimals })
      const speed = formatSize(Math.round(report.bytes / report.seconds))
      say(
        `\n${formatSize(report.bytes)} in ${report.seconds.toFixed(1)} s, ${speed}/s; SHA-256 agrees: ${report.sha256.received}\n`
      )
      say(`${renderEarnings(report, token).join('\n')}\n`)
    },
    keep: keep ? keepRunning : undefined
  })
  if (json) {
    console.log(toJson(report))
    return
  }
  say(`\n${renderBalances(report, token).join('\n')}\n`)
  say(renderDispute(report, token).join('\n'))
  say('\nall stopped, everything adds up')
}

export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'start a whole network on this machine, download through paid hops, settle, and catch a cheat'
    )
    .option('--size <size>', 'how much to download, such as 100MB', parseSize, 100_000_000)
    .option('--hops <number>', 'relays in a circuit, 1 to 4', wholeNumber(1, 4), 3)
    .option(
      '--relays <number>',
      `relays in the network, ${MIN_RELAYS} to ${MAX_RELAYS}`,
      wholeNumber(MIN_RELAYS, MAX_RELAYS),
      MIN_RELAYS
    )
    .option('--json', 'print one JSON object, and nothing else, on standard output')
    .option('--keep', 'leave the network running, and print commands to try')
    .addHelpText(
      'after',
      exampleText(['tollway demo', 'tollway demo --size 1GB --hops 2', 'tollway demo --json | jq .relays'])
    )
    .action(demo)
}
