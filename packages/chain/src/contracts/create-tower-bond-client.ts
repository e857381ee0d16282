import { channelIdOf, type Address } from '@tollway/codec'
import { keccak256 } from 'ethers'
import { balanceTuple, EMPTY_PROOF, paramsTuple } from './calldata.ts'
import { ContractBinding, type ContractComponents } from './contract-binding.ts'
import { TOWER_BOND } from './interfaces.ts'
import type { TowerBondClient } from './tower-bond-client.ts'
import type { TowerAbsolution, TowerClaim, TowerReceiptContent } from './tower-bond-types.ts'

/** As in the contract's ConsentKind. */
const CONSENTS = { submit: 1, release: 2 } as const
const WORD = 32

/** The TowerBond at `address`, as the account of the queue uses it. */
export function createTowerBondClient(
  components: ContractComponents,
  { address }: { address: Address }
): TowerBondClient {
  const binding = new ContractBinding(components, { name: 'TowerBond', address, contract: TOWER_BOND })
  return { address, ...towerTransactions(binding), ...clientTransactions(binding), ...views(binding) }
}

type TowerTransactions = Pick<
  TowerBondClient,
  'post' | 'topUp' | 'rotateKey' | 'announceLeave' | 'withdraw' | 'reserve' | 'release' | 'absolve'
>
type ClientTransactions = Pick<TowerBondClient, 'claim' | 'fund'>
type Views = Omit<TowerBondClient, 'address' | keyof TowerTransactions | keyof ClientTransactions>

function towerTransactions(binding: ContractBinding): TowerTransactions {
  const named = (id: string) => ({ id: `bond/${id}` })
  return {
    post: (amount, key, options) => binding.send('post', [amount, key], named('post'), options),
    topUp: (tower, amount, options) => binding.send('topUp', [tower, amount], named('top-up'), options),
    rotateKey: (key, options) => binding.send('rotateKey', [key], named('key'), options),
    announceLeave: options => binding.send('announceLeave', [], named('leave'), options),
    withdraw: (to, options) => binding.send('withdraw', [to], named('withdraw'), options),
    reserve: ({ channelId, amount, untilS }, options) =>
      binding.send('reserve', [channelId, amount, untilS], named('reserve'), options),
    release: ({ tower, channelId }, options) =>
      binding.send('release', [tower, channelId], named('release'), options),
    absolve(absolution, options) {
      const { params, tower, half } = absolution
      const id = `absolve/${tower}/${channelIdOf(params)}/${half}`
      return binding.send('absolve', absolutionArgs(absolution), { id, content: 'absolve' }, options)
    }
  }
}

function clientTransactions(binding: ContractBinding): ClientTransactions {
  return {
    claim(claim, options) {
      const { tower, channelId, half, nonce, issuedAt } = claim.receipt
      const id = `tower-claim/${tower}/${channelId}/${half}/${nonce}/${issuedAt}`
      return binding.send('claim', claimArgs(claim), { id, content: 'claim' }, options)
    },
    fund: ({ tower, client, amount }, options) =>
      binding.send('fund', [tower, client, amount], { id: `bond/fund/${tower}` }, options)
  }
}

function views(binding: ContractBinding): Views {
  return {
    async terms() {
      const [terms, adjudicator, token, leaveDelay] = await Promise.all([
        binding.read('terms', []),
        binding.read('adjudicator', []),
        binding.read('token', []),
        binding.read('leaveDelay', [])
      ])
      const view = terms.struct('0')
      return {
        adjudicator: adjudicator.address('0'),
        token: token.address('0'),
        graceS: view.number('grace'),
        maxLifetimeS: view.number('maxLifetime'),
        noticeS: view.number('notice'),
        claimWindowS: view.number('claimWindow'),
        leaveDelayS: leaveDelay.number('0')
      }
    },
    async bond(tower, at) {
      const view = (await binding.read('bond', [tower], at)).struct('0')
      return {
        amount: view.amount('amount'),
        coversUntilS: view.number('coversUntil'),
        withdrawAtS: view.number('withdrawAt'),
        key: view.address('key')
      }
    },
    async keyValidity(tower, key, at) {
      const view = (await binding.read('keyValidity', [tower, key], at)).struct('0')
      return { fromS: view.number('from'), untilS: view.number('until') }
    },
    async reservation(tower, channelId, at) {
      const view = (await binding.read('reservation', [tower, channelId], at)).struct('0')
      return { amount: view.amount('amount'), untilS: view.number('until') }
    },
    async compensated({ tower, channelId, half }, at) {
      return (await binding.read('compensated', [tower, channelId, half], at)).amount('0')
    },
    async isAbsolved({ tower, channelId, half }, at) {
      return (await binding.read('isAbsolved', [tower, channelId, half], at)).flag('0')
    },
    async funded(tower, client, at) {
      return (await binding.read('funded', [tower, client], at)).amount('0')
    }
  }
}

function claimArgs({ params, receipt, signature, appointment, secret, settled }: TowerClaim): unknown[] {
  const { consent } = appointment
  const evidence = [
    words(appointment.ciphertext),
    secret,
    appointment.signature,
    CONSENTS[consent.kind],
    consent.signature,
    balanceTuple(settled ?? EMPTY_PROOF.balance)
  ]
  return [paramsTuple(params), receiptTuple(receipt), signature, evidence]
}

function receiptTuple(receipt: TowerReceiptContent): unknown[] {
  const { channelId, half, nonce, balanceHash, ciphertextHash, issuedAt, expiry, cover, tower } = receipt
  return [channelId, half, nonce, balanceHash, ciphertextHash, issuedAt, expiry, cover, tower]
}

function absolutionArgs(absolution: TowerAbsolution): unknown[] {
  const { params, half, nonce, balanceHash, ciphertext, tower, signature, secret } = absolution
  const appointment = [channelIdOf(params), half, nonce, balanceHash, keccak256(ciphertext), tower]
  return [paramsTuple(params), appointment, signature, words(ciphertext), secret]
}

/** Three words of 32 bytes; a ciphertext of another length is cut or padded and found to be garbage. */
function words(ciphertext: Uint8Array): Uint8Array[] {
  const padded = new Uint8Array(3 * WORD)
  padded.set(ciphertext.subarray(0, padded.length))
  return [0, 1, 2].map(index => padded.subarray(index * WORD, (index + 1) * WORD))
}
