import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { formatDeployment } from '@tollway/chain'
import { startAnvil } from '@tollway/chain/anvil'
import { accountOf, giveGas, startTestChain, type TestChain } from './test-chain.ts'
import { Workbench, type Ended, type RunningTollway } from './tollway-process.ts'

const LOOPBACK = ['--listen', '/ip4/127.0.0.1/tcp/0']
const PEER = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'

const shared = new Workbench()

const bench = new Workbench()
let chain: TestChain
let folder: string
let tower: RunningTollway
let towerData: string

beforeAll(async () => {
  chain = await startTestChain(shared)
  folder = chain.folder
  towerData = join(folder, 'watchtower')
  tower = await shared.start(chain.argsFor('watchtower', towerData, ...LOOPBACK))
})
afterEach(() => bench.free())
afterAll(() => shared.free())

function expectFailure({ code, stdout, stderr }: Ended, exitCode: number, message: RegExp): void {
  expect({ code, stdout, stderr }).toEqual({
    code: exitCode,
    stdout: '',
    stderr: expect.stringMatching(message)
  })
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toContain('internal error')
}

const quiet = ['--log-level', 'silent']

async function fundedFolder(name: string): Promise<string> {
  const dataDir = join(folder, name)
  await giveGas(chain.anvil, await accountOf(dataDir))
  return dataDir
}

describe('a running service', () => {
  test('answers tollway status, for people and for scripts', async () => {
    const [text, json, byUrl] = await Promise.all([
      bench.run(['status', '--data-dir', towerData]),
      bench.run(['status', '--data-dir', towerData, '--json']),
      bench.run(['status', '--json'], { TOLLWAY_DATA_DIR: towerData })
    ])
    expect(text).toMatchObject({ code: 0, stderr: '' })
    expect(text.stdout).toMatch(/^channels: 0$/m)
    expect(JSON.parse(json.stdout)).toMatchObject({ channels: 0 })
    expect(JSON.parse(byUrl.stdout)).toMatchObject({ channels: 0 })
  })

  test('serves health and metrics', async () => {
    const url = String(tower.ready.url)
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok', service: 'watchtower' })
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^tollway_watchtower_channels 0$/m)
  })

  test('shows the chain, its transactions and its gas, and warns before there is too little', async () => {
    const url = String(tower.ready.url)
    const status = async () => (await (await fetch(`${url}/status`)).json()) as Record<string, unknown>
    expect(await status()).toMatchObject({
      chain: { quorum: 1, available: 1, hasQuorum: true, isDiverged: false, disagreements: 0 },
      transactions: { inFlight: 0, displaced: 0, committedWei: '0' },
      credit: { amount: '0' },
      gas: { level: 'warning', channels: 0, roomForChannels: 0, balanceWei: '0' }
    })
    const metrics = await (await fetch(`${url}/metrics`)).text()
    for (const line of [
      'chain_is_diverged 0',
      'chain_has_quorum 1',
      'credit_amount 0',
      'gas_is_warning 1',
      'gas_is_critical 0'
    ]) {
      expect(metrics).toContain(`\ntollway_watchtower_${line}\n`)
    }
  })

  test('keeps its keys, its token and its address to its owner', async () => {
    for (const file of ['keystore.json', 'admin-token', 'service.json']) {
      expect((await stat(join(towerData, file))).mode & 0o777).toBe(0o600)
    }
    expect((await stat(towerData)).mode & 0o777).toBe(0o700)
    expect(JSON.parse(await readFile(join(towerData, 'service.json'), 'utf8'))).toEqual(tower.ready)
  })

  test('says what it does not do', async () => {
    expectFailure(
      await bench.run(['channel', 'list', '--data-dir', towerData]),
      1,
      /no action "channel-list"/
    )
  })
})

