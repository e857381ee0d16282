import { AbiWords } from './abi-words.ts'
import { toHex, type Address } from './hex.ts'
import { keccak256 } from './keccak.ts'

/** Where signatures are valid: one Adjudicator on one chain. */
export interface SigningDomain {
  chainId: bigint
  adjudicator: Address
}

const DOMAIN_TYPE = hashText(
  'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'
)
const NAME = hashText('Tollway')
const VERSION = hashText('1')
const MAX_CACHED_DOMAINS = 64
const separators = new Map<string, Uint8Array>()

/** The type hash of an EIP-712 struct. */
export function hashText(text: string): Uint8Array {
  return keccak256(new TextEncoder().encode(text))
}

/** The EIP-712 domain separator of ("Tollway", "1", chainId, adjudicator). Cached. */
export function domainSeparator(domain: SigningDomain): Uint8Array {
  const key = `${domain.chainId}/${domain.adjudicator}`
  const known = separators.get(key)
  if (known) return known
  const words = new AbiWords(5)
    .word(DOMAIN_TYPE)
    .word(NAME)
    .word(VERSION)
    .uint(domain.chainId, 256)
    .address(domain.adjudicator)
  const separator = keccak256(words.finish())
  if (separators.size >= MAX_CACHED_DOMAINS) separators.clear()
  separators.set(key, separator)
  return separator
}

/** keccak256(0x19 ‖ 0x01 ‖ separator ‖ keccak256(struct)), by EIP-712. `struct` starts with the type hash. */
export function typedDigest(domain: SigningDomain, struct: AbiWords): Uint8Array {
  const bytes = new Uint8Array(66)
  bytes[0] = 0x19
  bytes[1] = 0x01
  bytes.set(domainSeparator(domain), 2)
  bytes.set(keccak256(struct.finish()), 34)
  return keccak256(bytes)
}

/** The separator as hex, to compare with the contract's. */
export function domainSeparatorHex(domain: SigningDomain): string {
  return toHex(domainSeparator(domain))
}
