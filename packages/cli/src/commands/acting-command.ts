import { Command } from 'commander'
import { toJson } from '../json.ts'
import { serviceClientOf } from '../service/service-client.ts'
import { renderStatus } from './status.ts'

export interface ActingOptions {
  dataDir?: string
  json?: boolean
}

/** Lets a running service act, and prints the result. */
export async function act(
  action: string,
  input: object,
  options: ActingOptions,
  command: Command
): Promise<void> {
  if (options.dataDir === undefined) {
    command.error('error: give --data-dir, the folder of the running service')
  }
  const result = await (await serviceClientOf(options.dataDir)).act(action, input)
  console.log(options.json === true ? toJson(result, 2) : renderStatus(result).join('\n'))
}

/** A command that acts through a running service. */
export const actingCommand = (name: string, description: string, services: string): Command =>
  new Command(name)
    .description(description)
    .option('-d, --data-dir <folder>', `data folder of the running ${services}`, process.env.TOLLWAY_DATA_DIR)
    .option('--json', 'print JSON, amounts as decimal strings of base units')