describe('several RPC endpoints', () => {
  const listed = (): string => [chain.anvil.url, chain.anvil.url, chain.anvil.url].join(',')

  test('must agree, by default two of three', async () => {
    const args = chain.argsFor('watchtower', join(folder, 'three'), ...LOOPBACK, '--rpc-url', listed())
    const three = await bench.start(args)
    const status = (await (await fetch(`${String(three.ready.url)}/status`)).json()) as object
    expect(status).toMatchObject({ chain: { quorum: 2, available: 3, hasQuorum: true } })
    const { stderr } = await three.terminate()
    expect(stderr).toContain('value is freed by what a quorum of RPC endpoints says')
    expect(stderr).toContain('RPC endpoints of one host agree with each other whatever they say')
  })

  test('cannot be fewer than the quorum', async () => {
    const args = chain.argsFor('watchtower', join(folder, 'four'), ...quiet, '--rpc-url', listed())
    expectFailure(
      await bench.run([...args, '--rpc-quorum', '4']),
      78,
      /a quorum of 4 of 3 RPC endpoints; give 1 to 3.*INVALID_QUORUM/
    )
  })
})

describe('a service that cannot start', () => {
  test('names the store that another process has open', async () => {
    const args = chain.argsFor('watchtower', towerData, ...LOOPBACK, ...quiet)
    expectFailure(await bench.run(args), 69, /watchtower\/store is in use by another process.*STORE_LOCKED/)
    expect(JSON.parse(await readFile(join(towerData, 'service.json'), 'utf8'))).toEqual(tower.ready)
  })

  test('names the chain that it was given instead of its own', async () => {
    const other = await startAnvil({ chainId: 31_338n })
    bench.defer(() => other.stop())
    const args = chain.argsFor('watchtower', join(folder, 'lost'), ...quiet, '--rpc-url', other.url)
    expectFailure(await bench.run(args), 78, /serves chain 31338, chain 31337 is expected.*WRONG_CHAIN/)
  })

  test('names the contract that is not there', async () => {
    const wrong = join(folder, 'wrong.json')
    await writeFile(wrong, formatDeployment({ ...chain.deployment, registry: `0x${'77'.repeat(20)}` }))
    const args = chain.argsFor('watchtower', join(folder, 'lost'), ...quiet, '--deployment', wrong)
    expectFailure(await bench.run(args), 78, /no code at 0x7777.*RelayRegistry.*MISSING_CONTRACT/)
  })

  test('names the listen address or the HTTP port that is taken', async () => {
    const [address] = tower.ready.addresses as string[]
    const listen = address!.replace(/\/p2p\/.*$/, '')
    const busy = chain.argsFor('watchtower', join(folder, 'busy'), ...quiet, '--listen', listen)
    const { port } = new URL(String(tower.ready.url))
    const http = chain.argsFor('watchtower', join(folder, 'http'), ...quiet, ...LOOPBACK, '--http-port', port)
    const [onListen, onHttp] = await Promise.all([bench.run(busy), bench.run(http)])
    expectFailure(onListen, 69, new RegExp(`${listen} is in use by another process.*PORT_IN_USE`))
    expectFailure(onHttp, 69, new RegExp(`127\\.0\\.0\\.1:${port} is occupied.*--http-port.*PORT_OCCUPIED`))
  })

  test('names an amount that the token cannot hold, and a range that is none', async () => {
    const hub = chain.argsFor('hub', await fundedFolder('exact'), ...LOOPBACK, ...quiet)
    expectFailure(await bench.run([...hub, '--fee-base', '0.0000001']), 78, /"0\.0000001" is no amount/)
  })
})

describe('SIGTERM', () => {
  test('ends a hub with exit code 0, and it starts again on its store', async () => {
    const args = chain.argsFor('hub', await fundedFolder('hub'), ...LOOPBACK)
    for (const _ of ['first', 'second']) {
      const hub = await bench.start(args)
      const { code, stderr } = await hub.terminate()
      expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('"msg":"stopped"') })
      expect(stderr).not.toContain('something still runs')
      expect(stderr).toContain('one RPC endpoint is believed whatever it says')
    }
  })

  test('ends a watchtower with exit code 0', async () => {
    const other = await bench.start(chain.argsFor('watchtower', join(folder, 'ended'), ...LOOPBACK))
    const { code, stderr } = await other.terminate()
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('"msg":"stopped"') })
  })
})

