import { decodeContractEvent, type ChainClient, type Deployment } from '@tollway/chain'
import type { Bytes32 } from '@tollway/codec'
import { LATEST } from './exit-channels.ts'

/** One block of the exit. */
export interface TimelineBlock {
  number: number
  timeS: number
  gasUsed: number
  baseFeeGwei: number
  /** Channels so far. */
  challenged: number
  answered: number
  settled: number
  isTowerUp: boolean
}

/** What became of one channel, in chain time. */
interface ExitRecord {
  challengedAtS: number
  challengedInBlock: number
  deadlineS: number
  halves: Set<number>
  answeredAtS: number | undefined
  answeredInBlock: number | undefined
}

/** Reads block after block what the chain says of the exit. */
export class Timeline {
  readonly blocks: TimelineBlock[] = []
  readonly #chain: ChainClient
  readonly #deployment: Deployment
  readonly #records = new Map<Bytes32, ExitRecord>()
  readonly #settled = new Set<Bytes32>()
  #next: number

  constructor(chain: ChainClient, deployment: Deployment, fromBlock: number) {
    this.#chain = chain
    this.#deployment = deployment
    this.#next = fromBlock
  }

  get challenged(): number {
    return this.#records.size
  }

  get answered(): number {
    return [...this.#records.values()].filter(({ answeredAtS }) => answeredAtS !== undefined).length
  }

  get settled(): number {
    return this.#settled.size
  }

  /** How long each answer took, in blocks, and what was left of its window, in seconds. */
  outcomes(): { blocks: number; leftS: number }[] {
    return [...this.#records.values()].flatMap(record =>
      record.answeredAtS === undefined
        ? []
        : [
            {
              blocks: record.answeredInBlock! - record.challengedInBlock,
              leftS: record.deadlineS - record.answeredAtS
            }
          ]
    )
  }

  get lastDeadlineS(): number {
    return Math.max(0, ...[...this.#records.values()].map(({ deadlineS }) => deadlineS))
  }

  get nowS(): number {
    return this.blocks.at(-1)?.timeS ?? 0
  }

  /** Reads what came since the last call. */
  async read(
    rpc: (method: string, params: unknown[]) => Promise<unknown>,
    isTowerUp: boolean
  ): Promise<void> {
    const head = await this.#chain.head()
    for (; this.#next <= head.number; this.#next++) {
      const block = (await rpc('eth_getBlockByNumber', [`0x${this.#next.toString(16)}`, false])) as RpcBlock
      const timeS = Number(block.timestamp)
      await this.#events(this.#next, timeS)
      this.blocks.push({
        ...{ number: this.#next, timeS, gasUsed: Number(block.gasUsed) },
        baseFeeGwei: Number(BigInt(block.baseFeePerGas)) / 1e9,
        ...{ challenged: this.challenged, answered: this.answered, settled: this.settled, isTowerUp }
      })
    }
  }

  async #events(number: number, timeS: number): Promise<void> {
    const { adjudicator } = this.#deployment
    const logs = await this.#chain.logs({ addresses: [adjudicator], fromBlock: number, toBlock: number })
    for (const log of logs) {
      const event = decodeContractEvent(log, this.#deployment)
      if (event?.type === 'Challenged') {
        this.#records.set(event.channelId, {
          ...{ challengedAtS: timeS, challengedInBlock: number, deadlineS: event.deadline },
          ...{ halves: new Set<number>(), answeredAtS: undefined, answeredInBlock: undefined }
        })
      } else if (event?.type === 'HalfAccepted' && event.nonce === LATEST.nonce) {
        const record = this.#records.get(event.channelId)
        record?.halves.add(event.half)
        if (record?.halves.size !== 2) continue
        record.answeredAtS ??= timeS
        record.answeredInBlock ??= number
      } else if (event?.type === 'ChannelSettled') this.#settled.add(event.channelId)
    }
  }
}

interface RpcBlock {
  timestamp: string
  gasUsed: string
  baseFeePerGas: string
}
