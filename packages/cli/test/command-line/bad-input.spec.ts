import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Workbench, type Ended } from './tollway-process.ts'

const bench = new Workbench()
let folder: string
let deployment: string

const DEPLOYMENT = {
  chainId: '31337',
  adjudicator: `0x${'11'.repeat(20)}`,
  registry: `0x${'22'.repeat(20)}`,
  towerBond: `0x${'44'.repeat(20)}`,
  token: `0x${'33'.repeat(20)}`,
  startBlock: 0,
  windows: { dispute: 20, lostSigner: 90, sweep: 120 }
}

beforeEach(async () => {
  folder = await bench.folder()
  deployment = join(folder, 'deployment.json')
  await writeFile(deployment, JSON.stringify(DEPLOYMENT))
})
afterEach(() => bench.free())

/** A watchtower that has all it needs but a chain. */
const watchtower = (more: readonly string[] = [], env: Record<string, string> = {}): Promise<Ended> =>
  bench.run(
    [
      'watchtower',
      ...['--data-dir', join(folder, 'data'), '--rpc-url', 'http://127.0.0.1:1', '--deployment', deployment],
      ...['--log-level', 'error', ...more]
    ],
    env
  )

function expectFailure({ code, stdout, stderr }: Ended, exitCode: number, message: RegExp): void {
  expect({ code, stdout, stderr }).toEqual({
    code: exitCode,
    stdout: '',
    stderr: expect.stringMatching(message)
  })
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toContain('internal error')
}

describe('bad input on the command line', () => {
  test('missing keys are named with their flag and variable', async () => {
    const ended = await bench.run(['relay', '--data-dir', folder])
    expectFailure(ended, 78, /rpcUrl: is missing: set --rpc-url, TOLLWAY_RPC_URL, or "rpcUrl" in the file/)
    expect(ended.stderr).toMatch(/region: is missing/)
  })

  test('wrong values are named, wherever they come from', async () => {
    const config = join(folder, 'watchtower.yaml')
    await writeFile(config, 'http: { port: 99999 }\ncolour: red\n')
    const ended = await watchtower(['--config', config, '--rate', 'many'], {
      TOLLWAY_LISTEN: 'localhost:1'
    })
    expectFailure(ended, 78, /http\.port: .*99999.*TOLLWAY_HTTP_PORT/)
    expect(ended.stderr).toMatch(/rate: .*"many".*--rate/)
    expect(ended.stderr).toMatch(/listen\.0: expected a multiaddr/)
    expect(ended.stderr).toMatch(/Unrecognized key: "colour"/)
  })

  test.each<[string, string[], RegExp, number]>([
    ['a configuration that is not there', ['--config', '/nowhere.yaml'], /cannot read .*\/nowhere\.yaml/, 78],
    ['a password file that is not there', ['--password-file', '/nowhere'], /password file \/nowhere/, 78],
    [
      'a deployment that is not there',
      ['--deployment', '/nowhere'],
      /deployment file \/nowhere.*tollway deploy/,
      78
    ],
    ['an RPC URL that is none', ['--rpc-url', 'ftp://host'], /"ftp:\/\/host" is no RPC URL/, 78],
    [
      'a data folder that cannot be',
      ['--data-dir', '/dev/null/x'],
      /cannot make the folder \/dev\/null\/x/,
      74
    ],
    ['a keystore that cannot be', ['--keystore', '/dev/null/x'], /keystore \/dev\/null\/x/, 74]
  ])('%s is an error that names it', async (_what, args, message, exitCode) => {
    expectFailure(await watchtower(args), exitCode, message)
  })

  test('a chain that does not answer is named', async () => {
    expectFailure(
      await watchtower(),
      69,
      /eth_chainId got no answer from http:\/\/127\.0\.0\.1:1 .*RPC_UNREACH/
    )
  })

  test('a deployment file with a wrong key is named with the key', async () => {
    await writeFile(deployment, JSON.stringify({ ...DEPLOYMENT, token: '0x12' }))
    expectFailure(await watchtower(), 78, /deployment\.json is no valid deployment: token: expected 0x/)
    await writeFile(deployment, '{')
    expectFailure(await watchtower(), 78, /deployment\.json is no valid deployment: it is not JSON/)
  })

  test('a wrong password, none, and an empty one', async () => {
    await watchtower(['--deployment', '/nowhere'])
    const keystore = join(folder, 'data', 'keystore.json')
    const before = await readFile(keystore, 'utf8')
    expectFailure(
      await watchtower([], { TOLLWAY_PASSWORD: 'guess' }),
      78,
      /wrong password for .*keystore\.json/
    )
    expectFailure(await watchtower([], { TOLLWAY_PASSWORD: '' }), 78, /TOLLWAY_PASSWORD or --password-file/)
    await writeFile(join(folder, 'empty'), '\n')
    expectFailure(await watchtower(['--password-file', join(folder, 'empty')]), 78, /empty is empty/)
    expect(await readFile(keystore, 'utf8')).toBe(before)
  })

  test('a damaged keystore is named, and never replaced', async () => {
    const keystore = join(folder, 'keystore.json')
    await writeFile(keystore, '{"version": 3')
    expectFailure(await watchtower(['--keystore', keystore]), 78, /keystore\.json is not a Tollway keystore/)
    expect(await readFile(keystore, 'utf8')).toBe('{"version": 3')
  })

  test('a damaged store is named, and never replaced', async () => {
    const store = join(folder, 'data', 'store')
    await mkdir(store, { recursive: true })
    await writeFile(join(store, 'CURRENT'), 'MANIFEST-000001\n')
    await writeFile(join(store, 'MANIFEST-000001'), 'junk')
    expectFailure(await watchtower(), 74, /data\/store .*\[STORE_/)
    expect(await readFile(join(store, 'MANIFEST-000001'), 'utf8')).toBe('junk')
  })

  test('a full disk: no half keystore is left, and the next run goes on', async () => {
    const data = join(folder, 'data')
    const args = [
      'watchtower',
      '--data-dir',
      data,
      '--rpc-url',
      'http://127.0.0.1:1',
      '--deployment',
      '/nowhere'
    ]
    expectFailure(await bench.runWithFileLimit(0, args), 74, /cannot write the keystore .*file too large/i)
    await expect(stat(join(data, 'keystore.json'))).rejects.toMatchObject({ code: 'ENOENT' })
    expectFailure(await bench.run(args), 78, /deployment file \/nowhere/)
    expectFailure(await bench.runWithFileLimit(0, args), 74, /data\/store .*\[STORE_FULL\]/)
    expectFailure(await bench.run(args), 78, /deployment file \/nowhere/)
  })

  test('a folder where no service runs, and a URL where none answers', async () => {
    const [channel, status, url] = await Promise.all([
      bench.run(['channel', 'list', '--data-dir', folder]),
      bench.run(['status', '--data-dir', folder]),
      bench.run(['status', '--url', 'http://127.0.0.1:1'])
    ])
    expectFailure(channel, 69, /no service has run on this data folder/)
    expectFailure(status, 69, /no service has run on this data folder/)
    expectFailure(url, 69, /no Tollway service answers at http:\/\/127\.0\.0\.1:1/)
  })

  test('something else that answers there', async () => {
    const server = createServer((_request, response) => response.end('null')).listen(0, '127.0.0.1')
    bench.defer(() => new Promise(resolve => server.close(resolve)))
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expectFailure(await bench.run(['status', '--url', `http://127.0.0.1:${port}`]), 69, /no Tollway service/)
  })
})
