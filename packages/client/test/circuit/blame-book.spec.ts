import { describe, expect, test } from '@jest/globals'
import { BlameBook } from '../../src/circuit/blame-book.ts'

function book() {
  const clock = { ms: 0, nowMs: () => clock.ms }
  return { clock, blame: new BlameBook(clock, 1000) }
}

describe('blame', () => {
  test('a relay is out for a while', () => {
    const { clock, blame } = book()
    blame.relay('a')
    expect([...blame.excluded()]).toEqual(['a'])
    clock.ms = 1000
    expect(blame.excluded().size).toBe(0)
  })

  test('an edge is out in its direction, and both ends count for less', () => {
    const { clock, blame } = book()
    blame.edge('a', 'b')
    expect(blame.isExcludedEdge('a', 'b')).toBe(true)
    expect(blame.isExcludedEdge('b', 'a')).toBe(false)
    expect(blame.score('a')).toBe(0.5)
    expect(blame.score('c')).toBe(1)
    clock.ms = 1000
    expect(blame.isExcludedEdge('a', 'b')).toBe(false)
    expect(blame.score('a')).toBe(1)
  })

  test('a broken circuit blames all its edges; a path of one hop that hop', () => {
    const { blame } = book()
    blame.path(['a', 'b', 'c'])
    expect(blame.isExcludedEdge('b', 'c')).toBe(true)
    expect(blame.score('b')).toBeCloseTo(1 / 3)
    blame.path(['d'])
    expect(blame.excluded().has('d')).toBe(true)
    blame.forgive()
    expect(blame.excluded().size).toBe(0)
    expect(blame.isExcludedEdge('b', 'c')).toBe(false)
  })

  test('keeps no more than its bound', () => {
    const { blame } = book()
    for (let i = 0; i < 3000; i++) blame.relay(`relay ${i}`)
    expect(blame.excluded().size).toBe(1024)
    expect(blame.excluded().has('relay 2999')).toBe(true)
  })
})
