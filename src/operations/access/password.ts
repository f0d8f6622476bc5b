/**
 * Passwords, kept as Argon2id hashes in the PHC string format, which carries its own parameters:
 * raising them later leaves old hashes readable. The hashing runs on Node's thread pool.
 */
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../../core/refusal.ts'
import { findWeakness } from './password-strength.ts'

const deriveKey = promisify(argon2)

/** What OWASP asks for at least: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const KEY_BYTES = 32

const SHORTEST = 10
/** Far above any passphrase: it only keeps someone from having megabytes hashed. */
const LONGEST = 200

/**
 * @param known words that somebody who guesses would try first: the name, the address
 * @throws Refusal VALUE_INVALID
 */
export async function refuseWeakPassword(password: string, known: readonly string[] = []): Promise<void> {
  const length = [...password].length
  if (length < SHORTEST) {
    throw new Refusal('VALUE_INVALID', { field: 'Password', reason: `it has fewer than ${SHORTEST} characters.` })
  }
  if (length > LONGEST) {
    throw new Refusal('VALUE_INVALID', { field: 'Password', reason: `it has more than ${LONGEST} characters.` })
  }
  const advice = await findWeakness(password, known)
  if (advice !== null) throw new Refusal('VALUE_INVALID', { field: 'Password', reason: advice })
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, COST, KEY_BYTES)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toBase64(salt)}$${toBase64(key)}`
}

export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const { cost, salt, key } = readHash(hash)
  if ([...password].length > LONGEST) return false
  return timingSafeEqual(await derive(password, salt, cost, key.length), key)
}

/** Takes as long as a real check, so that the time does not tell whether the address is known. */
export const pretendToVerify = async (password: string): Promise<false> => {
  unknownUserHash ??= hashPassword(randomBytes(SALT_BYTES).toString('hex'))
  await verifyPassword(password, await unknownUserHash)
  return false
}

let unknownUserHash: Promise<string> | undefined

type Cost = typeof COST

function derive(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // The same characters may be typed as different code points, depending on the keyboard.
  const parameters: Argon2Parameters = { message: password.normalize('NFKC'), nonce, ...cost, tagLength }
  return deriveKey('argon2id', parameters)
}

const HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function readHash(hash: string): { readonly cost: Cost; readonly salt: Buffer; readonly key: Buffer } {
  const [, memory, passes, parallelism, salt = '', key = ''] = HASH.exec(hash) ?? []
  if (key === '') throw new Error('A stored password hash cannot be read')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

const toBase64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
