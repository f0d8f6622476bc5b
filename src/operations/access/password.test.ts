import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { hashPassword, pretendToVerify, refuseWeakPassword, verifyPassword } from './password.ts'

test('a password fits its own hash and no other password does', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(await verifyPassword('correct horse battery', hash)).toBe(true)
  expect(await verifyPassword('correct horse batterz', hash)).toBe(false)
  expect(await verifyPassword('', hash)).toBe(false)
})

test('two hashes of one password differ', async () => {
  const password = 'correct horse battery'
  expect(await hashPassword(password)).not.toBe(await hashPassword(password))
})

test('the hash says how it was made, so that an older one is still checked when the cost is raised', async () => {
  expect(await hashPassword('correct horse battery')).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
  )
  const cheaper = '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$'
  await expect(verifyPassword('any', cheaper)).rejects.toThrow('cannot be read')
})

test('an accent typed as one or as two code points is the same password', async () => {
  const hash = await hashPassword('caf\u00e9 au lait')
  expect(await verifyPassword('cafe\u0301 au lait', hash)).toBe(true)
})

test('an unknown user takes the time of a check and never passes', async () => {
  expect(await pretendToVerify('correct horse battery')).toBe(false)
})

test.each(['', 'ninechars', 'x'.repeat(201)])('%j is refused as a password', async (password) => {
  await expect(refuseWeakPassword(password)).rejects.toThrow(Refusal)
})

test.each(['password12', '1234567890', 'qwertyuiop', 'aaaaaaaaaaaa', 'iloveyou2024', 'Monday2026!'])(
  '%j would be guessed too soon',
  async (password) => {
    await expect(refuseWeakPassword(password)).rejects.toThrow(/guessed too soon/)
  },
)

test('what others know of someone is no password', async () => {
  const known = ['Olga Ottokar', 'Springfield Widgets', 'olga@example.com']
  await expect(refuseWeakPassword('springfieldwidgets', known)).rejects.toThrow(/guessed too soon/)
  await expect(refuseWeakPassword('olgaottokar', known)).rejects.toThrow(/guessed too soon/)
})

test.each(['correct horse battery', 'tr4vel-quiet-lamp', 'Überraschung im Kühlschrank'])(
  '%j is taken as a password',
  async (password) => {
    await expect(refuseWeakPassword(password)).resolves.toBeUndefined()
  },
)
