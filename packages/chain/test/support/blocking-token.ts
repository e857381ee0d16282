import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Address, Hex } from '@tollway/codec'
import { Interface } from 'ethers'
import type { TransactionQueue } from '../../src/index.ts'

const CONTRACTS = new URL('../../../../contracts/', import.meta.url)
const NAME = 'BareToken'

interface Compiled {
  contracts: Record<string, Record<string, { abi: string[]; evm: { bytecode: { object: string } } }>>
}

/** The mock of the contracts' own tests, from its source. */
function compile(): { contract: Interface; code: Hex } {
  const content = readFileSync(new URL(`test/mocks/${NAME}.sol`, CONTRACTS), 'utf8')
  const settings = { outputSelection: { '*': { [NAME]: ['abi', 'evm.bytecode.object'] } } }
  const input = JSON.stringify({ language: 'Solidity', sources: { [NAME]: { content } }, settings })
  const solc = [fileURLToPath(new URL('solc.mjs', CONTRACTS)), '--standard-json']
  const output = execFileSync(process.execPath, solc, { input, encoding: 'utf8' })
  const { abi, evm } = (JSON.parse(output) as Compiled).contracts[NAME]![NAME]!
  return { contract: new Interface(abi), code: `0x${evm.bytecode.object}` }
}

let compiled: ReturnType<typeof compile> | undefined

/** A token whose issuer blocks accounts. */
export class BlockingToken {
  readonly address: Address
  readonly #contract: Interface
  #calls = 0

  private constructor(address: Address, contract: Interface) {
    this.address = address
    this.#contract = contract
  }

  static async deploy(queue: TransactionQueue): Promise<BlockingToken> {
    compiled ??= compile()
    const { contract, code } = compiled
    const { receipt } = await queue.submit({ id: NAME, data: code })
    return new BlockingToken(receipt.contractAddress!, contract)
  }

  async mint(queue: TransactionQueue, to: Address, amount: bigint): Promise<void> {
    await this.#send(queue, 'mint', [to, amount])
  }

  async approve(queue: TransactionQueue, spender: Address, amount: bigint): Promise<void> {
    await this.#send(queue, 'approve', [spender, amount])
  }

  async block(queue: TransactionQueue, account: Address, isBlocked: boolean): Promise<void> {
    await this.#send(queue, 'block_', [account, isBlocked])
  }

  async #send(queue: TransactionQueue, method: string, args: unknown[]): Promise<void> {
    const data = this.#contract.encodeFunctionData(method, args) as Hex
    await queue.submit({ id: `${NAME}/${method}/${this.#calls++}`, to: this.address, data })
  }
}
