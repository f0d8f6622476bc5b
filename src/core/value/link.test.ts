import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { linkCodec, linkListCodec, readAnyLink, readPlainLink } from './link.ts'
import { reading } from './test-support.ts'

test.each([
  ['acme.com', 'acme.com'],
  ['https://www.Acme.com/', 'acme.com'],
  ['http://ACME.com./', 'acme.com'],
  ['www.acme.com/Team/', 'acme.com/Team'],
  ['https://acme.com/x/?q=1#top', 'acme.com/x?q=1'],
  ['acme.com?q=1', 'acme.com?q=1'],
  ['acme.com/?q=1', 'acme.com?q=1'],
  ['http://acme.com:80/x', 'acme.com/x'],
  ['https://acme.com:443', 'acme.com'],
  ['acme.com:443', 'acme.com'],
  ['acme.com:8080/x', 'acme.com:8080/x'],
  ['https://acme.com/a/../b', 'acme.com/b'],
  ['bücher.de', 'xn--bcher-kva.de'],
  ['https://xn--bcher-kva.de', 'xn--bcher-kva.de'],
  ['https://medium.com/@ada', 'medium.com/@ada'],
  ['www.com', 'www.com'],
  ['a_b.acme.com', 'a_b.acme.com'],
  ['http://192.168.0.1/x', '192.168.0.1/x'],
])('%s is kept as written and means %s', (text, normalForm) => {
  expect(reading(linkCodec, text)).toBe(text)
  expect(linkCodec.normalForm?.(text)).toBe(normalForm)
})

test('characters that nobody sees are left away', () => {
  expect(reading(linkCodec, '\u200Bacme.com')).toBe('acme.com')
})

test.each([
  'acme',
  'localhost',
  'http://localhost:3000',
  'acme .com',
  'see acme.com',
  'acme..com',
  '-acme.com',
  'acme-.com',
  '.acme.com',
  'a.c',
  '1.5',
  '192.168.0.1',
  'http://3.5',
  'javascript:alert(1)',
  'javascript://acme.com/%0aalert(1)',
  'ftp://acme.com',
  'mailto:ada@acme.com',
  'ada@acme.com',
  'https://ada:secret@acme.com',
  '@acme.com',
  'https:acme.com',
  'https://',
  'http://[::1]/',
  `${'a'.repeat(64)}.com`,
  'acme.com:99999',
])('%s is no link', (text) => {
  expect(reading(linkCodec, text)).toBe('LINK_UNREADABLE')
})

test('a link with NUL is refused', () => {
  expect(reading(linkCodec, 'acme.com/\0')).toBe('TEXT_HAS_NUL')
})

/** Text that is nearly a link: most parts are good, and any of them may be bad. */
const mostly = (good: fc.Arbitrary<string>, bad: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: bad })
const label = mostly(fc.stringMatching(/^[a-cA-C0-9]{1,4}$/), fc.stringMatching(/^[a-c0-9-]{0,4}$/))
const piece = mostly(fc.stringMatching(/^[a-cA-C0-9_.~!$&'()*+,;=:@-]{0,5}$/), fc.stringMatching(/^[.%2eE"<é^|]{0,4}$/))
const nearlyLink = fc
  .tuple(
    mostly(fc.constantFrom('', 'http://', 'https://', 'HTTPS://www.', 'www.'), fc.constantFrom('ftp://', 'xn--', 'a@')),
    fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.')),
    mostly(fc.constantFrom('.com', '.CO'), fc.constantFrom('.c', '.c1', '', '.', ':80', `.${'a'.repeat(60)}`)),
    fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.map((text) => `/${text}`).join('')),
    fc.oneof(
      fc.constant(''),
      piece.map((text) => `?${text}`),
    ),
  )
  .map((parts) => parts.join(''))

test('every link that the expression accepts means the same to URL', () => {
  let accepted = 0
  fc.assert(
    fc.property(nearlyLink, (text) => {
      const plain = readPlainLink(text)
      if (plain === null) return
      accepted++
      expect(plain).toEqual(readAnyLink(text))
    }),
    { numRuns: 20_000 },
  )
  expect(accepted).toBeGreaterThan(5000)
})

describe('a list of links', () => {
  test.each([
    ['acme.com;bob.com', ['acme.com', 'bob.com']],
    ['acme.com/x, https://bob.com/y', ['acme.com/x', 'https://bob.com/y']],
    ['acme.com\nbob.com', ['acme.com', 'bob.com']],
    ['https://acme.com/x;session=1', ['https://acme.com/x;session=1']],
    ['https://acme.com/a,b', ['https://acme.com/a,b']],
    ['["https://acme.com/a,b.com"]', ['https://acme.com/a,b.com']],
  ])('%s', (text, value) => {
    expect(reading(linkListCodec, text)).toEqual(value)
  })
})
