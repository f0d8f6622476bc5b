import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import isEmailModule from 'validator/lib/isEmail.js'
import { emailCodec, emailListCodec, isPlainAddress } from './email.ts'
import { reading } from './test-support.ts'

test.each([
  ['ada@example.com', 'ada@example.com'],
  ['Ada.Lovelace+crm@Mail.Example.co.uk', 'Ada.Lovelace+crm@Mail.Example.co.uk'],
  ["o'brien_x@ex-ample.io", "o'brien_x@ex-ample.io"],
  ['дом@почта.рф', 'дом@почта.рф'],
  ['ada@xn--bcher-kva.de', 'ada@xn--bcher-kva.de'],
  ['mailto:ada@example.com?subject=Hi', 'ada@example.com'],
  ['<ada@example.com>', 'ada@example.com'],
  ['Ada Lovelace <ada@example.com>', 'ada@example.com'],
  ['"Lovelace, Ada" <mailto:ada@example.com>', 'ada@example.com'],
  ['\u202Aada@example.com\u202C\u200B', 'ada@example.com'],
])('%s → %s', (text, value) => {
  expect(reading(emailCodec, text)).toBe(value)
})

test.each([
  'ada',
  '@example.com',
  'ada@',
  'ada@example',
  'ada@example.c',
  'ada@exam ple.com',
  'a da@example.com',
  '.ada@example.com',
  'ada.@example.com',
  'a..da@example.com',
  'ada@-example.com',
  'ada@example-.com',
  'ada@example..com',
  'ada@example.com.',
  'ada@example.c0m',
  'ada@127.0.0.1',
  'ada@example.com, bob@example.com',
  'ada@example.com;bob@example.com',
  `${'a'.repeat(65)}@example.com`,
  `ada@${'a'.repeat(64)}.com`,
  'a\0b@example.com',
])('%s is no address', (text) => {
  expect(reading(emailCodec, text)).toBe('EMAIL_UNREADABLE')
})

test('the normal form of an address has no capitals', () => {
  expect(emailCodec.normalForm?.('Ada@Example.COM')).toBe('ada@example.com')
  expect(emailCodec.normalForm?.('Rene\u0301@Example.com')).toBe('rené@example.com')
})

/** Text that is nearly an address, in ways that matter: most parts are good, and any of them may be bad. */
const mostly = (good: fc.Arbitrary<string>, bad: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: bad })
const label = mostly(fc.stringMatching(/^[a-cA-C0-9]{1,4}$/), fc.stringMatching(/^[a-c0-9_é-]{0,4}$/))
const nearlyAddress = fc
  .tuple(
    mostly(fc.stringMatching(/^[a-cA-C0-9+_'!-]{1,6}$/), fc.stringMatching(/^[a-c. "é-]{0,6}$/)),
    mostly(fc.constant('@'), fc.constantFrom('', '@@', '@.')),
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
    mostly(fc.constantFrom('.com', '.Co'), fc.constantFrom('.c', '.c1', '.', '', '.xn--p1ai', '.com.')),
  )
  .map((parts) => parts.join(''))

test('every address that the scan accepts is one to the library', () => {
  let accepted = 0
  fc.assert(
    fc.property(nearlyAddress, (text) => {
      if (!isPlainAddress(text)) return
      accepted++
      expect(isEmailModule.default(text)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
  expect(accepted).toBeGreaterThan(5000)
})

test('addresses as long as they may be, and longer', () => {
  const domain = `${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}`
  for (const length of [63, 64, 65]) {
    for (const text of [
      `${'a'.repeat(length)}@b.com`,
      `a@${domain}.${'e'.repeat(length)}`,
      `a@${'b'.repeat(length)}.com`,
    ]) {
      expect(isPlainAddress(text)).toBe(isEmailModule.default(text))
    }
  }
})

test('ordinary addresses take the scan', () => {
  fc.assert(fc.property(fc.emailAddress(), (address) => isPlainAddress(address) === isEmailModule.default(address)))
})

describe('a list of addresses', () => {
  test.each([
    ['["ada@x.com","bob@x.com"]', ['ada@x.com', 'bob@x.com']],
    ['ada@x.com; bob@x.com', ['ada@x.com', 'bob@x.com']],
    ['ada@x.com,bob@x.com', ['ada@x.com', 'bob@x.com']],
    ['ada@x.com, bob@x.com;\ncy@x.com;', ['ada@x.com', 'bob@x.com', 'cy@x.com']],
    ['Lovelace, Ada <ada@x.com>; bob@x.com', ['ada@x.com', 'bob@x.com']],
    ['ada@x.com', ['ada@x.com']],
    ['[]', []],
  ])('%s', (text, value) => {
    expect(reading(emailListCodec, text)).toEqual(value)
  })

  test('names the address that is none', () => {
    expect(emailListCodec.reader({})('ada@x.com;bob')).toMatchObject({
      problem: { code: 'EMAIL_UNREADABLE', details: { text: 'bob' } },
    })
  })

  test('is JSON or no JSON, nothing between', () => {
    expect(reading(emailListCodec, '[ada@x.com]')).toBe('LIST_UNREADABLE')
    expect(reading(emailListCodec, '[1]')).toBe('LIST_UNREADABLE')
  })
})
