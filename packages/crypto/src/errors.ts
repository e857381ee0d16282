import { TollwayError } from '@tollway/codec'

/** An authenticated ciphertext did not verify: it was changed, or the key or nonce is another one. */
export class AeadError extends TollwayError {
  constructor(options?: ErrorOptions) {
    super(
      'AEAD_FAILED',
      'authentication failed: the ciphertext, key, nonce or associated data differ',
      options
    )
  }
}

/** An AEAD was called with bytes of a wrong length. */
export class AeadInputError extends TollwayError {
  constructor(what: string, actual: number, expected: string) {
    super('AEAD_INPUT', `${what} of ${actual} bytes, ${expected} expected`)
  }
}

/** A key is not a valid one, or leads to an all-zero shared secret. */
export class InvalidKeyError extends TollwayError {
  constructor(what: string, options?: ErrorOptions) {
    super('INVALID_KEY', `invalid key: ${what}`, options)
  }
}

/** A signature is malformed, malleable, or recovers to no key. */
export class InvalidSignatureError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('INVALID_SIGNATURE', `invalid signature: ${reason}`, options)
  }
}

/** A Noise handshake was used out of order, or a message did not fit it. */
export class NoiseError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('NOISE_FAILED', `Noise handshake: ${reason}`, options)
  }
}
