import type { Address, Bytes32, Half, Hex } from '@tollway/codec'
import type { BlockTag } from '../rpc/chain-client.ts'
import type { AbiValues } from './abi-values.ts'
import type { ChannelStatus, ChannelView, DisputeView, DisputeWindows } from './adjudicator-types.ts'
import type { ContractBinding } from './contract-binding.ts'

const STATUSES: readonly ChannelStatus[] = ['none', 'open', 'closing', 'settled']
/** Hex digits of the 200 bits that the contract keeps of a balance hash. */
const TRUNCATED_HASH_DIGITS = 50

/** The reading half of the Adjudicator's client. */
export function adjudicatorViews(binding: ContractBinding) {
  const channelViews = async (channelId: Bytes32) =>
    (await binding.readEach('channel', [channelId])).map(({ values, isAgreed }) => ({
      view: channelOf(values),
      isAgreed
    }))
  return {
    async channel(channelId: Bytes32, at?: BlockTag): Promise<ChannelView> {
      if (at !== undefined || binding.chain.quorum === 1) {
        return channelOf(await binding.read('channel', [channelId], at))
      }
      const views = await channelViews(channelId)
      const [first] = views
      // Whoever takes a channel for closing signs nothing in it any more: less than a quorum must not bring that about.
      const best = first!.isAgreed ? first! : (views.find(({ view }) => view.status !== 'closing') ?? first!)
      return best.view
    },

    async alarm(channelId: Bytes32): Promise<ChannelView | undefined> {
      if (binding.chain.quorum === 1) return undefined
      const views = await channelViews(channelId)
      const isKnown = views.some(
        ({ view, isAgreed }) => isAgreed && (view.status === 'closing' || view.status === 'settled')
      )
      return isKnown ? undefined : views.find(({ view }) => view.status === 'closing')?.view
    },

    async dispute(channelId: Bytes32, at?: BlockTag): Promise<DisputeView> {
      const view = (await binding.read('dispute', [channelId], at)).struct('0')
      const nonces = view.struct('nonces')
      const hashes = view.struct('hashes')
      const submitters = view.struct('submitters')
      return {
        challenger: view.bit('challenger'),
        declared: view.flag('declared'),
        refuted: view.flag('refuted'),
        challengedAt: view.number('challengedAt'),
        declaredNonce: view.number('declaredNonce'),
        declaredHash: truncatedHash(view, 'declaredHash'),
        nonces: [nonces.number('0'), nonces.number('1')],
        hashes: [truncatedHash(hashes, '0'), truncatedHash(hashes, '1')],
        submitters: [submitters.address('0'), submitters.address('1')]
      }
    },

    async heldCommitment(channelId: Bytes32, half: Half, at?: BlockTag): Promise<Bytes32> {
      return (await binding.read('heldCommitment', [channelId, half], at)).bytes32('0')
    },

    async credit(token: Address, owner: Address, at?: BlockTag): Promise<bigint> {
      return (await binding.read('credit', [token, owner], at)).amount('0')
    },

    async preimageTime(hash: Bytes32, at?: BlockTag): Promise<number> {
      return (await binding.read('preimageTime', [hash], at)).number('0')
    },

    async receiptBefore(
      {
        payerKey,
        payee,
        token,
        timeSec
      }: { payerKey: Address; payee: Address; token: Address; timeSec: number },
      at?: BlockTag
    ): Promise<bigint> {
      return (await binding.read('receiptBefore', [payerKey, payee, token, timeSec], at)).amount('0')
    },

    async windows(): Promise<DisputeWindows> {
      const view = (await binding.read('windows', [])).struct('0')
      return {
        dispute: view.number('dispute'),
        lostSigner: view.number('lostSigner'),
        sweep: view.number('sweep')
      }
    }
  }
}

function truncatedHash(view: AbiValues, name: string): Hex {
  return `0x${view.amount(name).toString(16).padStart(TRUNCATED_HASH_DIGITS, '0')}`
}

function channelOf(result: AbiValues): ChannelView {
  const view = result.struct('0')
  return {
    status: STATUSES[view.number('status')] ?? 'none',
    depositA: view.amount('depositA'),
    depositB: view.amount('depositB'),
    withdrawnA: view.amount('withdrawnA'),
    withdrawnB: view.amount('withdrawnB'),
    deadline: view.number('deadline'),
    sweepAt: view.number('sweepAt'),
    heldAB: view.amount('heldAB'),
    heldBA: view.amount('heldBA')
  }
}
