import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { bondCommand } from './commands/bond.ts'
import { channelCommand } from './commands/channel.ts'
import { deployCommand } from './commands/deploy.ts'
import { demoCommand } from './commands/demo.ts'
import { clientCommand, hubCommand, relayCommand, watchtowerCommand } from './commands/services.ts'
import { statusCommand } from './commands/status.ts'
import { towersCommand } from './commands/towers.ts'
import { describeError, EXIT_CODE, exitCodeOf } from './exit-code.ts'

/** How long work that was under way may keep the process alive after its command is done. */
const LINGER_MS = 3_000

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

function createProgram(): Command {
  const program = new Command('tollway')
    .description('An onion relay network that is paid by the megabyte.')
    .version(version)
  const commands = [
    demoCommand(),
    relayCommand(),
    hubCommand(),
    clientCommand(),
    watchtowerCommand(),
    deployCommand(),
    channelCommand(),
    towersCommand(),
    bondCommand(),
    statusCommand()
  ]
  for (const command of commands) program.addCommand(command)
  throwUsageErrors(program)
  return program
}

/** Makes a command and those below it throw instead of exiting, and point at the help after a wrong argument. */
function throwUsageErrors(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help for what is possible)')
  command.commands.forEach(throwUsageErrors)
}

/** A reader that goes away, as `head` does, is no failure. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', error => {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
    })
  }
}

/** Runs the command line; sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  outliveReaders()
  try {
    await createProgram().parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT_CODE.ok : EXIT_CODE.usage
      return
    }
    console.error(describeError(error))
    process.exitCode = exitCodeOf(error)
  }
  setTimeout(() => process.exit(), LINGER_MS).unref()
}
