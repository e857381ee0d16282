/** Counts what happened, so that a test which tests nothing is seen. */
export class Statistics {
  readonly #counts = new Map<string, number>()

  count(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times)
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0
  }

  toString(): string {
    const entries = [...this.#counts].toSorted(([a], [b]) => a.localeCompare(b))
    return entries.map(([what, times]) => `${what}: ${times}`).join(', ')
  }
}
