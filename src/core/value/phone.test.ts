import { describe, expect, test } from 'vitest'
import { phoneCodec, phoneListCodec, readPhone } from './phone.ts'
import { reading } from './test-support.ts'

describe('numbers that can be dialled', () => {
  test.each([
    ['+33 1 23 45 67 89', undefined, '+33123456789'],
    ['0033123456789', undefined, '+33123456789'],
    ['(+33) 1.23.45.67.89', undefined, '+33123456789'],
    ['+33 (0)1 23 45 67 89', undefined, '+33123456789'],
    ['+44 20 7946 0958', undefined, '+442079460958'],
    ['+1 (212) 555-0123 ext. 12', undefined, '+12125550123;ext=12'],
    ['001-212-226-4672x9138', undefined, '+12122264672;ext=9138'],
    ['tel:+33123456789', undefined, '+33123456789'],
    ['\u202A+33 1 23 45 67 89\u202C', undefined, '+33123456789'],
    ['+٣٣ ١٢٣٤٥٦٧٨٩', undefined, '+33123456789'],
    ['01 23 45 67 89', 'FR', '+33123456789'],
    ['01 23 45 67 89', 'fr', '+33123456789'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1 (212) 555-0123', 'US', '+12125550123'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['+44 20 7946 0958', 'US', '+442079460958'],
  ])('%s (%s) → %s', (text, country, normalForm) => {
    expect(readPhone(text, country)).toEqual({ value: text, normalForm })
  })
})

describe('numbers that cannot, taken with a warning', () => {
  test.each([
    ['+1 290 673 3317', undefined, '+12906733317'],
    ['001-680-141-1617x660', undefined, '+16801411617;ext=660'],
    ['(290)673-3317', 'US', '2906733317'],
    ['+999 123456', undefined, '+999123456'],
    ['+044 20 7946 0958', undefined, '+0442079460958'],
    ['+33 1 23', undefined, '+33123'],
    ['0612345678 / 0698765432', undefined, '06123456780698765432'],
    ['1-800-FLOWERS', undefined, '1-800-flowers'],
    ['1-800-FLOWERS', 'US', '1-800-flowers'],
    ['ask  Bob', undefined, 'ask bob'],
    ['12', undefined, '12'],
    ['-', undefined, '-'],
  ])('%s (%s) → %s', (text, country, normalForm) => {
    const warning = { code: 'PHONE_UNVERIFIED', details: { text } }
    expect(readPhone(text, country)).toEqual({ value: text, normalForm, warning })
  })
})

describe('national numbers without a country are ordinary', () => {
  test.each([
    ['811.454.3380', '8114543380'],
    ['(811) 454-3380', '8114543380'],
    ['100.728.4144x588', '1007284144;ext=588'],
    ['06 12 34 56 78', '0612345678'],
    ['112', '112'],
  ])('%s → %s', (text, normalForm) => {
    expect(readPhone(text)).toEqual({ value: text, normalForm })
    expect(readPhone(text, 'XX')).toEqual({ value: text, normalForm })
  })
})

test('the same text in another country is another number', () => {
  expect(readPhone('0123456789', 'FR').normalForm).toBe('+33123456789')
  expect(readPhone('0123456789').normalForm).toBe('0123456789')
})

test('the codec gives the value, its normal form and the warning', () => {
  expect(phoneCodec.reader({ phoneCountry: 'FR' })('01 23 45 67 89')).toEqual({ ok: true, value: '01 23 45 67 89' })
  expect(phoneCodec.normalForm?.('01 23 45 67 89', { phoneCountry: 'FR' })).toBe('+33123456789')
  expect(phoneCodec.reader({})('+1')).toMatchObject({ ok: true, warning: { code: 'PHONE_UNVERIFIED' } })
  expect(reading(phoneCodec, '+33\0')).toBe('TEXT_HAS_NUL')
})

test('a long note has a short normal form', () => {
  const phone = readPhone('call after six, '.repeat(1000))
  expect(phone.value).toHaveLength(16_000)
  expect(phone.normalForm.length).toBeLessThanOrEqual(250)
})

test('a list keeps every number and the first warning', () => {
  expect(phoneListCodec.reader({})('+33 1 23 45 67 89; +33 1; +33 2')).toEqual({
    ok: true,
    value: ['+33 1 23 45 67 89', '+33 1', '+33 2'],
    warning: { code: 'PHONE_UNVERIFIED', details: { text: '+33 1' } },
  })
})
