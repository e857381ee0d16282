import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { configFields } from '../../src/config/fields.ts'
import { loadConfig } from '../../src/config/load.ts'
import { relaySchema } from '../../src/config/schema.ts'
import { ConfigError } from '../../src/errors.ts'

const schema = z.strictObject({
  region: z.string(),
  hubs: z.array(z.string()).default([]),
  exit: z
    .strictObject({
      enabled: z.boolean().default(false).describe('connect to the outside'),
      ports: z.array(z.number()).default([443])
    })
    .prefault({})
})

describe('configuration', () => {
  let folder: string
  let file: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tollway-config-'))
    file = join(folder, 'relay.yaml')
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('every leaf has a key, a variable and a flag', () => {
    expect(configFields(schema).map(({ path, env, flag }) => [path.join('.'), env, flag])).toEqual([
      ['region', 'TOLLWAY_REGION', '--region'],
      ['hubs', 'TOLLWAY_HUBS', '--hubs'],
      ['exit.enabled', 'TOLLWAY_EXIT_ENABLED', '--exit-enabled'],
      ['exit.ports', 'TOLLWAY_EXIT_PORTS', '--exit-ports']
    ])
    expect(configFields(schema)[2]).toMatchObject({
      isBoolean: true,
      description: 'connect to the outside',
      defaultValue: false
    })
  })

  test('flags win over the environment, the environment over the file, the file over defaults', async () => {
    await writeFile(file, 'region: eu\nexit:\n  ports: [80, 443]\nhubs: [a]\n')
    const env = { TOLLWAY_REGION: 'us', TOLLWAY_EXIT_ENABLED: 'true' }
    const config = await loadConfig(schema, { file, env, flags: { region: 'asia' } })
    expect(config).toEqual({ region: 'asia', hubs: ['a'], exit: { enabled: true, ports: [80, 443] } })
  })

  test.each([
    ['an unknown key', 'region: eu\ncolour: red\n', /colour/],
    [
      'a wrong type',
      'region: eu\nexit: { enabled: maybe }\n',
      /exit\.enabled.*--exit-enabled, TOLLWAY_EXIT_ENABLED/s
    ],
    ['a missing key', 'hubs: []\n', /region.*--region/s],
    ['no YAML', 'region: [eu\n', /is not YAML/],
    ['a list', '- eu\n', /keys and values/]
  ])('%s is an error that names it', async (_what, text, message) => {
    await writeFile(file, text)
    const loading = loadConfig(schema, { file, env: {}, flags: {} })
    await expect(loading).rejects.toThrow(ConfigError)
    await expect(loading).rejects.toThrow(message)
  })

  test('a file that is not there is an error that names it', async () => {
    await expect(loadConfig(schema, { file, env: {}, flags: {} })).rejects.toThrow(file)
  })

  test('text stays as it is written, and no digit of an amount is lost', async () => {
    const texts = z.strictObject({ dataDir: z.string(), ports: relaySchema.shape.listen })
    const { pricePerMb } = relaySchema.shape
    const flags = { 'data-dir': '2024', 'price-per-mb': '0.123456789012345678' }
    const env = { TOLLWAY_PORTS: '', TOLLWAY_DATA_DIR: 'other' }
    const config = await loadConfig(texts.extend({ pricePerMb }), { env, flags })
    expect(config).toEqual({
      dataDir: '2024',
      ports: ['/ip4/0.0.0.0/tcp/4001'],
      pricePerMb: '0.123456789012345678'
    })
    await writeFile(file, 'pricePerMb: 0.123456789012345678')
    const loading = loadConfig(z.strictObject({ pricePerMb }), { file, env: {}, flags: {} })
    await expect(loading).rejects.toThrow(/pricePerMb: put quotes around/)
  })

  test('a list of one number may be given as a flag', async () => {
    const { exit } = relaySchema.shape
    const config = await loadConfig(z.strictObject({ exit }), { env: {}, flags: { 'exit-ports': '443' } })
    expect(config.exit.ports).toEqual(['443'])
  })
})
