import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { exactDecimal, numberCodec } from './number.ts'
import { reading } from './test-support.ts'

describe('without a decimal sign for the column', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['+5', '5'],
    ['\u22125', '-5'],
    ['1.50', '1.5'],
    ['100.', '100'],
    ['.5', '0.5'],
    ['-,5', '-0.5'],
    ['1.234', '1.234'],
    ['1234.5', '1234.5'],
    ['1,5', '1.5'],
    ['0,123', '0.123'],
    ['1234,567', '1234.567'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1,234.50', '1234.5'],
    ['1.234,56', '1234.56'],
    ['1,234,567.00', '1234567'],
    ['1 234,5', '1234.5'],
    ['1 234,567', '1234.567'],
    ['1\u00A0234.5', '1234.5'],
    ['1\u202F234\u202F567', '1234567'],
    ["1'234'567.25", '1234567.25'],
    ['1’234.5', '1234.5'],
    ['12,34,567.8', '1234567.8'],
    ['1.5E+3', '1500'],
    ['1,5E+03', '1500'],
    ['1.25e-3', '0.00125'],
    ['$1,234.50', '1234.5'],
    ['-$5', '-5'],
    ['$-5', '-5'],
    ['€ 12', '12'],
    ['1 234,50 €', '1234.5'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
    ['1E400', `1${'0'.repeat(400)}`],
    ['(1,234.50)', '-1234.5'],
    ['($5)', '-5'],
    ['EUR 5', '5'],
    ['EUR 1.234,50', '1234.5'],
    ["CHF 1'234.50", '1234.5'],
    ['1 234,50 zł', '1234.5'],
    ['500 kr', '500'],
    ['R$ 1.234,56', '1234.56'],
    ['₹ 12,34,567', '1234567'],
    ['1.2k', '1200'],
    ['1,5K', '1500'],
    ['4.2M', '4200000'],
    ['$4.2m', '4200000'],
    ['3 Mio. €', '3000000'],
    ['2bn', '2000000000'],
    ['1,5 Mrd', '1500000000'],
    ['5 kEUR', '5000'],
    ['5 lakh', '500000'],
    ['(1.2k)', '-1200'],
  ])('%s → %s', (text, value) => {
    expect(reading(numberCodec, text)).toBe(value)
  })

  test.each(['1,234', '-12,345', '$999,000', '1,234k', '1.234k', '(1,234)', 'EUR 1,234'])(
    '%s is two numbers',
    (text) => {
      expect(reading(numberCodec, text)).toBe('NUMBER_AMBIGUOUS')
    },
  )

  test.each([
    '-',
    '.',
    ',',
    'abc',
    '1,2,3',
    '1.2.3',
    '1,23,4',
    '12,34,56',
    '1 2',
    '1 23',
    '1\n234',
    '- 5',
    '--5',
    '$5$',
    '1,234.567,8',
    '1e',
    'e5',
    '1,234,567E2',
    '(-5)',
    '(5',
    'EUR 5 EUR',
    'XXY 5',
    '5m',
    '5kg',
    '5-',
    '~5',
    '10-50',
    '5 % k',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
    '１２',
    '1E2000',
    '9'.repeat(1001),
  ])('%s is no number', (text) => {
    expect(reading(numberCodec, text)).toBe('NUMBER_UNREADABLE')
  })
})

describe('with a decimal sign for the column', () => {
  test.each([
    ['.', '1,234', '1234'],
    ['.', '1.5', '1.5'],
    ['.', '1,234.50', '1234.5'],
    ['.', '1,23', 'NUMBER_UNREADABLE'],
    ['.', '0,123', 'NUMBER_UNREADABLE'],
    ['.', '1.234,5', 'NUMBER_UNREADABLE'],
    [',', '1.234', '1234'],
    [',', '1,234', '1.234'],
    [',', '1.234,50', '1234.5'],
    [',', '1 234,50', '1234.5'],
    [',', '1234.50', 'NUMBER_UNREADABLE'],
    [',', '1.5', 'NUMBER_UNREADABLE'],
    [',', '12', '12'],
    [',', '1,234k', '1234'],
    [',', '1.234 €', '1234'],
    ['.', '(1,234)', '-1234'],
  ] as const)('"%s": %s → %s', (decimalSign, text, value) => {
    expect(reading(numberCodec, text, { decimalSign })).toBe(value)
  })
})

test('a percentage is read as the column says, else not', () => {
  expect(reading(numberCodec, '12.5 %')).toBe('NUMBER_PERCENT')
  expect(reading(numberCodec, '12.5 %', { percent: 'number' })).toBe('12.5')
  expect(reading(numberCodec, '12.5%', { percent: 'fraction' })).toBe('0.125')
  expect(reading(numberCodec, '-7%', { percent: 'fraction' })).toBe('-0.07')
})

test('a lone point before three digits is two numbers where the column leaves it open', () => {
  expect(reading(numberCodec, '1.234', { isPointUnsure: true })).toBe('NUMBER_AMBIGUOUS')
  expect(reading(numberCodec, '$1.234', { isPointUnsure: true })).toBe('NUMBER_AMBIGUOUS')
  expect(reading(numberCodec, '1.23', { isPointUnsure: true })).toBe('1.23')
  expect(reading(numberCodec, '0.123', { isPointUnsure: true })).toBe('0.123')
  expect(reading(numberCodec, '1.234,5', { isPointUnsure: true })).toBe('1234.5')
})

/** A number in its canonical form: digits without leading zeros, decimals without zeros at the end. */
const number = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.stringMatching(/^(?:0|[1-9]\d{0,24})$/),
    decimals: fc.stringMatching(/^(?:|\d{0,8}[1-9])$/),
  })
  .map(({ sign, whole, decimals }) => ({
    whole,
    decimals,
    value: `${whole === '0' && decimals === '' ? '' : sign}${whole}${decimals === '' ? '' : `.${decimals}`}`,
  }))

const grouped = (whole: string, sign: string): string => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, sign)

test('a number reads back as itself, and with zeros around it as the same', () => {
  fc.assert(
    fc.property(number, fc.nat(5), ({ value }, zeros) => {
      expect(reading(numberCodec, numberCodec.format(value))).toBe(value)
      const [, sign, digits] = /^(-?)(.*)$/.exec(value) ?? []
      const point = value.includes('.') ? '' : '.'
      expect(reading(numberCodec, `${sign}${'0'.repeat(zeros)}${digits}${point}${'0'.repeat(zeros)}`)).toBe(value)
    }),
  )
})

test('thousands signs change nothing', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(',', ' ', '\u00A0', '\u202F', "'"), ({ value, whole, decimals }, sign) => {
      const text = `${value.startsWith('-') ? '-' : ''}${grouped(whole, sign)}.${decimals}`
      expect(reading(numberCodec, text, { decimalSign: '.' })).toBe(value)
      const german = `${value.startsWith('-') ? '-' : ''}${grouped(whole, '.')},${decimals}`
      expect(reading(numberCodec, german, { decimalSign: ',' })).toBe(value)
    }),
  )
})

test('exponents move the point and lose no digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 0, max: 40 }),
      (digits, exponent) => {
        expect(exactDecimal(`${digits}E+${exponent}`)).toBe(String(digits * 10n ** BigInt(exponent)))
        expect(exactDecimal(`${digits * 10n ** BigInt(exponent)}e-${exponent}`)).toBe(String(digits))
      },
    ),
  )
})

test('a float that JavaScript writes reads as the same float', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
      expect(Number(exactDecimal(String(float)))).toBe(float === 0 ? 0 : float)
    }),
  )
})
