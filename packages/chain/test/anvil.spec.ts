import { spawn } from 'node:child_process'
import { afterEach, describe, expect, test } from '@jest/globals'
import { startAnvil, type Anvil } from '../src/anvil.ts'

const running: Anvil[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(anvil => anvil.stop()))
})

async function start(...args: Parameters<typeof startAnvil>): Promise<Anvil> {
  const anvil = await startAnvil(...args)
  running.push(anvil)
  return anvil
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('startAnvil', () => {
  test('serves a fresh chain with funded accounts and stops', async () => {
    const anvil = await start({ blockTimeSeconds: 'instant', accounts: 3, chainId: 4242n })
    expect(await anvil.rpc('eth_chainId')).toBe('0x1092')
    const accounts = (await anvil.rpc('eth_accounts')) as string[]
    expect(anvil.accounts.map(account => account.address)).toEqual(accounts.map(a => a.toLowerCase()))
    await anvil.mine(3)
    expect(await anvil.rpc('eth_blockNumber')).toBe('0x3')
    await anvil.stop()
    await anvil.stop()
    expect(isAlive(anvil.pid)).toBe(false)
  })

  test('two run beside each other with different keys', async () => {
    const [a, b] = await Promise.all([
      start({ blockTimeSeconds: 'instant' }),
      start({ blockTimeSeconds: 'instant' })
    ])
    expect(a.url).not.toBe(b.url)
    expect(a.accounts[0]!.address).not.toBe(b.accounts[0]!.address)
  })

  test('an occupied port is an AnvilError', async () => {
    const anvil = await start({ blockTimeSeconds: 'instant' })
    await expect(startAnvil({ port: Number(new URL(anvil.url).port) })).rejects.toMatchObject({
      code: 'ANVIL'
    })
  })

  test('ends when its parent is killed', async () => {
    const script = `
      import { startAnvil } from '@tollway/chain/anvil'
      const anvil = await startAnvil({ blockTimeSeconds: 'instant' })
      process.stdout.write(String(anvil.pid) + '\\n')`
    const parent = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const pid = await new Promise<number>(resolve => {
      parent.stdout.once('data', chunk => resolve(Number(String(chunk))))
    })
    expect(isAlive(pid)).toBe(true)
    parent.kill('SIGKILL')
    while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 20))
  })
})
