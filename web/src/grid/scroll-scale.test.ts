import { expect, test } from 'vitest'
import { AREA_LIMIT_PX, listOffset, originOf, rowsAt, scaleOf, scrollTopFor, topOf } from './scroll-scale.ts'

const ROW = 40
const VIEW = 800

test('a list that fits is as long as its rows', () => {
  expect(scaleOf(500_000, ROW, VIEW)).toEqual({ areaPx: 20_000_000, ratio: 1 })
  expect(topOf(scaleOf(500_000, ROW, VIEW), 1000, ROW, 12_345)).toBe(40_000)
})

test.each([1_000_000, 10_000_000])(
  'the last of %d rows is reached at the end of the scrollbar, the first at its beginning',
  (rows) => {
    const scale = scaleOf(rows, ROW, VIEW)
    expect(scale.areaPx).toBe(AREA_LIMIT_PX)
    expect(rowsAt(listOffset(scale, 0), rows, ROW, VIEW).first).toBe(0)
    const end = AREA_LIMIT_PX - VIEW
    expect(rowsAt(listOffset(scale, end), rows, ROW, VIEW)).toEqual({ first: rows - VIEW / ROW, end: rows })
    expect(topOf(scale, rows - 1, ROW, end) + ROW).toBeCloseTo(AREA_LIMIT_PX, 3)
  },
)

test('rows stand one below the other, wherever a long list is', () => {
  const scale = scaleOf(2_000_000, ROW, VIEW)
  const scrollTop = 17_654_321
  const { first } = rowsAt(listOffset(scale, scrollTop), 2_000_000, ROW, VIEW)
  expect(topOf(scale, first + 1, ROW, scrollTop) - topOf(scale, first, ROW, scrollTop)).toBeCloseTo(ROW, 3)
  expect(topOf(scale, first, ROW, scrollTop)).toBeGreaterThan(scrollTop - ROW)
})

test.each([500_000, 2_000_000])('of %d rows those that are seen together reckon their places from one row', (rows) => {
  const scale = scaleOf(rows, ROW, VIEW)
  const scrollTop = 17_654_321
  const { first, end } = rowsAt(listOffset(scale, scrollTop), rows, ROW, VIEW)
  const origin = originOf(scale, first)
  expect(originOf(scale, end)).toBe(origin)
  const last = topOf(scale, origin, ROW, scrollTop) + (end - origin) * ROW
  expect(last).toBeCloseTo(topOf(scale, end, ROW, scrollTop), 3)
})

test.each([100, 1_000_000])('a row of %d is brought into view, and stays where it is seen', (rows) => {
  const scale = scaleOf(rows, ROW, VIEW)
  for (const row of [0, 57, rows - 1]) {
    const scrollTop = scrollTopFor(scale, row, ROW, VIEW, scale.areaPx / 2) ?? scale.areaPx / 2
    const top = topOf(scale, row, ROW, scrollTop)
    expect(top).toBeGreaterThanOrEqual(scrollTop - 0.01)
    expect(top + ROW).toBeLessThanOrEqual(scrollTop + VIEW + 0.01)
    expect(scrollTopFor(scale, Math.max(row, 1), ROW, VIEW, scrollTop)).toBeNull()
  }
})

test('an empty list has no rows', () => {
  expect(rowsAt(0, 0, ROW, VIEW)).toEqual({ first: 0, end: 0 })
})
