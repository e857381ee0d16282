import { keccakPermutation } from './keccak-permutation.ts'

const RATE_BYTES = 136
const RATE_WORDS = RATE_BYTES / 4
const STATE_WORDS = 50
/** Keccak's own padding, which Ethereum kept; SHA-3 has 0x06 here. */
const FIRST_PADDING = 0x01
const LAST_PADDING = 0x80

const state = new Int32Array(STATE_WORDS)
const block = new Uint8Array(RATE_BYTES)
const blockView = new DataView(block.buffer)

/** Keccak-256 with the padding that Ethereum uses. Synchronous, so one state serves every call. */
export function keccak256(data: Uint8Array): Uint8Array {
  state.fill(0)
  let at = 0
  for (; data.length - at >= RATE_BYTES; at += RATE_BYTES) {
    absorb(new DataView(data.buffer, data.byteOffset + at, RATE_BYTES))
  }
  block.fill(0)
  block.set(data.subarray(at))
  block[data.length - at]! ^= FIRST_PADDING
  block[RATE_BYTES - 1]! ^= LAST_PADDING
  absorb(blockView)
  const digest = new Uint8Array(32)
  const view = new DataView(digest.buffer)
  for (let i = 0; i < 8; i++) view.setInt32(4 * i, state[i]!, true)
  return digest
}

function absorb(view: DataView): void {
  for (let i = 0; i < RATE_WORDS; i++) state[i]! ^= view.getInt32(4 * i, true)
  keccakPermutation(state)
}
