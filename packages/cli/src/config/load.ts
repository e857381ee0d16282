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

/** An empty variable is as good as none. */
function sourceOf(field: ConfigField, { env, flags }: ConfigSources): string | boolean | undefined {
  return flags[field.flag.slice(2)] ?? (env[field.env] === '' ? undefined : env[field.env])
}

function valueAt(tree: Tree, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Tree)[String(key)] : undefined),
    tree
  )
}

/** What is wrong, with what value, and where it is set. */
function describeProblem(issue: z.core.$ZodIssue, tree: Tree, fields: readonly ConfigField[]): string {
  const key = issue.path.join('.')
  const field = fields.find(({ path }) => path.every((part, index) => issue.path[index] === part))
  const value = valueAt(tree, issue.path)
  const shown = typeof value === 'object' || value === undefined ? '' : ` (it is ${JSON.stringify(value)})`
  const how = field && `: set ${field.flag}, ${field.env}, or "${field.path.join('.')}" in the file`
  return `  ${key === '' ? 'configuration' : key}: ${issue.message}${shown}${how ?? ''}`
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
    if (value !== undefined) place(tree, field.path, field.isText ? value : parseValue(value))
  }
  const result = schema.safeParse(tree, {
    error: issue => (issue.input === undefined ? 'is missing' : undefined)
  })
  if (result.success) return result.data
  const problems = result.error.issues.map(issue => describeProblem(issue, tree, fields))
  throw new ConfigError(`the configuration is not valid:\n${problems.join('\n')}`)
}
