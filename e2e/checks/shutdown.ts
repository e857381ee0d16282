import { SERVICES, TOLLWAY_SERVICES, type Network } from '../network.ts'
import { expect, type Scoreboard } from '../scoreboard.ts'

/** Every container ends by itself on SIGTERM, those first that depend on others. */
export async function checkShutdown(network: Network, board: Scoreboard): Promise<void> {
  const { project } = network
  await board.check('no service ran out of its memory', async () => {
    for (const service of TOLLWAY_SERVICES) {
      expect(!(await project.state(service)).isOutOfMemory, `${service} was killed for its memory`)
    }
  })
  for (const service of [...SERVICES].reverse()) {
    await board.check(`${service} stops on SIGTERM with exit code 0`, async () => {
      expect((await project.state(service)).status === 'running', `${service} does not run`)
      await project.stop(service)
      const { exitCode } = await project.state(service)
      expect(exitCode === 0, `exit code ${exitCode}`)
    })
  }
}
