import type { CircuitEndpoint, DestroyCode } from '@tollway/mesh'

/** Stands in for a circuit until the answer to its CREATE is there. */
export class BuildEndpoint implements CircuitEndpoint {
  /** The answer, 1024 bytes; rejects when the circuit ends before. */
  readonly created: Promise<Uint8Array>
  readonly #created = Promise.withResolvers<Uint8Array>()
  #circuit: CircuitEndpoint | undefined
  #end: { code: DestroyCode; cause: Error | undefined } | undefined

  constructor() {
    this.created = this.#created.promise
    this.created.catch(() => undefined)
  }

  /** From now on the circuit gets everything. */
  handTo(circuit: CircuitEndpoint): void {
    this.#circuit = circuit
    if (this.#end !== undefined) circuit.onClosed(this.#end.code, this.#end.cause)
  }

  next(): Uint8Array | undefined {
    return this.#circuit?.next()
  }

  onRecord(record: Uint8Array): void {
    this.#circuit?.onRecord(record)
  }

  onCreated(body: Uint8Array): void {
    this.#created.resolve(body)
  }

  onClosed(code: DestroyCode, cause?: Error): void {
    this.#created.reject(cause ?? new Error(`the guard ended the circuit with code ${code}`))
    this.#end = { code, cause }
    this.#circuit?.onClosed(code, cause)
  }
}
