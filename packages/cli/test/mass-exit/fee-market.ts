import type { Anvil } from '@tollway/chain/anvil'
import { ETHER } from './exit-network.ts'

/** PUSH1 4 … RETURN of `JUMPDEST PUSH1 0 JUMP`: takes all the gas it is given. */
const BURNER = '0x6004600c60003960046000f35b600056'
const GWEI = 10n ** 9n
const SPAM_GAS = 6_000_000n
const SPAMMERS = 3
const FIRST_TIP_GWEI = 1
/** Of the former tip, each block. */
const TIP_GROWTH = 1.12
const MAX_TIP_GWEI = 60
const FIRST_BASE_FEE_GWEI = 20n

/** Others who want the same blocks, and bid more with every one: base fees rise while they do. */
export class FeeMarket {
  readonly #anvil: Anvil
  readonly #addresses: string[]
  #burner = ''
  #tipGwei = FIRST_TIP_GWEI

  constructor(anvil: Anvil) {
    this.#anvil = anvil
    this.#addresses = Array.from({ length: SPAMMERS }, (_, index) => `0x${'5a'.repeat(19)}0${index}`)
  }

  /** While blocks are mined for each transaction. */
  async open(): Promise<void> {
    for (const address of this.#addresses) {
      await this.#anvil.rpc('anvil_setBalance', [address, hex(10_000n * ETHER)])
    }
    const from = this.#addresses[0]!
    const hash = await this.#anvil.rpc('eth_sendTransaction', [{ from, data: BURNER, gas: hex(200_000n) }])
    await this.#anvil.mine()
    const receipt = (await this.#anvil.rpc('eth_getTransactionReceipt', [hash])) as {
      contractAddress: string
    }
    this.#burner = receipt.contractAddress
  }

  /** Right before the exit. */
  async begin(): Promise<void> {
    await this.#anvil.rpc('anvil_setNextBlockBaseFeePerGas', [hex(FIRST_BASE_FEE_GWEI * GWEI)])
  }

  /** Fills most of the next block, for more than in the last one. */
  async bid(): Promise<void> {
    const tip = BigInt(Math.round(this.#tipGwei * 1e9))
    this.#tipGwei = Math.min(this.#tipGwei * TIP_GROWTH, MAX_TIP_GWEI)
    await Promise.all(
      this.#addresses.map(from =>
        this.#anvil
          .rpc('eth_sendTransaction', [
            {
              ...{ from, to: this.#burner, gas: hex(SPAM_GAS) },
              ...{ maxFeePerGas: hex(5_000n * GWEI), maxPriorityFeePerGas: hex(tip) }
            }
          ])
          .catch(() => undefined)
      )
    )
  }
}

export const hex = (value: bigint): string => `0x${value.toString(16)}`
