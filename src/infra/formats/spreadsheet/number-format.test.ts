import { describe, expect, test } from 'vitest'
import { DECIMAL_MARK, LOST_DIGITS_MARK } from '../../../core/import/cell-mark.ts'
import { fillMask, PLAIN, readFormatCode, type NumberFormat } from './number-format.ts'
import { numberText } from './number-text.ts'

test.each([
  ['General', 'plain'],
  ['#,##0.00', 'plain'],
  ['0', 'plain'],
  ['0.00E+00', 'plain'],
  ['[$€-407] #,##0.00;[Red]-[$€-407] #,##0.00', 'plain'],
  ['_-* #,##0.00\\ "kd"_-', 'plain'],
  ['"Day" 0', 'plain'],
  ['dd/mm/yyyy', 'date'],
  ['[$-409]d\\-mmm\\-yy;@', 'date'],
  ['mmmm yyyy', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['m/d/yy h:mm', 'date-time'],
  ['yyyy\\-mm\\-dd\\Thh:mm:ss.000', 'date-time'],
  ['h:mm AM/PM', 'time'],
  ['mm:ss', 'time'],
  ['[h]:mm:ss', 'duration'],
  ['0.0%', 'percent'],
  ['00000', 'mask'],
  ['000\\-00\\-0000', 'mask'],
  ['"ID-"0000', 'mask'],
])('%s is a format of the kind %s', (code, kind) => {
  expect(readFormatCode(code).kind).toBe(kind)
})

test.each([
  ['00000', '7', '00007'],
  ['00000', '1234567', '1234567'],
  ['000-00-0000', '1234567', '001-23-4567'],
  ['ID-0000', '42', 'ID-0042'],
])('%s makes %s into %s', (mask, digits, text) => {
  expect(fillMask(mask, digits)).toBe(text)
})

const text = (value: number, format: NumberFormat = PLAIN, is1904 = false): string => numberText(value, format, is1904)

describe('numbers as text', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [123_456_789_012_345, '123456789012345'],
    [1e20, `${LOST_DIGITS_MARK}100000000000000000000`],
    [1e22, `${LOST_DIGITS_MARK}10000000000000000000000`],
    [1_234_567_890_123_450, `${LOST_DIGITS_MARK}1234567890123450`],
    [1_234_567_890_123_456, '1234567890123456'],
    [0.1 + 0.2, `${DECIMAL_MARK}0.3`],
    [1e-7, `${DECIMAL_MARK}0.0000001`],
    [-2.5e-9, `${DECIMAL_MARK}-0.0000000025`],
  ])('%s', (value, expected) => {
    expect(text(value)).toBe(expected)
  })

  test.each([
    [0.07, '7%'],
    [-0.5, '-50%'],
    [1, '100%'],
    [0.12345, '12.345%'],
  ])('%s as a percentage', (value, expected) => {
    expect(text(value, { kind: 'percent' })).toBe(expected)
  })

  test.each([
    [1, '1900-01-01'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
    [46_115.75, '2026-04-03T18:00:00'],
    [46_114.999_999_999_99, '2026-04-03'],
    [-1, '-1'],
  ])('%s as a date', (value, expected) => {
    expect(text(value, { kind: 'date' })).toBe(expected)
  })

  test('times, long ones too, and dates that count from 1904', () => {
    expect(text(0.395_833_333_333_333, { kind: 'time' })).toBe('09:30:00')
    expect(text(1.5, { kind: 'duration' })).toBe('36:00:00')
    expect(text(0, { kind: 'date' }, true)).toBe('1904-01-01')
  })
})
