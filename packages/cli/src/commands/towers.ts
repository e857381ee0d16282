import { Command } from 'commander'
import { act, actingCommand, type ActingOptions } from './acting-command.ts'
import { exampleText } from './service-command.ts'

interface TowersOptions extends ActingOptions {
  amount?: string
  tower?: string
}

const subcommand = (name: string, description: string): Command =>
  actingCommand(name, description, 'client, relay or hub')

/** `tollway towers`: the watchtowers of a client, relay or hub. */
export function towersCommand(): Command {
  const command = new Command('towers')
    .description('the watchtowers of a running service')
    .addHelpText(
      'after',
      exampleText([
        'tollway towers list --data-dir ~/.tollway/client',
        'tollway towers fund --data-dir ~/.tollway/client --amount 2',
        'tollway towers fund --data-dir ~/.tollway/hub --tower 0x… --amount 50',
        'tollway towers claims --data-dir ~/.tollway/client --json'
      ])
    )
  command.addCommand(
    subcommand('list', 'show what each tower holds, its bond, and what it was paid').action(
      (options: TowersOptions, self: Command) => act('tower-list', {}, options, self)
    )
  )
  command.addCommand(
    subcommand('fund', 'pay a tower for more channels')
      .requiredOption('-a, --amount <tokens>', 'how much')
      .option('-t, --tower <address>', 'the tower’s account; default: the only one that is known')
      .action(({ amount, tower, ...options }: TowersOptions, self: Command) =>
        act('tower-fund', { amount, tower }, options, self)
      )
  )
  command.addCommand(
    subcommand('claims', 'show the claims against towers that did not answer').action(
      (options: TowersOptions, self: Command) => act('tower-claims', {}, options, self)
    )
  )
  return command
}
