import { Command } from 'commander'
import { toJson } from '../json.ts'
import { serviceClientAt, serviceClientOf } from '../service/service-client.ts'
import { exampleText } from './service-command.ts'

/** Lines of `key: value`, nested keys indented, for people. */
export function renderStatus(value: unknown, indent = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null
        ? [`${indent}-`, ...renderStatus(item, `${indent}  `)]
        : [`${indent}- ${String(item)}`]
    )
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => {
    if (typeof item !== 'object' || item === null) return [`${indent}${key}: ${String(item)}`]
    const nested = renderStatus(item, `${indent}  `)
    return nested.length === 0 ? [`${indent}${key}: none`] : [`${indent}${key}:`, ...nested]
  })
}

export function statusCommand(): Command {
  return new Command('status')
    .description('show what a running service says of itself')
    .option('-d, --data-dir <folder>', 'data folder of the service', process.env.TOLLWAY_DATA_DIR)
    .option('-u, --url <url>', 'HTTP endpoint of the service, instead of its data folder')
    .option('--json', 'print JSON, amounts as decimal strings of base units')
    .addHelpText(
      'after',
      exampleText([
        'tollway status --data-dir ~/.tollway/relay',
        'tollway status --url http://127.0.0.1:9400 --json'
      ])
    )
    .action(async (options: { dataDir?: string; url?: string; json?: boolean }, command: Command) => {
      if (options.url === undefined && options.dataDir === undefined) {
        command.error('error: give --data-dir or --url')
      }
      const client =
        options.url === undefined ? await serviceClientOf(options.dataDir!) : serviceClientAt(options.url)
      const status = await client.status()
      console.log(options.json === true ? toJson(status, 2) : renderStatus(status).join('\n'))
    })
}
