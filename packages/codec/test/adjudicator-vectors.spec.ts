import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import {
  balanceHashOf,
  balanceProofDigest,
  channelIdOf,
  cooperativeCloseDigest,
  domainSeparatorHex,
  lockLeafHash,
  lockPays,
  receiptDigest,
  releaseDigest,
  submitDigest,
  toHex,
  withdrawDigest,
  type Lock
} from '../src/index.ts'

const file = new URL('../../../docs/spec/vectors/adjudicator.json', import.meta.url)
const vector = JSON.parse(readFileSync(file, 'utf8'))
const domain = { chainId: BigInt(vector.chainId), adjudicator: vector.adjudicator }
const channelId = vector.channelId
const proof = { channelId, nonce: Number(vector.nonce), balanceHash: vector.balanceHash }

function lockOf(json: Record<string, string>): Lock {
  const { limit, feeBase, expiry, feePpm, kind } = json as Record<string, string> & Lock
  return {
    ...(json as unknown as Lock),
    kind: Number(kind) as Lock['kind'],
    limit: BigInt(limit),
    expiry: Number(expiry),
    feeBase: BigInt(feeBase),
    feePpm: Number(feePpm)
  }
}

describe('docs/spec/vectors/adjudicator.json, as the contract hashes', () => {
  test('domain, channel id and balance hash', () => {
    expect(domainSeparatorHex(domain)).toBe(vector.domainSeparator)
    expect(channelIdOf({ ...domain, ...vector.params })).toBe(channelId)
    const { transferred, locked, locksRoot, salt } = vector.balance
    const balance = { transferred: BigInt(transferred), locked: BigInt(locked), locksRoot, salt }
    expect(balanceHashOf(balance)).toBe(vector.balanceHash)
  })

  test('balance proof, release and submit', () => {
    expect(toHex(balanceProofDigest(domain, proof))).toBe(vector.balanceProof.digest)
    expect(toHex(releaseDigest(domain, proof))).toBe(vector.release.digest)
    expect(toHex(submitDigest(domain, proof, vector.submit.submitter))).toBe(vector.submit.digest)
  })

  test('receipt, cooperative close and withdraw', () => {
    const { payee, token, amount } = vector.receipt
    expect(toHex(receiptDigest(domain, { payee, token, amount: BigInt(amount) }))).toBe(vector.receipt.digest)
    const { balanceA, balanceB, deadline } = vector.cooperativeClose
    const close = {
      channelId,
      balanceA: BigInt(balanceA),
      balanceB: BigInt(balanceB),
      deadline: Number(deadline)
    }
    expect(toHex(cooperativeCloseDigest(domain, close))).toBe(vector.cooperativeClose.digest)
    const { withdrawnA, withdrawnB } = vector.withdraw
    const withdraw = {
      channelId,
      withdrawnA: BigInt(withdrawnA),
      withdrawnB: BigInt(withdrawnB),
      deadline: Number(deadline)
    }
    expect(toHex(withdrawDigest(domain, withdraw))).toBe(vector.withdraw.digest)
  })

  test('lock leaves and what they pay', () => {
    for (const lock of vector.locks) expect(toHex(lockLeafHash(lockOf(lock)))).toBe(lock.leaf)
    const second = lockOf(vector.locks[1])
    for (const { amount, due } of vector.dueOfSecondLock) {
      expect(lockPays(second, BigInt(amount))).toBe(BigInt(due))
    }
  })
})
