import { Command } from 'commander'
import { toJson } from '../json.ts'
import { serviceClientOf } from '../service/service-client.ts'
import { exampleText } from './service-command.ts'
import { renderStatus } from './status.ts'

interface ChannelOptions {
  dataDir?: string
  json?: boolean
  amount?: string
  unilateral?: boolean
}

async function act(action: string, input: object, options: ChannelOptions, command: Command): Promise<void> {
  if (options.dataDir === undefined) {
    command.error('error: give --data-dir, the folder of the running service')
  }
  const result = await (await serviceClientOf(options.dataDir)).act(action, input)
  console.log(options.json === true ? toJson(result, 2) : renderStatus(result).join('\n'))
}

const subcommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option(
      '-d, --data-dir <folder>',
      'data folder of the running client, relay or hub',
      process.env.TOLLWAY_DATA_DIR
    )
    .option('--json', 'print JSON, amounts as decimal strings of base units')

export function channelCommand(): Command {
  const command = new Command('channel')
    .description('channels of a running service')
    .addHelpText(
      'after',
      exampleText([
        'tollway channel list --data-dir ~/.tollway/client',
        'tollway channel open --data-dir ~/.tollway/client --amount 25',
        'tollway channel withdraw --data-dir ~/.tollway/client --amount 5.5',
        'tollway channel close --data-dir ~/.tollway/client'
      ])
    )
  command.addCommand(
    subcommand('list', 'list channels and their balances').action((options: ChannelOptions, self: Command) =>
      act('channel-list', {}, options, self)
    )
  )
  command.addCommand(
    subcommand('open', 'open a channel with the hub')
      .requiredOption('-a, --amount <tokens>', 'deposit')
      .action((options: ChannelOptions, self: Command) =>
        act('channel-open', { amount: options.amount }, options, self)
      )
  )
  command.addCommand(
    subcommand('withdraw', 'take tokens out of the channel, with the hub’s agreement')
      .requiredOption('-a, --amount <tokens>', 'how much')
      .action((options: ChannelOptions, self: Command) =>
        act('channel-withdraw', { amount: options.amount }, options, self)
      )
  )
  command.addCommand(
    subcommand('close', 'settle all tabs and close by agreement')
      .option('--unilateral', 'close by a challenge on chain, for when the hub does not answer')
      .action((options: ChannelOptions, self: Command) =>
        act('channel-close', { unilateral: options.unilateral ?? false }, options, self)
      )
  )
  return command
}
