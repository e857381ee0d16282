import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Interface, type EventFragment, type ParamType } from 'ethers'
import { decodeContractEvent, peerIdFromBytes, peerIdToBytes } from '../../src/index.ts'
import { adjudicatorAbi } from '../../src/generated/adjudicator.ts'
import { relayRegistryAbi } from '../../src/generated/relay-registry.ts'

const SEED = 0x746f6c6c
const CONTRACTS = { adjudicator: `0x${'aa'.repeat(20)}`, registry: `0x${'bb'.repeat(20)}` } as const
/** Declared by EIP-5267; the domain is fixed. */
const NEVER_EMITTED = 'EIP712DomainChanged'
const cases = [
  ...eventsOf(new Interface(adjudicatorAbi), CONTRACTS.adjudicator),
  ...eventsOf(new Interface(relayRegistryAbi), CONTRACTS.registry)
]

/** Fields of the contract that are a part of another here. */
const MERGED: Record<string, string> = {
  receivedNonce: 'received',
  declaredNonce: 'declaration',
  declared: 'declaration'
}

function eventsOf(contract: Interface, address: `0x${string}`) {
  return contract.fragments
    .filter((fragment): fragment is EventFragment => fragment.type === 'event')
    .filter(({ name }) => name !== NEVER_EMITTED)
    .map(fragment => ({ name: fragment.name, fragment, contract, address }))
}

/** A value other than zero of an ABI type. */
function sample(type: ParamType): unknown {
  if (type.baseType === 'tuple') return type.components?.map(sample)
  if (type.type === 'bool') return true
  if (type.type === 'address') return `0x${'cc'.repeat(20)}`
  if (type.type === 'bytes32') return `0x${'dd'.repeat(32)}`
  if (type.type === 'bytes') return '0x002408'
  return 1n
}

describe('decodeContractEvent', () => {
  test.each(cases)('knows every field of $name', ({ name, fragment, contract, address }) => {
    const log = contract.encodeEventLog(fragment, fragment.inputs.map(sample))
    const decoded = decodeContractEvent(
      { address, topics: log.topics as `0x${string}`[], data: log.data as `0x${string}` },
      CONTRACTS
    )
    expect(decoded).toMatchObject({ type: name })
    expect(Object.keys(decoded!).toSorted()).toEqual(
      [...new Set(['type', ...fragment.inputs.map(input => MERGED[input.name] ?? input.name)])].toSorted()
    )
    expect(Object.values(decoded!)).not.toContain(undefined)
  })

  test('is total: any log decodes to an event, or to nothing', () => {
    const topics = cases.map(({ fragment }) => fragment.topicHash as `0x${string}`)
    const word = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex)
    fc.assert(
      fc.property(
        fc.constantFrom(CONTRACTS.adjudicator, CONTRACTS.registry, `0x${'ee'.repeat(20)}` as const),
        fc.constantFrom(...topics),
        fc.array(word, { maxLength: 3 }),
        fc.uint8Array({ maxLength: 320 }).map(hex),
        (address, topic, rest, data) => {
          const event = decodeContractEvent({ address, topics: [topic, ...rest], data }, CONTRACTS)
          expect(event === undefined || typeof event.type === 'string').toBe(true)
        }
      ),
      { numRuns: 300, seed: SEED }
    )
  })
})

describe('peer ids', () => {
  test('a known Ed25519 peer id', () => {
    const bytes = Uint8Array.from([0, 36, 8, 1, 18, 32, ...new Uint8Array(32).fill(7)])
    const peerId = peerIdFromBytes(bytes)
    expect(peerId).toMatch(/^12D3KooW/)
    expect(peerIdToBytes(peerId)).toEqual(bytes)
  })

  test('round trip for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), bytes => {
        expect(peerIdToBytes(peerIdFromBytes(bytes))).toEqual(bytes)
      }),
      { numRuns: 300, seed: SEED }
    )
  })

  test.each(['', '0OIl', '12D3 KooW', 'z'.repeat(91)])('"%s" is malformed', peerId => {
    expect(() => peerIdToBytes(peerId)).toThrow(expect.objectContaining({ code: 'MALFORMED' }))
  })
})

function hex(bytes: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
