import { expect, test } from 'vitest'
import { strengthOf } from './password-strength.ts'

test.each([
  ['', 'empty'],
  ['short', 'short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['1234567890', 'weak'],
  ['password1234', 'weak'],
  ['tulip garden', 'good'],
  ['correct horse battery staple', 'strong'],
  ['mK7#pQ2$vX9!', 'strong'],
])('"%s" is %s', (password, strength) => expect(strengthOf(password)).toBe(strength))

test('what others know of a person does not make a password stronger', () => {
  const password = 'adalovelace99'
  expect(strengthOf(password)).not.toBe('weak')
  expect(strengthOf(password, ['Ada Lovelace', 'adalovelace@example.com'])).toBe('weak')
})
