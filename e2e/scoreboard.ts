const CHECK_TIMEOUT_MS = 400_000

/** Runs named checks one after the other, prints how each went, and counts. */
export class Scoreboard {
  passed = 0
  failed = 0
  #isStopped = false

  /** Lets no other check begin. */
  stop(): void {
    this.#isStopped = true
  }

  /** @returns what the check returned, undefined when it failed */
  async check<T>(name: string, work: () => Promise<T>, timeoutMs = CHECK_TIMEOUT_MS): Promise<T | undefined> {
    if (this.#isStopped) throw new Error('interrupted')
    const startedAt = performance.now()
    const seconds = (): string => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${timeoutMs / 1000} s`)), timeoutMs)
    })
    try {
      const result = await Promise.race([work(), late])
      this.passed++
      console.log(`ok   ${name} (${seconds()})`)
      return result
    } catch (error) {
      this.failed++
      console.log(`FAIL ${name} (${seconds()})\n     ${describe(error).replaceAll('\n', '\n     ')}`)
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
}

export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`
  return `${error.message}${cause}`
}

/** @throws Error that says what was expected */
export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise)
}
