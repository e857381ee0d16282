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

const AUTHORIZATION_TYPES = {
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' }
  ]
}

/**
 * The ERC-20 at `address`. Permits need EIP-2612 and EIP-5267, authorisations EIP-3009 and EIP-5267, `mint` the demo
 * token.
 */
export function createTokenClient(
  components: ContractComponents,
  { address }: { address: Address }
): TokenClient {
  const binding = new ContractBinding(components, { name: 'token', address, contract: DEMO_TOKEN })
  const allowance: TokenClient['allowance'] = async (owner, spender, at) =>
    (await binding.read('allowance', [owner, spender], at)).amount('0')
  const domain = async () => {
    const values = await binding.read('eip712Domain', [])
    return {
      name: values.text('name'),
      version: values.text('version'),
      chainId: values.amount('chainId'),
      verifyingContract: values.address('verifyingContract')
    }
  }
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
      const nonce = (await binding.read('nonces', [owner.address])).amount('0')
      const value = { owner: owner.address, spender, value: amount, nonce, deadline }
      return { deadline, ...partsOf(owner.signTypedData(await domain(), PERMIT_TYPES, value)) }
    },
    async signAuthorization({ owner, to, amount, nonce, validBefore }) {
      const validAfter = 0n
      const value = { from: owner.address, to, value: amount, validAfter, validBefore, nonce }
      const signature = owner.signTypedData(await domain(), AUTHORIZATION_TYPES, value)
      return { validAfter, validBefore, ...partsOf(signature) }
    }
  }
}

function partsOf(signature: Uint8Array): { v: number; r: Bytes32; s: Bytes32 } {
  const word = (from: number): Bytes32 => toHex(signature.subarray(from, from + 32))
  return { v: signature[64]!, r: word(0), s: word(32) }
}
