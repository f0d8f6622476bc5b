import { expect, test } from 'vitest'
import { paceOf, type FinishedChunk } from './pace.ts'

const SECOND = 1000

/** Two lanes: chunks are finished in pairs, at nearly the same moment. */
const inPairs = (pairs: number, rows = 10_000): readonly FinishedChunk[] =>
  Array.from({ length: pairs * 2 }, (_, index) => ({
    finishedAt: (Math.floor(index / 2) + 1) * SECOND + (index % 2),
    rows,
    counts: { created: rows / 2, failed: rows / 2 },
  }))

test('chunks that end together are no burst: the pace of a steady job is steady', () => {
  const points = paceOf(inPairs(30))
  const speeds = points.map(({ from, to, rows }) => (rows / (to - from)) * SECOND)
  expect(Math.max(...speeds)).toBeLessThan(21_000)
  expect(Math.min(...speeds)).toBeGreaterThan(19_000)
})

test('the stretches follow each other and have every row', () => {
  const points = paceOf(inPairs(500))
  expect(points).toHaveLength(120)
  expect(points.slice(1).every(({ from }, index) => from === points[index]?.to)).toBe(true)
  expect(points.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000_000)
  expect(points.reduce((sum, { counts }) => sum + (counts['created'] ?? 0), 0)).toBe(5_000_000)
})

test('a pause is a stretch without rows', () => {
  const before = inPairs(10)
  const after = inPairs(10).map((chunk) => ({ ...chunk, finishedAt: chunk.finishedAt + 60 * SECOND }))
  const points = paceOf([...before, ...after])
  expect(points.filter(({ rows }) => rows === 0).length).toBeGreaterThan(points.length / 2)
})

test('there is nothing to tell of a single chunk', () => {
  expect(paceOf(inPairs(1).slice(1))).toEqual([])
  expect(paceOf([])).toEqual([])
})
