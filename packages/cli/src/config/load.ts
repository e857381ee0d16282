import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { z } from 'zod'
import { ConfigError } from '../errors.ts'
import { configFields, type ConfigField } from './fields.ts'

/** Where a configuration comes from. Flags win over the environment, the environment over the file. */
export interface ConfigSources {
  /** A YAML or JSON file. */
  file?: string
  env: Readonly<Record<string, string | undefined>>
  /** By flag without its dashes, as written: text, or true for a flag without a value. */
  flags: Readonly<Record<string, string | boolean | undefined>>
}

type Tree = { [key: string]: unknown }

async function readConfigFile(path: string): Promise<Tree> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new ConfigError(`cannot read the configuration ${path}: ${(cause as Error).message}`, { cause })
  }
  let tree: unknown
  try {
    tree = parse(text) ?? {}
  } catch (cause) {
    throw new ConfigError(`${path} is not YAML: ${(cause as Error).message}`, { cause })
  }
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    throw new ConfigError(`${path} must hold keys and values`)
  }
  return tree as Tree
}

/** A flag or variable is a YAML scalar or flow value; lists may also be separated by commas. */
function parseValue(text: string | boolean): unknown {
  if (typeof text === 'boolean' || /^0x/i.test(text)) return text
  try {
    return parse(text) as unknown
  } catch {
    return text
  }
}

function place(tree: Tree, path: readonly string[], value: unknown): void {
  let node = tree
  for (const key of path.slice(0, -1)) {
    const child = node[key]
    node = typeof child === 'object' && child !== null ? (child as Tree) : (node[key] = {} as Tree)
  }
  node[path[path.length - 1]!] = value
}

function sourceOf(field: ConfigField, { env, flags }: ConfigSources): string | boolean | undefined {
  return flags[field.flag.slice(2)] ?? env[field.env]
}

/** Reads, merges and checks a configuration. @throws ConfigError that names the key, its value and its source */
export async function loadConfig<S extends z.ZodObject>(
  schema: S,
  sources: ConfigSources
): Promise<z.output<S>> {
  const tree = sources.file === undefined ? {} : await readConfigFile(sources.file)
  const fields = configFields(schema)
  for (const field of fields) {
    const value = sourceOf(field, sources)
    if (value !== undefined) place(tree, field.path, parseValue(value))
  }
  const result = schema.safeParse(tree)
  if (result.success) return result.data
  const problems = result.error.issues.map(issue => {
    const key = issue.path.join('.')
    const field = fields.find(field => field.path.join('.') === key)
    const how = field === undefined ? '' : ` (${field.flag}, ${field.env}, or "${key}" in the file)`
    return `  ${key === '' ? 'configuration' : key}: ${issue.message}${how}`
  })
  throw new ConfigError(`the configuration is not valid:\n${problems.join('\n')}`)
}
