import type { z } from 'zod'
import { ConfigError } from '../errors.ts'

/** What an action was given, checked. @throws ConfigError */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new ConfigError(
    result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  )
}
