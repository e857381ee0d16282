import { Command, Option } from 'commander'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { configFields } from '../config/fields.ts'
import { loadConfig } from '../config/load.ts'
import type { CommonConfig } from '../config/schema.ts'
import { createLogger } from '../service/logger.ts'
import { runService, type RunningService } from '../service/run-service.ts'

export interface ServiceCommandInit<S extends z.ZodObject> {
  name: string
  description: string
  schema: S
  examples: readonly string[]
  compose(config: z.output<S>, logger: Logger): Promise<RunningService>
}

const camelCase = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Adds an option for every setting of a schema, besides `--config FILE`. */
export function addConfigOptions(command: Command, schema: z.ZodObject): Command {
  command.option('-c, --config <file>', 'YAML or JSON file with these settings')
  for (const { flag, env, description, isBoolean, defaultValue } of configFields(schema)) {
    const isShown = defaultValue !== undefined && typeof defaultValue !== 'object'
    const text = `${description} [${env}]${isShown ? ` (default: ${String(defaultValue)})` : ''}`
    command.addOption(new Option(isBoolean ? `${flag} [true|false]` : `${flag} <value>`, text))
  }
  return command
}

/** The configuration that a command was given. @throws ConfigError */
export async function readConfig<S extends z.ZodObject>(
  schema: S,
  options: Record<string, unknown>
): Promise<z.output<S>> {
  const flags: Record<string, string | boolean | undefined> = {}
  for (const { flag } of configFields(schema)) {
    flags[flag.slice(2)] = options[camelCase(flag)] as string | boolean | undefined
  }
  return await loadConfig(schema, { file: options.config as string | undefined, env: process.env, flags })
}

export const exampleText = (examples: readonly string[]): string =>
  `\nExamples:\n${examples.map(example => `  $ ${example}`).join('\n')}\n`

/** `tollway NAME`: runs a service until it is told to stop. */
export function serviceCommand<S extends z.ZodObject>(init: ServiceCommandInit<S>): Command {
  const command = new Command(init.name).description(init.description)
  addConfigOptions(command, init.schema)
  command.addHelpText('after', exampleText(init.examples))
  return command.action(async (options: Record<string, unknown>) => {
    const config = await readConfig(init.schema, options)
    const { dataDir, http, log } = config as unknown as CommonConfig
    const logger = createLogger(init.name, log)
    await runService({ service: init.name, dataDir, http, logger, start: () => init.compose(config, logger) })
  })
}
