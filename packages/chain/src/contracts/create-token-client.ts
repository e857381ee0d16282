import type { Address, Bytes32 } from '@tollway/codec'
import { toHex } from '@tollway/codec'
import { ContractBinding, type ContractComponents } from './contract-binding.ts'
import { DEMO_TOKEN } from './interfaces.ts'
import type { TokenClient } from './token-client.ts'

const MAX_ALLOWANCE = (1n << 256n) - 1n

const PERMIT_TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' }
  ]
}

/** The ERC-20 at `address`. Permits need EIP-2612 and EIP-5267, `mint` the demo token. */
export function createTokenClient(
  components: ContractComponents,
  { address }: { address: Address }
): TokenClient {
  const binding = new ContractBinding(components, { name: 'token', address, contract: DEMO_TOKEN })
  const allowance: TokenClient['allowance'] = async (owner, spender, at) =>
    (await binding.read('allowance', [owner, spender], at)).amount('0')
  return {
    address,
    allowance,
    async balanceOf(owner, at) {
      return (await binding.read('balanceOf', [owner], at)).amount('0')
    },
    async decimals() {
      return (await binding.read('decimals', [])).number('0')
    },
    async symbol() {
      return (await binding.read('symbol', [])).text('0')
    },
    approve(spender, amount, options) {
      return binding.send('approve', [spender, amount], { id: options.intentId }, options)
    },
    async ensureAllowance(spender, amount, { signal } = {}) {
      const { queue } = binding
      if ((await allowance(queue.address, spender)) >= amount) return
      const nonce = await binding.chain.nonce(queue.address, 'latest', signal)
      const intentId = `approve/${address}/${spender}/${nonce}`
      await binding.send('approve', [spender, MAX_ALLOWANCE], { id: intentId }, { signal })
    },
    transfer(to, amount, options) {
      return binding.send('transfer', [to, amount], { id: options.intentId }, options)
    },
    mint(to, amount, options) {
      return binding.send('mint', [to, amount], { id: options.intentId }, options)
    },
    async signPermit({ owner, spender, amount, deadline }) {
      const [domain, nonces] = await Promise.all([
        binding.read('eip712Domain', []),
        binding.read('nonces', [owner.address])
      ])
      const signature = owner.signTypedData(
        {
          name: domain.text('name'),
          version: domain.text('version'),
          chainId: domain.amount('chainId'),
          verifyingContract: domain.address('verifyingContract')
        },
        PERMIT_TYPES,
        { owner: owner.address, spender, value: amount, nonce: nonces.amount('0'), deadline }
      )
      const word = (from: number): Bytes32 => toHex(signature.subarray(from, from + 32))
      return { deadline, v: signature[64]!, r: word(0), s: word(32) }
    }
  }
}
