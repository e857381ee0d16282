import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { DEFAULT_WINDOWS } from '@tollway/chain'
import type { z } from 'zod'
import { configFields } from '../../src/config/fields.ts'
import {
  clientSchema,
  commonSchema,
  deploySchema,
  hubSchema,
  relaySchema,
  watchtowerSchema
} from '../../src/config/schema.ts'
import { settingsTable } from './settings-table.ts'

const common = configFields(commonSchema)
const own = (schema: z.ZodObject) =>
  configFields(schema).filter(({ env }) => !common.some(field => field.env === env))

describe('README', () => {
  test.each([
    ['every service', common],
    ['relay', own(relaySchema)],
    ['hub', own(hubSchema)],
    ['client', own(clientSchema)],
    ['watchtower', own(watchtowerSchema)],
    ['deploy', own(deploySchema)]
  ])('has the settings of %s', async (_name, fields) => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(settingsTable(fields))
  })

  test('every setting says what it is', () => {
    const schemas = [relaySchema, hubSchema, clientSchema, watchtowerSchema, deploySchema]
    const fields = schemas.flatMap(schema => configFields(schema))
    expect(fields.filter(({ description }) => description === '')).toEqual([])
  })

  test('the windows of a deployment are those of the chain package', () => {
    const defaults = configFields(deploySchema).filter(({ flag }) => flag.endsWith('-window'))
    expect(defaults.map(({ defaultValue }) => defaultValue)).toEqual(Object.values(DEFAULT_WINDOWS))
  })
})
