/** What has been started, stopped in reverse order. A failure to stop one does not keep the others from stopping. */
export class StopStack {
  readonly #stops: (() => Promise<void>)[] = []

  push(stop: () => Promise<void>): void {
    this.#stops.push(stop)
  }

  /** Starts something and remembers how to stop it. */
  async start<T extends { start(): Promise<void>; stop(): Promise<void> }>(service: T): Promise<T> {
    this.push(() => service.stop())
    await service.start()
    return service
  }

  /** @throws AggregateError of what could not be stopped */
  async stop(): Promise<void> {
    const failures: unknown[] = []
    for (const stop of this.#stops.splice(0).reverse()) {
      await stop().catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} parts could not be stopped cleanly`)
    }
  }
}
