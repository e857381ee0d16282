import { ByteReader, ByteWriter, type Address } from '@tollway/codec'
import { CorruptTabError } from '../errors.ts'
import { TAB_PHASES, type Tab } from './tab.ts'

const VERSION = 1

/** A tab as it is stored. */
export function encodeTab(tab: Tab): Uint8Array {
  const { opening } = tab
  return new ByteWriter()
    .u8(VERSION)
    .u8(TAB_PHASES.indexOf(tab.phase))
    .address(opening.payee)
    .address(opening.token)
    .u128(opening.pricePerMb)
    .u128(opening.limit)
    .u64(BigInt(opening.expiry))
    .address(opening.hub)
    .bytes32(opening.voucherHash)
    .bytes32(opening.tabId)
    .fixed(tab.openingSignature, 65)
    .bytes32(tab.clientChannel)
    .bytes32(tab.relayChannel)
    .u128(tab.clientLimit)
    .u64(BigInt(tab.clientExpiry))
    .u128(tab.feeBase)
    .u32(tab.feePpm)
    .u128(tab.amount)
    .lengthPrefixed(tab.receiptSignature)
    .u128(tab.relayPaid)
    .u128(tab.claimAmount)
    .u128(tab.clientPaid)
    .finish()
}

/** @throws CorruptTabError */
export function decodeTab(payerKey: Address, bytes: Uint8Array): Tab {
  try {
    return readTab(payerKey, new ByteReader(bytes, 'stored tab'))
  } catch (cause) {
    throw new CorruptTabError(payerKey, { cause })
  }
}

function readTab(payerKey: Address, reader: ByteReader): Tab {
  const version = reader.u8()
  const phase = TAB_PHASES[reader.u8()]
  if (version !== VERSION || !phase) throw reader.fail(`version ${version}`)
  const tab: Tab = {
    payerKey,
    phase,
    opening: {
      payee: reader.address(),
      token: reader.address(),
      pricePerMb: reader.u128(),
      limit: reader.u128(),
      expiry: Number(reader.u64()),
      hub: reader.address(),
      voucherHash: reader.bytes32(),
      tabId: reader.bytes32()
    },
    openingSignature: reader.bytes(65).slice(),
    clientChannel: reader.bytes32(),
    relayChannel: reader.bytes32(),
    clientLimit: reader.u128(),
    clientExpiry: Number(reader.u64()),
    feeBase: reader.u128(),
    feePpm: reader.u32(),
    amount: reader.u128(),
    receiptSignature: reader.lengthPrefixed(65).slice(),
    relayPaid: reader.u128(),
    claimAmount: reader.u128(),
    clientPaid: reader.u128()
  }
  reader.end()
  return tab
}
