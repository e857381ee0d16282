import { Command } from 'commander'
import { act, actingCommand, type ActingOptions } from './acting-command.ts'
import { exampleText } from './service-command.ts'

interface ChannelOptions extends ActingOptions {
  amount?: string
  unilateral?: boolean
}

const subcommand = (name: string, description: string): Command =>
  actingCommand(name, description, 'client, relay or hub')

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
