import type { Block } from '../rpc/chain-client.ts'

/** Looks per block, so that one is seen a quarter of its time after it came. */
const LOOKS_PER_BLOCK = 4

/** How often to look: as often as blocks come, within bounds. */
export class PollPace {
  readonly #minMs: number
  readonly #maxMs: number
  #head: Block | undefined
  #blockMs: number | undefined

  constructor(minMs: number, maxMs: number) {
    this.#minMs = minMs
    this.#maxMs = Math.max(minMs, maxMs)
  }

  saw(head: Block): void {
    const before = this.#head
    this.#head = head
    if (before === undefined || head.number <= before.number) return
    const ms = ((head.timeSec - before.timeSec) * 1000) / (head.number - before.number)
    this.#blockMs = this.#blockMs === undefined ? ms : (3 * this.#blockMs + ms) / 4
  }

  get delayMs(): number {
    if (this.#blockMs === undefined) return this.#minMs
    return Math.min(this.#maxMs, Math.max(this.#minMs, this.#blockMs / LOOKS_PER_BLOCK))
  }
}
