import { Command } from 'commander'
import { join } from 'node:path'
import { z } from 'zod'
import {
  createChainClient,
  createTransactionQueue,
  deployContracts,
  saveDeployment,
  DEFAULT_WINDOWS
} from '@tollway/chain'
import { toAddress } from '@tollway/codec'
import { openLevelStore } from '@tollway/store'
import { commonSchema } from '../config/schema.ts'
import { toJson } from '../json.ts'
import { loadKeys } from '../service/keys.ts'
import { createLogger } from '../service/logger.ts'
import { StopStack } from '../service/stop-stack.ts'
import { addConfigOptions, exampleText, readConfig } from './service-command.ts'

const seconds = z.number().int().positive()

export const deploySchema = commonSchema
  .pick({ dataDir: true, rpcUrl: true, keystore: true, passwordFile: true, log: true })
  .extend({
    out: z.string().min(1).default('deployment.json').describe('deployment file to write'),
    token: z
      .string()
      .regex(/^0x[0-9a-fA-F]{40}$/)
      .optional()
      .describe('token of the channels (default: a new demo token)'),
    disputeWindow: seconds.default(DEFAULT_WINDOWS.dispute).describe('seconds to answer a challenge'),
    lostSignerWindow: seconds
      .default(DEFAULT_WINDOWS.lostSigner)
      .describe('seconds after an owner’s challenge without secret'),
    sweepWindow: seconds
      .default(DEFAULT_WINDOWS.sweep)
      .describe('seconds from settlement to the sweep of locks')
  })

/** Deploys the contracts and writes the deployment file. Run again after a failure, it goes on where it stopped. */
async function deploy(options: Record<string, unknown>): Promise<void> {
  const config = await readConfig(deploySchema, options)
  const logger = createLogger('deploy', config.log)
  const stops = new StopStack()
  try {
    const keys = await loadKeys(config)
    const store = await openLevelStore(join(config.dataDir, 'store'))
    stops.push(() => store.close())
    const chain = await createChainClient({ rpcUrls: config.rpcUrl.split(',') })
    const queue = await stops.start(
      createTransactionQueue({ chain, store: store.sub('queue'), account: keys.account, logger }, {})
    )
    logger.info({ account: keys.account.address, chainId: chain.chainId.toString() }, 'deploying')
    const deployment = await deployContracts(
      { chain, queue },
      {
        token: config.token === undefined ? undefined : toAddress(config.token),
        windows: {
          dispute: config.disputeWindow,
          lostSigner: config.lostSignerWindow,
          sweep: config.sweepWindow
        }
      }
    )
    await saveDeployment(config.out, deployment)
    console.log(toJson({ file: config.out, ...deployment }, 2))
  } finally {
    await stops.stop()
  }
}

export function deployCommand(): Command {
  const command = new Command('deploy').description('deploy the contracts and write the deployment file')
  addConfigOptions(command, deploySchema)
  return command
    .addHelpText(
      'after',
      exampleText(['TOLLWAY_PASSWORD=… tollway deploy --data-dir ./deployer --rpc-url http://127.0.0.1:8545'])
    )
    .action(deploy)
}
