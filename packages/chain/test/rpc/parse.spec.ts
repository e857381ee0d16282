import { describe, expect, test } from '@jest/globals'
import { MalformedError } from '@tollway/codec'
import fc from 'fast-check'
import { RpcResponseError } from '../../src/index.ts'
import { parseAnswers } from '../../src/rpc/endpoint.ts'
import {
  parseBlock,
  parseCount,
  parseData,
  parseLog,
  parseQuantity,
  parseReceipt
} from '../../src/rpc/parse.ts'

/** JSON that is sometimes nearly what is wanted. */
const nearly = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom(
      'number',
      'hash',
      'parentHash',
      'timestamp',
      'topics',
      'data',
      'address',
      'logIndex',
      'status'
    ),
    fc.oneof(
      fc.constant(`0x${'ab'.repeat(32)}`),
      fc.constant(`0x${'cd'.repeat(20)}`),
      fc.constant('0x10'),
      fc.constant(`0x${'f'.repeat(65)}`),
      fc.constant([`0x${'ab'.repeat(32)}`]),
      fc.jsonValue({ maxDepth: 1 })
    )
  )
)

describe('what a node returned', () => {
  test.each([
    ['quantity', (value: unknown) => parseQuantity(value, 'x')],
    ['count', (value: unknown) => parseCount(value, 'x')],
    ['data', (value: unknown) => parseData(value, 'x')],
    ['block', parseBlock],
    ['log', parseLog],
    ['receipt', parseReceipt]
  ] as const)('a %s of any JSON is read or is a MalformedError', (_, parse) => {
    fc.assert(
      fc.property(nearly, value => {
        try {
          parse(value)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('an answer of any text is read or is an RpcResponseError', () => {
    const request = (id: number) => ({ id, method: 'eth_call', params: [] })
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(json => `[${json},${json}]`)
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (body, count) => {
        const requests = Array.from({ length: count }, (_, i) => request(i + 1))
        try {
          expect(parseAnswers('test', requests, body)).toHaveLength(count)
        } catch (error) {
          expect(error).toBeInstanceOf(RpcResponseError)
        }
      }),
      { numRuns: 300 }
    )
  })

  test('the answers to a batch are told apart by their ids, in any order; one that is missing fails alone', () => {
    const requests = [1, 2, 3].map(id => ({ id, method: 'eth_call', params: [] }))
    const body = JSON.stringify([
      { id: 3, result: 'c' },
      { id: 1, result: 'a' },
      { id: 9, result: 'x' }
    ])
    expect(parseAnswers('test', requests, body)).toEqual([
      { result: 'a' },
      { failure: expect.any(RpcResponseError) },
      { result: 'c' }
    ])
  })
})
