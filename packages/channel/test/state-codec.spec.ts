import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createChannelSession, CorruptStateError } from '../src/index.ts'
import { Network } from './support/network.ts'
import { A, crypto } from './support/parties.ts'

const components = {
  crypto,
  signer: A,
  nowS: () => 1_000_000,
  persist: async () => undefined,
  policy: () => undefined
}

async function storedChannel(): Promise<Map<string, Uint8Array>> {
  const network = await Network.open()
  const { hashLock, toHex } = await import('@tollway/codec')
  const id = toHex(crypto.sha256(Uint8Array.of(1)))
  const lock = hashLock({ lockId: id, hash: id, limit: 5n, expiry: 1_000_100 })
  const locked = network.a.session.update([{ type: 'add-lock', lock }])
  await network.settle()
  await locked
  network.a.session.update([{ type: 'transfer', amount: 9n }]).catch(() => undefined)
  await new Promise(resolve => setImmediate(resolve))
  return network.a.disk
}

describe('stored channels', () => {
  test('come back as they were', async () => {
    const disk = await storedChannel()
    const session = await createChannelSession(components, { entries: disk })
    expect(session.locks('own')).toHaveLength(1)
    expect(session.proofs().declaration?.nonce).toBe(2)
    expect(session.available()).toBe(15_000n - 14n)
  })

  test('any change of a stored byte is a corrupt state, or a state', async () => {
    const disk = await storedChannel()
    const keys = [...disk.keys()]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(keys.length - 1),
        fc.nat(3000),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (which, at, flip, cut) => {
          const key = keys[which] ?? ''
          const bytes = Uint8Array.from(disk.get(key) ?? [])
          const place = at % bytes.length
          bytes[place] = (bytes[place] ?? 0) ^ flip
          const entries = new Map(disk).set(key, cut ? bytes.subarray(0, place) : bytes)
          try {
            await createChannelSession(components, { entries })
          } catch (error) {
            expect(error).toBeInstanceOf(CorruptStateError)
          }
        }
      ),
      { numRuns: 200 }
    )
  })

  test('a lost lock is noticed', async () => {
    const disk = await storedChannel()
    disk.delete('own/0000')
    await expect(createChannelSession(components, { entries: disk })).rejects.toThrow(CorruptStateError)
  })
})