describe('SIGTERM before a service is ready', () => {
  test('ends it with exit code 0', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    bench.defer(async () => {
      silent.closeAllConnections()
      await new Promise(resolve => silent.close(resolve))
    })
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const asked = once(silent, 'request')
    const rpc = ['--rpc-url', `http://127.0.0.1:${port}`]
    const { child, ended } = bench.spawn(chain.argsFor('watchtower', join(folder, 'early'), ...rpc))
    await asked
    child.kill('SIGTERM')
    const { code, stdout, stderr } = await ended
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('stopping before it was ready')
    })
  })
})

describe('a client', () => {
  const hub = `0x${'0b'.repeat(20)}@/ip4/127.0.0.1/tcp/1/p2p/${PEER}`
  const directory = `/ip4/127.0.0.1/tcp/1/p2p/${PEER}`
  const clientArgs = (dataDir: string, ...more: string[]): string[] =>
    chain.argsFor(
      'client',
      dataDir,
      ...['--hub', hub, '--directory', directory, '--spend-limit', '5'],
      ...more
    )

  test('starts without its hub, says so, and refuses what needs it', async () => {
    const dataDir = await fundedFolder('client')
    const client = await bench.start(clientArgs(dataDir, '--socks-port', '0', '--http-proxy-port', '0'))
    const status = JSON.parse((await bench.run(['status', '--json', '--data-dir', dataDir])).stdout) as object
    expect(status).toMatchObject({ spent: '0', channelStatus: 'none' })
    const nobody = 'nobody watches your channels while you are offline'
    expect(status).toMatchObject({ towers: [], isWatched: false, watch: expect.stringContaining(nobody) })
    const list = await bench.run(['channel', 'list', '--data-dir', dataDir])
    expect(list).toMatchObject({ code: 0, stderr: '' })

    const stranger = await bench.folder()
    await writeFile(join(stranger, 'service.json'), JSON.stringify(client.ready))
    await writeFile(join(stranger, 'admin-token'), 'guess')
    expectFailure(
      await bench.run(['channel', 'close', '--data-dir', stranger]),
      1,
      /token of the data folder/
    )
    expectFailure(await bench.run(['channel', 'close', '--data-dir', dataDir]), 1, /^error: .*\[[A-Z_]+\]/)
    const open = ['channel', 'open', '--data-dir', dataDir, '--amount']
    expectFailure(await bench.run([...open, 'lots']), 78, /"lots" is no amount of a token with 6 decimals/)
    expect(await client.terminate()).toMatchObject({ code: 0, stderr: expect.stringContaining(nobody) })
  })

  test('without the gas to defend a channel opens none, and says how much to send where', async () => {
    const dataDir = join(folder, 'poor')
    const account = await accountOf(dataDir)
    const ports = ['--socks-port', '0', '--http-proxy-port', '0']
    expectFailure(
      await bench.run(clientArgs(dataDir, ...quiet, ...ports, '--deposit', '5')),
      1,
      new RegExp(`send \\d+ wei or more of the native currency to ${account} \\[GAS_RESERVE\\]`)
    )
  })

  test('names the proxy port that is taken', async () => {
    const { port } = new URL(String(tower.ready.url))
    const dataDir = await fundedFolder('socks')
    const [socks, http] = [
      await bench.run(clientArgs(dataDir, ...quiet, '--socks-port', port, '--http-proxy-port', '0')),
      await bench.run(clientArgs(dataDir, ...quiet, '--socks-port', '0', '--http-proxy-port', port))
    ]
    expectFailure(socks, 69, new RegExp(`SOCKS.*127\\.0\\.0\\.1:${port}.*PORT_IN_USE`))
    expectFailure(http, 69, new RegExp(`HTTP.*127\\.0\\.0\\.1:${port}.*PORT_IN_USE`))
  })
})
