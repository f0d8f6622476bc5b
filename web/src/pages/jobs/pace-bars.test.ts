import { expect, test } from 'vitest'
import { barsOf } from './pace-bars.ts'

const at = (second: number): string => new Date(Date.UTC(2026, 10, 21, 9, 0, second)).toISOString()

test('a stretch of time becomes a bar as high as it was fast, divided by what became of its rows', () => {
  const { bars, most, mean } = barsOf([
    { from: at(0), to: at(2), rows: 20_000, counts: { created: 15_000, failed: 5000 } },
    { from: at(2), to: at(3), rows: 20_000, counts: { updated: 20_000 } },
  ])
  expect(bars.map(({ rowsPerSecond }) => rowsPerSecond)).toEqual([10_000, 20_000])
  expect(bars[0]?.parts).toEqual([
    { outcome: 'created', rowsPerSecond: 7500, below: 0 },
    { outcome: 'failed', rowsPerSecond: 2500, below: 7500 },
  ])
  expect([most, Math.round(mean)]).toEqual([20_000, 13_333])
})

test('the words of an undo are among the outcomes', () => {
  const { bars } = barsOf([{ from: at(0), to: at(1), rows: 30, counts: { putBack: 10, removed: 10, kept: 10 } }])
  expect(bars[0]?.parts.map(({ outcome }) => outcome)).toEqual(['updated', 'skipped', 'removed'])
})

test('a retry takes rows from the failed ones: that is no height', () => {
  const { bars } = barsOf([{ from: at(0), to: at(1), rows: 10, counts: { created: 10, failed: -10 } }])
  expect(bars[0]?.parts).toEqual([{ outcome: 'created', rowsPerSecond: 10, below: 0 }])
})
