import { createSigner, PayeeTab, PayerTab, type ReceiptRecord } from '@tollway/channel'
import {
  balanceHashOf,
  balanceProofDigest,
  ZERO_BYTES32,
  type ProofContent,
  type SigningDomain,
  type TabOpening
} from '@tollway/codec'
import { nodeCrypto } from '@tollway/crypto'
import { median } from './median.ts'
import { runAlone, type BenchOptions } from './options.ts'
import type { Section } from './section.ts'

const COUNT = 2_000
const PRICE = 500n
/** A receipt for each of them. */
const MB = 1_000_000

const address = (byte: string): `0x${string}` => `0x${byte.repeat(20)}`
const domain: SigningDomain = { chainId: 31_337n, adjudicator: address('ad') }
const payer = createSigner(nodeCrypto, nodeCrypto.randomBytes(32))

const opening: TabOpening = {
  payee: address('01'),
  token: address('02'),
  hub: address('03'),
  pricePerMb: PRICE,
  limit: 10n ** 18n,
  expiry: 2 ** 32,
  voucherHash: ZERO_BYTES32,
  tabId: ZERO_BYTES32
}

/** Runs `work` so many times. @returns how often per second */
function rate(work: (index: number) => void): number {
  const startedAt = performance.now()
  for (let index = 0; index < COUNT; index++) work(index)
  return (COUNT * 1000) / (performance.now() - startedAt)
}

/** The way a client signs and a relay checks them, thresholds and amounts included. */
function receipts(): [signed: number, verified: number] {
  const paying = new PayerTab({ domain, pricePerMb: PRICE })
  const paid = new PayeeTab({ crypto: nodeCrypto, domain })
  paying.open(payer, opening, 0)
  paid.open(payer.address, opening)
  paying.markFunded(payer.address)
  paid.markFunded(payer.address)
  const made: ReceiptRecord[] = []
  const signed = rate(() => {
    paying.received(MB, 0)
    made.push(paying.sign()!)
  })
  return [signed, rate(index => paid.receipt(made[index]!))]
}

function balanceProofs(): [signed: number, verified: number] {
  const digest = (index: number): Uint8Array => {
    const sums = { transferred: BigInt(index), locked: 0n, locksRoot: ZERO_BYTES32, salt: ZERO_BYTES32 }
    const proof: ProofContent = {
      channelId: ZERO_BYTES32,
      nonce: index + 1,
      balanceHash: balanceHashOf(sums)
    }
    return balanceProofDigest(domain, proof)
  }
  const made: Uint8Array[] = []
  const signed = rate(index => made.push(payer.sign(digest(index))))
  const verified = rate(index => {
    if (nodeCrypto.recoverAddress(digest(index), made[index]!) !== payer.address) {
      throw new Error('not the signer')
    }
  })
  return [signed, verified]
}

/** How many signatures of each kind one core makes and checks, content, hash and codec included. */
export function benchSignatures({ rounds }: BenchOptions): Promise<Section[]> {
  const kinds = { receipts, 'balance proofs': balanceProofs }
  const rows = Object.entries(kinds).map(([kind, work]): [string, number, number] => {
    console.error(`· signatures: ${kind}`)
    work()
    const taken = Array.from({ length: rounds }, work)
    return [kind, median(taken.map(([signed]) => signed)), median(taken.map(([, verified]) => verified))]
  })
  const title = `Signatures, one core: medians of ${rounds} rounds of ${COUNT}`
  return Promise.resolve([{ title, columns: ['what', 'signed / s', 'verified / s'], rows }])
}

if (import.meta.main) await runAlone(benchSignatures)
