import type { Address } from '@tollway/codec'
import { getBytes, type Interface } from 'ethers'
import type { ChainLog } from '../rpc/chain-client.ts'
import { AbiValues } from './abi-values.ts'
import type { AdjudicatorEvent } from './adjudicator-events.ts'
import { ADJUDICATOR, RELAY_REGISTRY } from './interfaces.ts'
import { peerIdFromBytes } from './peer-id.ts'
import type { RegistryEvent } from './registry-events.ts'

type Decoders<E extends { type: string }> = {
  [Name in E['type']]: (values: AbiValues) => Omit<Extract<E, { type: Name }>, 'type'>
}

const ADJUDICATOR_DECODERS: Decoders<AdjudicatorEvent> = {
  ChannelOpened: v => ({
    channelId: v.bytes32('channelId'),
    ownerA: v.address('ownerA'),
    ownerB: v.address('ownerB'),
    signerA: v.address('signerA'),
    signerB: v.address('signerB'),
    token: v.address('token'),
    secretHash: v.bytes32('secretHash'),
    salt: v.bytes32('salt'),
    depositA: v.amount('depositA'),
    depositB: v.amount('depositB')
  }),
  Deposited: v => ({
    channelId: v.bytes32('channelId'),
    side: v.bit('side'),
    amount: v.amount('amount'),
    total: v.amount('total')
  }),
  Withdrawn: v => ({
    channelId: v.bytes32('channelId'),
    withdrawnA: v.amount('withdrawnA'),
    withdrawnB: v.amount('withdrawnB')
  }),
  CooperativelyClosed: v => ({
    channelId: v.bytes32('channelId'),
    paidA: v.amount('paidA'),
    paidB: v.amount('paidB')
  }),
  Challenged: v => ({
    channelId: v.bytes32('channelId'),
    challenger: v.bit('challenger'),
    deadline: v.number('deadline'),
    secret: v.bytes32('secret'),
    received:
      v.number('receivedNonce') === 0
        ? undefined
        : { nonce: v.number('receivedNonce'), balance: v.balance('received') },
    declaration: v.flag('declared')
      ? { nonce: v.number('declaredNonce'), balance: v.balance('declaration') }
      : undefined
  }),
  HalfAccepted: v => ({
    channelId: v.bytes32('channelId'),
    half: v.bit('half'),
    nonce: v.number('nonce'),
    balance: v.balance('balance'),
    submitter: v.address('submitter'),
    refutes: v.flag('refutes')
  }),
  DeclarationRefuted: v => ({
    channelId: v.bytes32('channelId'),
    nonce: v.number('nonce'),
    balanceHash: v.bytes32('balanceHash'),
    submitter: v.address('submitter')
  }),
  ChannelSettled: v => ({
    channelId: v.bytes32('channelId'),
    paidA: v.amount('paidA'),
    paidB: v.amount('paidB'),
    heldAB: v.amount('heldAB'),
    heldBA: v.amount('heldBA')
  }),
  PenaltyPaid: v => ({
    channelId: v.bytes32('channelId'),
    from: v.bit('from'),
    penalty: v.amount('penalty'),
    submitter: v.address('submitter'),
    reward: v.amount('reward')
  }),
  RewardPaid: v => ({
    channelId: v.bytes32('channelId'),
    from: v.bit('from'),
    submitter: v.address('submitter'),
    reward: v.amount('reward')
  }),
  PreimageRegistered: v => ({ hash: v.bytes32('hash'), preimage: v.bytes32('preimage') }),
  ReceiptRegistered: v => ({
    payerKey: v.address('payerKey'),
    payee: v.address('payee'),
    token: v.address('token'),
    amount: v.amount('amount')
  }),
  LockResolved: v => ({
    channelId: v.bytes32('channelId'),
    half: v.bit('half'),
    lockId: v.bytes32('lockId'),
    toReceiver: v.amount('toReceiver'),
    toSender: v.amount('toSender')
  }),
  Swept: v => ({ channelId: v.bytes32('channelId'), half: v.bit('half'), amount: v.amount('amount') }),
  Credited: v => ({ token: v.address('token'), owner: v.address('owner'), amount: v.amount('amount') }),
  CreditWithdrawn: v => ({
    token: v.address('token'),
    owner: v.address('owner'),
    to: v.address('to'),
    amount: v.amount('amount')
  }),
  CallFailed: v => ({ index: v.number('index'), reason: v.hex('reason') })
}

const REGISTRY_DECODERS: Decoders<RegistryEvent> = {
  RelayRegistered: v => ({
    relayId: v.bytes32('relayId'),
    operator: v.address('operator'),
    peerId: peerIdFromBytes(getBytes(v.hex('peerId'))),
    stake: v.amount('stake')
  }),
  RelayLeaving: v => ({
    relayId: v.bytes32('relayId'),
    operator: v.address('operator'),
    leaveAt: v.number('leaveAt')
  }),
  StakeWithdrawn: v => ({
    relayId: v.bytes32('relayId'),
    operator: v.address('operator'),
    stake: v.amount('stake')
  })
}

/**
 * Decodes a log of one of the two contracts; undefined for another address or an event that is not known.
 * @throws MalformedError
 */
export function decodeContractEvent(
  log: Pick<ChainLog, 'address' | 'topics' | 'data'>,
  contracts: { adjudicator: Address; registry: Address }
): AdjudicatorEvent | RegistryEvent | undefined {
  if (log.address === contracts.adjudicator) return decode(ADJUDICATOR, ADJUDICATOR_DECODERS, log)
  if (log.address === contracts.registry) return decode(RELAY_REGISTRY, REGISTRY_DECODERS, log)
  return undefined
}

function decode<E extends { type: string }>(
  contract: Interface,
  decoders: Decoders<E>,
  log: Pick<ChainLog, 'topics' | 'data'>
): E | undefined {
  const parsed = parse(contract, log)
  if (parsed === undefined || !Object.hasOwn(decoders, parsed.name)) return undefined
  const type = parsed.name as E['type']
  return { type, ...decoders[type](new AbiValues(parsed.args, type)) } as unknown as E
}

/** ethers throws for data that does not fit the event. */
function parse(contract: Interface, { topics, data }: Pick<ChainLog, 'topics' | 'data'>) {
  try {
    return contract.parseLog({ topics, data }) ?? undefined
  } catch {
    return undefined
  }
}
