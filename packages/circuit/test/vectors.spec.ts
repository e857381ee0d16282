import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { fromHex, MalformedError } from '@tollway/codec'
import { decodeFrames, encodeFrame } from '../src/index.ts'
import { circuitVectors, SESSION_FRAMES, sessionVectors } from './vectors.ts'

function published(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../docs/spec/vectors/${name}`, import.meta.url), 'utf8'))
}

test('docs/spec/vectors/circuit.json', () => {
  expect(JSON.parse(JSON.stringify(circuitVectors()))).toEqual(published('circuit.json'))
})

test('docs/spec/vectors/session.json', () => {
  expect(JSON.parse(JSON.stringify(sessionVectors()))).toEqual(published('session.json'))
})

test('every frame of session.json decodes to what it says, and never when cut short', () => {
  const { frames } = published('session.json') as { frames: { bytes: string }[] }
  frames.forEach(({ bytes }, i) => {
    const encoded = fromHex(bytes)
    expect(decodeFrames(encoded)).toEqual([SESSION_FRAMES[i]])
    for (let length = 0; length < encoded.length; length++) {
      expect(() => decodeFrames(encoded.subarray(0, length))).toThrow(MalformedError)
    }
  })
  const all = Buffer.concat(SESSION_FRAMES.map(encodeFrame))
  expect(decodeFrames(new Uint8Array(all))).toEqual(SESSION_FRAMES)
})

test.each([
  ['an unknown frame', [0]],
  ['a frame past the last', [10]],
  ['stream id 0', [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['an unknown flag', [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0]],
  ['an empty STREAM', [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['an offset past 2^53', [1, 0, 0, 0, 1, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]],
  ['an unknown reset code', [7, 0, 0, 0, 1, 99, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['port 0', [5, 0, 0, 0, 1, 1, 127, 0, 0, 1, 0, 0]],
  ['an address in disguise', [5, 0, 0, 0, 1, 3, 1, 0x37, 0, 80]],
  ['an unknown host kind', [5, 0, 0, 0, 1, 4, 0, 80]],
  ['another session version', [9, 2, ...new Array<number>(48).fill(0)]]
])('%s is malformed', (_name, bytes) => {
  expect(() => decodeFrames(Uint8Array.from(bytes))).toThrow(MalformedError)
})
