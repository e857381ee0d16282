import { expect, test } from '@jest/globals'
import { checkPortRanges, isPortAllowed } from '../../src/exit/port-policy.ts'
import { DEFAULT_EXIT_PORTS } from '../../src/index.ts'

test.each([
  [80, true],
  [443, true],
  [1024, true],
  [65535, true],
  [25, false],
  [22, false],
  [0, false],
  [65536, false],
  [80.5, false]
])('by default port %d: %s', (port, expected) => {
  expect(isPortAllowed(DEFAULT_EXIT_PORTS, port)).toBe(expected)
})

test.each([
  { from: 0, to: 80 },
  { from: 90, to: 80 },
  { from: 1, to: 70000 },
  { from: 1.5, to: 2 }
])('the range $from-$to is refused', range => {
  expect(() => checkPortRanges([range])).toThrow('exit.ports')
})
