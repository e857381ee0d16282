import { expect, test } from '@jest/globals'
import { AddressPolicy } from '../../src/exit/address-policy.ts'
import { MAX_ADDRESSES_TRIED, resolveDestination } from '../../src/exit/destination.ts'
import type { NameResolver } from '../../src/index.ts'

const policy = new AddressPolicy({ ownAddresses: [] })
const never = new AbortController().signal

function destination(resolve: NameResolver, host = 'example.com', signal = never): Promise<string[]> {
  return resolveDestination({ policy, resolve }, host, signal)
}

function failing(code: string): NameResolver {
  return () => Promise.reject(Object.assign(new Error(code), { code }))
}

test('a name that resolves to a private address is denied: DNS rebinding', async () => {
  await expect(destination(async () => ['192.168.0.1'])).rejects.toMatchObject({ reason: 'address-denied' })
})

test('a name is resolved once, and only its public addresses are returned', async () => {
  let calls = 0
  const resolve: NameResolver = async () => {
    calls++
    return calls === 1 ? ['10.0.0.1', '8.8.8.8', '::1', '8.8.8.8'] : ['127.0.0.1']
  }
  expect(await destination(resolve)).toEqual(['8.8.8.8'])
  expect(calls).toBe(1)
})

test('an address literal is not resolved', async () => {
  const resolve: NameResolver = () => Promise.reject(new Error('must not be called'))
  expect(await destination(resolve, '1.1.1.1')).toEqual(['1.1.1.1'])
  await expect(destination(resolve, '127.0.0.1')).rejects.toMatchObject({ reason: 'address-denied' })
})

test('few of many addresses are tried', async () => {
  const many = Array.from({ length: 20 }, (_, i) => `8.8.8.${i}`)
  expect(await destination(async () => many)).toHaveLength(MAX_ADDRESSES_TRIED)
})

test.each([
  ['ENOTFOUND', 'name-not-found'],
  ['ENODATA', 'name-not-found'],
  ['EAI_AGAIN', 'resolve-failed']
])('%s is reported as %s', async (code, reason) => {
  await expect(destination(failing(code))).rejects.toMatchObject({ reason })
})

test('a name without addresses is not found', async () => {
  await expect(destination(async () => [])).rejects.toMatchObject({ reason: 'name-not-found' })
})

test('a resolver that never answers is given up', async () => {
  const hang: NameResolver = () => new Promise(() => undefined)
  await expect(destination(hang, 'example.com', AbortSignal.timeout(10))).rejects.toMatchObject({
    reason: 'timeout'
  })
})
