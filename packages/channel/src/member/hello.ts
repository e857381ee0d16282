import { ByteWriter, concatBytes, keccak256 } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { HubHello } from '../hub-message.ts'
import type { Signer } from '../signer.ts'

const LABEL = new TextEncoder().encode('tollway/hub-hello/1')

/**
 * What a session key signs so that one libp2p peer may speak for it to one other peer:
 * keccak256("tollway/hub-hello/1" ‖ chainId u64 ‖ adjudicator ‖ token ‖ owner ‖ u16 length ‖ sender ‖ u16 length ‖
 * receiver). Peer ids are authenticated by libp2p, so that nobody else can use the signature.
 */
export function helloDigest(
  hello: Pick<HubHello, 'chainId' | 'adjudicator' | 'token' | 'owner'>,
  senderPeer: string,
  receiverPeer: string
): Uint8Array {
  const body = new ByteWriter()
    .u64(hello.chainId)
    .address(hello.adjudicator)
    .address(hello.token)
    .address(hello.owner)
    .string(senderPeer)
    .string(receiverPeer)
    .finish()
  return keccak256(concatBytes(LABEL, body))
}

/** A HELLO with its signature. */
export function signHello(
  signer: Signer,
  hello: Omit<HubHello, 'type' | 'signature' | 'signerPublicKey'>,
  senderPeer: string,
  receiverPeer: string
): HubHello {
  const signature = signer.sign(helloDigest(hello, senderPeer, receiverPeer))
  return { type: 'hello', ...hello, signerPublicKey: signer.publicKey, signature }
}

/** Whether `senderPeer` speaks for the session key in its HELLO. */
export function verifyHello(
  crypto: Crypto,
  hello: HubHello,
  senderPeer: string,
  receiverPeer: string
): boolean {
  try {
    const digest = helloDigest(hello, senderPeer, receiverPeer)
    return crypto.recoverAddress(digest, hello.signature) === crypto.addressOf(hello.signerPublicKey)
  } catch {
    return false
  }
}
