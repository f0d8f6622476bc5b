/**
 * Secrets that must be sent on, and so cannot be kept as hashes: sealed with a key that lies in the data
 * folder, apart from the database. A copy of the one is worth nothing without the other.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart, systemErrorCode } from '../cannot-start.ts'

export interface Vault {
  /** @param purpose what the secret is for: sealed text is opened for the same purpose only */
  seal(text: string, purpose: string): Buffer
  /** @returns null when it was sealed with another key, or for another purpose */
  open(sealed: Buffer, purpose: string): string | null
}

export const SECRET_KEY_FILE = 'secret-key'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Reads the key of this installation, or makes it at the first start. */
export async function openVault(dataFolder: string): Promise<Vault> {
  const file = path.join(dataFolder, SECRET_KEY_FILE)
  const key = (await readKey(file)) ?? (await makeKey(file))
  // Someone may have copied or restored the folder with other rights.
  await chmod(file, 0o600)
  return makeVault(key)
}

export function makeVault(key: Buffer): Vault {
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose))
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), content])
    },
    open(sealed, purpose) {
      const nonce = sealed.subarray(0, NONCE_BYTES)
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString()
      } catch {
        return null
      }
    },
  }
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url')
    if (key.length === KEY_BYTES) return key
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
  throw new CannotStart(
    `${file} holds no key.`,
    'Put the file back from a backup. If it is lost, remove it: stored headers and webhook secrets must be entered again.',
  )
}

/** Appears under its name as a whole or not at all; of two processes that start at once, one wins. */
async function makeKey(file: string): Promise<Buffer> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, file)
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  const key = await readKey(file)
  if (key === null) throw new CannotStart(`${file} vanished.`, 'Start again.')
  return key
}
