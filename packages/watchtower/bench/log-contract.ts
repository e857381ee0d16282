import type { Anvil } from '@tollway/chain/anvil'
import { AbiWords, hashText, toHex, ZERO_BYTES32, type Address, type Bytes32 } from '@tollway/codec'

/** Emits LOG2 with the first two words of its calldata as topics and the rest as data. */
const LOGGER = '0x6015600c60003960156000f360403603806040600037602035600035826000a200'
const BALANCE = '(uint128,uint128,bytes32,bytes32)'
const CHALLENGED = hashText(
  `Challenged(bytes32,uint8,bool,uint40,bytes32,uint48,${BALANCE},uint48,${BALANCE})`
)
const FAR_S = 2 ** 39

/** A contract that says whatever it is told to have happened: challenges without channels. */
export async function deployLogger(anvil: Anvil): Promise<Address> {
  const from = anvil.accounts[0]!.address
  const hash = await anvil.rpc('eth_sendTransaction', [{ from, data: LOGGER, gas: '0x30000' }])
  await anvil.mine()
  const receipt = (await anvil.rpc('eth_getTransactionReceipt', [hash])) as { contractAddress: Address }
  return receipt.contractAddress
}

/** Says that side A challenged with a secret and declared nothing. */
export async function emitChallenge(
  anvil: Anvil,
  logger: Address,
  channelId: Bytes32,
  secret: Uint8Array
): Promise<void> {
  const words = new AbiWords(16).word(CHALLENGED).bytes32(channelId).uint(0, 8).uint(0, 8).uint(FAR_S, 40)
  words.bytes32(toHex(secret))
  for (let word = 0; word < 10; word++) words.bytes32(ZERO_BYTES32)
  const from = anvil.accounts[0]!.address
  await anvil.rpc('eth_sendTransaction', [{ from, to: logger, data: toHex(words.finish()), gas: '0x30000' }])
}
