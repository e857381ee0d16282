import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { channelCommand } from './commands/channel.ts'
import { deployCommand } from './commands/deploy.ts'
import { demoCommand } from './commands/demo.ts'
import { clientCommand, hubCommand, relayCommand, watchtowerCommand } from './commands/services.ts'
import { statusCommand } from './commands/status.ts'
import { describeError, exitCodeOf } from './exit-code.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function createProgram(): Command {
  const program = new Command('tollway')
    .description('An onion relay network that is paid by the megabyte.')
    .version(version)
    .showHelpAfterError('(add --help for what is possible)')
  const commands = [
    demoCommand(),
    relayCommand(),
    hubCommand(),
    clientCommand(),
    watchtowerCommand(),
    deployCommand(),
    channelCommand(),
    statusCommand()
  ]
  for (const command of commands) program.addCommand(command)
  return program
}

/** Runs the command line; sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv)
  } catch (error) {
    console.error(describeError(error))
    process.exitCode = exitCodeOf(error)
  }
}
