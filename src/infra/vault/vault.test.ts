import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVault, SECRET_KEY_FILE } from './vault.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vault-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('what was sealed is opened after a restart, and cannot be read meanwhile', async () => {
  const sealed = (await openVault(folder)).seal('Bearer s3cret-é', 'headers')
  expect(sealed.toString('latin1')).not.toContain('s3cret')
  expect((await openVault(folder)).open(sealed, 'headers')).toBe('Bearer s3cret-é')
})

test('the same text is sealed differently each time', async () => {
  const vault = await openVault(folder)
  expect(vault.seal('a', 'p').equals(vault.seal('a', 'p'))).toBe(false)
})

test('another purpose, another key or a changed byte opens nothing', async () => {
  const sealed = (await openVault(folder)).seal('text', 'one')
  expect((await openVault(folder)).open(sealed, 'two')).toBeNull()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect((await openVault(folder)).open(changed, 'one')).toBeNull()
  await rm(path.join(folder, SECRET_KEY_FILE))
  expect((await openVault(folder)).open(sealed, 'one')).toBeNull()
})

test('the key is for its owner alone; of two that make it at once, one wins', async () => {
  const [one, other] = await Promise.all([openVault(folder), openVault(folder)])
  expect(other.open(one.seal('text', 'p'), 'p')).toBe('text')
  expect((await stat(path.join(folder, SECRET_KEY_FILE))).mode & 0o777).toBe(0o600)
  expect((await readFile(path.join(folder, SECRET_KEY_FILE), 'utf8')).trim()).toMatch(/^[\w-]{43}$/)
})

test('a key file that holds no key stops the start, and is not replaced', async () => {
  await writeFile(path.join(folder, SECRET_KEY_FILE), 'what?')
  await expect(openVault(folder)).rejects.toThrow('holds no key')
})
