import { Command } from 'commander'
import { deploySchema } from '../config/schema.ts'
import { createLogger } from '../service/logger.ts'
import { addConfigOptions, exampleText, readConfig } from './service-command.ts'

export function deployCommand(): Command {
  const command = new Command('deploy').description('deploy the contracts and write the deployment file')
  addConfigOptions(command, deploySchema)
  return command
    .addHelpText(
      'after',
      exampleText(['TOLLWAY_PASSWORD=… tollway deploy --data-dir ./deployer --rpc-url http://127.0.0.1:8545'])
    )
    .action(async (options: Record<string, unknown>) => {
      const config = await readConfig(deploySchema, options)
      const { deploy } = await import('../service/deploy.ts')
      await deploy(config, createLogger('deploy', config.log))
    })
}
