import { Command } from 'commander'
import { act, actingCommand, type ActingOptions } from './acting-command.ts'
import { exampleText } from './service-command.ts'

interface BondOptions extends ActingOptions {
  amount?: string
  to?: string
  channel?: string
  days?: string
}

const subcommand = (name: string, description: string): Command =>
  actingCommand(name, description, 'watchtower')

/** `tollway bond`: what stands behind a watchtower's receipts. */
export function bondCommand(): Command {
  const command = new Command('bond')
    .description('the bond of a running watchtower')
    .addHelpText(
      'after',
      exampleText([
        'tollway bond status --data-dir ~/.tollway/watchtower',
        'tollway bond post --data-dir ~/.tollway/watchtower --amount 5000',
        'tollway bond reserve --data-dir ~/.tollway/watchtower --channel 0x… --amount 200 --days 30',
        'tollway bond leave --data-dir ~/.tollway/watchtower',
        'tollway bond withdraw --data-dir ~/.tollway/watchtower --to 0x…'
      ])
    )
  command.addCommand(
    subcommand('status', 'show the bond, its terms and what the account holds').action(
      (options: BondOptions, self: Command) => act('bond-status', {}, options, self)
    )
  )
  command.addCommand(
    subcommand('post', 'post a bond, or add to it')
      .requiredOption('-a, --amount <tokens>', 'how much')
      .action((options: BondOptions, self: Command) =>
        act('bond-post', { amount: options.amount }, options, self)
      )
  )
  command.addCommand(
    subcommand('leave', 'announce that the tower leaves; it cannot be taken back').action(
      (options: BondOptions, self: Command) => act('bond-leave', {}, options, self)
    )
  )
  command.addCommand(
    subcommand('withdraw', 'take the bond out, once nothing can be claimed any more')
      .option('-t, --to <address>', 'who gets it; default: the tower’s account')
      .action((options: BondOptions, self: Command) =>
        act('bond-withdraw', { to: options.to }, options, self)
      )
  )
  command.addCommand(
    subcommand('reserve', 'set money aside for claims of one channel, on top of the bond')
      .requiredOption('-i, --channel <id>', 'the channel')
      .requiredOption('-a, --amount <tokens>', 'how much to add')
      .requiredOption('--days <number>', 'how long it covers, from now')
      .action(({ channel, amount, days, ...options }: BondOptions, self: Command) =>
        act('bond-reserve', { channel, amount, days }, options, self)
      )
  )
  command.addCommand(
    subcommand('release', 'take back what was set aside, once no claim can count on it')
      .requiredOption('-i, --channel <id>', 'the channel')
      .action(({ channel, ...options }: BondOptions, self: Command) =>
        act('bond-release', { channel }, options, self)
      )
  )
  return command
}
