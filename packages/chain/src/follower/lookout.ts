import type { Address } from '@tollway/codec'
import { SILENT_LOGGER, type Logger } from '../environment.ts'
import type { ChainClient, ChainLog } from '../rpc/chain-client.ts'

/** Blocks looked at beyond the followed head, per endpoint and look. */
export const MAX_LOOKOUT_BLOCKS = 1_000
/** A block may be replaced at the same height: so many are looked at again. */
const OVERLAP_BLOCKS = 12
/** Events that are remembered as told. */
const MAX_REMEMBERED = 8_192

/** Looks beyond the followed head through each endpoint that claims to be further on. */
export class Lookout {
  readonly #chain: ChainClient
  readonly #addresses: Address[]
  readonly #logger: Logger
  readonly #scanned = new Map<number, number>()
  readonly #told = new Set<string>()

  constructor(chain: ChainClient, addresses: Address[], logger: Logger = SILENT_LOGGER) {
    this.#chain = chain
    this.#addresses = addresses
    this.#logger = logger
  }

  /** Logs after the followed head that were not told before. An endpoint that fails is left out. */
  async look(head: number, signal: AbortSignal): Promise<ChainLog[]> {
    if (this.#chain.quorum === 1) return []
    const claims = this.#chain.health().endpoints.map(({ headNumber }) => headNumber)
    const found = await Promise.all(claims.map((claim, index) => this.#beyond(head, claim, index, signal)))
    return this.news(found.flat())
  }

  /** Those that were not told before. */
  news(logs: readonly ChainLog[]): ChainLog[] {
    return logs.filter(({ blockHash, logIndex }) => {
      const name = `${blockHash}/${logIndex}`
      if (this.#told.has(name)) return false
      if (this.#told.size >= MAX_REMEMBERED) this.#told.delete(this.#told.values().next().value!)
      this.#told.add(name)
      return true
    })
  }

  async #beyond(
    head: number,
    claim: number | undefined,
    index: number,
    signal: AbortSignal
  ): Promise<ChainLog[]> {
    const scanned = this.#scanned.get(index) ?? head
    if (claim === undefined || claim <= head || claim === scanned) return []
    const fromBlock = Math.max(head + 1, Math.min(scanned, claim) + 1 - OVERLAP_BLOCKS)
    const toBlock = Math.min(claim, fromBlock + MAX_LOOKOUT_BLOCKS - 1)
    try {
      const filter = { addresses: this.#addresses, fromBlock, toBlock }
      const logs = await this.#chain.witnesses[index]!.logs(filter, signal)
      this.#scanned.set(index, toBlock)
      return logs
    } catch (error) {
      signal.throwIfAborted()
      this.#logger.debug({ error, endpoint: this.#chain.urls[index] }, 'could not look beyond the head')
      return []
    }
  }
}
