import { expect, test } from '@jest/globals'
import { receiptLock, toHex, ZERO_BYTES32, type Hex } from '@tollway/codec'
import { readFileSync, writeFileSync } from 'node:fs'
import {
  channelSecret,
  encodeReceiptRecord,
  encodeTabOpenRecord,
  encryptBalance,
  hubProtocol,
  proofSalt,
  signOpening,
  signReceipt,
  possessionProof,
  towerAppointmentDigest,
  towerDomain,
  towerProtocol,
  towerReceiptDigest,
  towerRequestDigest,
  towerStatementDigest,
  type Appointment,
  type ChannelMessage,
  type HeldMessage,
  type UnsignedTowerRequest
} from '../src/index.ts'
import { Network } from './support/network.ts'
import { A, addressOf, B, signerOf, testParams } from './support/parties.ts'

const file = new URL('../../../docs/spec/vectors/channel.json', import.meta.url)

/** Everything deterministic on the wire, from the keys of test/support/parties.ts. */
async function vectors(): Promise<Record<string, unknown>> {
  const params = testParams()
  const domain = { chainId: params.chainId, adjudicator: params.adjudicator }
  const secret = channelSecret(A, B.publicKey, params.salt)
  const K = signerOf(5)
  const lock = receiptLock({
    lockId: toHex(new Uint8Array(32).fill(0x11)),
    payerKey: K.address,
    payee: addressOf(9),
    limit: 5000n,
    expiry: 1_025_200,
    feeBase: 2n,
    feePpm: 10_000
  })
  const network = await Network.open()
  const frames: { from: string; type: string; frame: Hex }[] = []
  const { a, b } = network
  const record = (from: string, to: typeof a) => (message: ChannelMessage) => {
    frames.push({ from, type: message.type, frame: toHex(hubProtocol.encode(message)) })
    void to.session.receive(message)
  }
  a.session.connected(record('A', b))
  b.session.connected(record('B', a))
  await network.settle()
  await a.session.update([{ type: 'add-lock', lock }])
  await a.session.update([{ type: 'pay-lock', lockId: lock.lockId, receiptAmount: 1234n }])
  await b.session.update([{ type: 'transfer', amount: 34n }])
  await a.session.proposeWithdraw(100n, 1_000_600)
  await network.observe({ withdrawnA: 100n })
  await a.session.proposeClose(1_000_600)
  const own = a.session.proofs().own
  if (!own) throw new Error('no proof')
  const opening = {
    payee: addressOf(9),
    token: params.token,
    pricePerMb: 1000n,
    limit: 5000n,
    expiry: 1_021_600,
    hub: params.ownerB,
    voucherHash: ZERO_BYTES32,
    tabId: toHex(new Uint8Array(32).fill(0x22))
  }
  const receipt = { payee: addressOf(9), token: params.token, amount: 1234n }
  const ciphertext = encryptBalance(secret, 0, own.nonce, own.balance)
  const { nonce, balanceHash, signature, release } = own
  const { channelId } = a.session
  const tower = {
    channelId,
    half: 0,
    nonce,
    balanceHash,
    ciphertextHash: balanceHash,
    issuedAt: 1,
    expiry: 2,
    cover: 3n
  } as const
  const bonded = towerDomain(params.chainId, addressOf(8))
  const appointment: Appointment = {
    channelId,
    half: 0,
    nonce,
    balanceHash,
    signature,
    consent: { kind: 'release', signature: release },
    ciphertext,
    authority: new Uint8Array(65)
  }
  const request = {
    type: 'appoint' as const,
    ticket: toHex(new Uint8Array(32).fill(0x33)),
    appointments: [appointment]
  } satisfies UnsignedTowerRequest
  const requestDigest = towerRequestDigest(domain, addressOf(7), request)
  const salt = toHex(new Uint8Array(32).fill(0x44))
  const halves: HeldMessage['channels'][number]['halves'] = [
    { nonce, proof: possessionProof(salt, ciphertext) },
    { nonce: 0, proof: ZERO_BYTES32 }
  ]
  const statement: Omit<HeldMessage, 'signature'> = {
    type: 'held',
    statedAt: 3,
    channels: [{ state: 'watched', halves }]
  }
  const statementDigest = towerStatementDigest(domain, addressOf(7), requestDigest, statement)
  return {
    privateKeys: 'SHA-256 of 01 ‖ n: A n = 1, B n = 2, K n = 5',
    params: { ...params, chainId: params.chainId.toString() },
    channelId,
    secret: toHex(secret),
    saltsHalf0: [1, 2, 2 ** 32 + 1].map(n => proofSalt(secret, 0, n)),
    saltsHalf1: [1].map(n => proofSalt(secret, 1, n)),
    frames,
    records: {
      tabOpen: toHex(encodeTabOpenRecord(signOpening(domain, opening, K))),
      receipt: toHex(
        encodeReceiptRecord({
          payerKey: K.address,
          amount: 1234n,
          signature: signReceipt(domain, receipt, K)
        })
      )
    },
    tower: {
      ciphertext: toHex(ciphertext),
      appoint: toHex(towerProtocol.encode({ ...request, signature: A.sign(requestDigest) })),
      requestDigest: toHex(requestDigest),
      appointmentDigest: toHex(towerAppointmentDigest(bonded, appointment, addressOf(7))),
      receiptDigest: toHex(towerReceiptDigest(bonded, { ...tower, tower: addressOf(7) })),
      statement: toHex(towerProtocol.encode({ ...statement, signature: B.sign(statementDigest) })),
      statementDigest: toHex(statementDigest)
    }
  }
}

test('docs/spec/vectors/channel.json', async () => {
  const actual = await vectors()
  // After a deliberate change of the wire: run once with UPDATE_VECTORS=1, and read the difference.
  if (process.env['UPDATE_VECTORS'] === '1') writeFileSync(file, `${JSON.stringify(actual, undefined, 2)}\n`)
  expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
