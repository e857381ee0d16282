import { z } from 'zod'

/** One value of a configuration, wherever it comes from: file, environment or flag. */
export interface ConfigField {
  /** Keys from the root, as in the file: `['exit', 'allowPrivate']`. */
  readonly path: readonly string[]
  /** `TOLLWAY_EXIT_ALLOW_PRIVATE`. */
  readonly env: string
  /** `--exit-allow-private`. */
  readonly flag: string
  readonly description: string
  /** What a flag without a value means: true. */
  readonly isBoolean: boolean
  /** Taken as written: a folder called 2024, an amount with all its digits. */
  readonly isText: boolean
  /** Without it the configuration is not valid. */
  readonly isRequired: boolean
  readonly defaultValue: unknown
}

type Shape = Readonly<Record<string, z.core.$ZodType>>

/** Zod's types of fields that are text, or text among others. */
const TEXT_TYPES: readonly string[] = ['string', 'enum', 'union']

interface Unwrapped {
  inner: z.core.$ZodType
  defaultValue: unknown
}

function unwrap(schema: z.core.$ZodType): Unwrapped {
  let inner = schema
  let defaultValue: unknown
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional) {
    if (!(inner instanceof z.ZodOptional)) defaultValue ??= inner.def.defaultValue
    inner = inner.def.innerType
  }
  return { inner, defaultValue }
}

const words = (key: string): string[] =>
  key.replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`).split(' ')

/** Every leaf of a schema, in its order. */
export function configFields(schema: z.ZodObject, parents: readonly string[] = []): ConfigField[] {
  return Object.entries(schema.shape as Shape).flatMap(([key, child]) => {
    const path = [...parents, key]
    const { inner, defaultValue } = unwrap(child)
    if (inner instanceof z.ZodObject) return configFields(inner, path)
    const parts = path.flatMap(words)
    return [
      {
        path,
        env: `TOLLWAY_${parts.join('_').toUpperCase()}`,
        flag: `--${parts.join('-')}`,
        description: (child as z.ZodType).description ?? (inner as z.ZodType).description ?? '',
        isBoolean: inner instanceof z.ZodBoolean,
        isText: TEXT_TYPES.includes(inner._zod.def.type),
        isRequired: !z.safeParse(child, undefined).success,
        defaultValue
      }
    ]
  })
}
