import { join } from 'node:path'
import {
  createChainClient,
  createTransactionQueue,
  deployContracts,
  MissingContractError,
  saveDeployment
} from '@tollway/chain'
import { toAddress } from '@tollway/codec'
import { openLevelStore } from '@tollway/store'
import type { Logger } from 'pino'
import type { DeployConfig } from '../config/schema.ts'
import { toJson } from '../json.ts'
import { loadKeys } from './keys.ts'
import { StopStack } from './stop-stack.ts'

/** Deploys the contracts and writes the deployment file. Run again after a failure, it goes on where it stopped. */
export async function deploy(config: DeployConfig, logger: Logger): Promise<void> {
  const stops = new StopStack()
  try {
    const keys = await loadKeys(config)
    const store = await openLevelStore(join(config.dataDir, 'store'))
    stops.push(() => store.close())
    const chain = await createChainClient({ rpcUrls: config.rpcUrl, quorum: config.rpcQuorum, logger })
    const token = config.token === undefined ? undefined : toAddress(config.token)
    if (token !== undefined && (await chain.code(token)) === '0x') {
      throw new MissingContractError('token', token, chain.chainId)
    }
    const queue = await stops.start(
      createTransactionQueue({ chain, store: store.sub('queue'), account: keys.account, logger }, {})
    )
    logger.info({ account: keys.account.address, chainId: chain.chainId.toString() }, 'deploying')
    const deployment = await deployContracts(
      { chain, queue },
      {
        token,
        windows: {
          dispute: config.disputeWindow,
          lostSigner: config.lostSignerWindow,
          sweep: config.sweepWindow
        },
        towerTerms: {
          graceS: config.towerGrace,
          maxLifetimeS: config.towerLifetime,
          noticeS: config.towerNotice,
          claimWindowS: config.towerClaimTime
        }
      }
    )
    await saveDeployment(config.out, deployment)
    console.log(toJson({ file: config.out, ...deployment }, 2))
  } finally {
    await stops.stop()
  }
}
