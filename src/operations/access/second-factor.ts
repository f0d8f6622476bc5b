/**
 * The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is
 * lost. A code opens once; a recovery code is used up.
 */
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Vault } from '../../infra/vault/vault.ts'
import type { Services } from '../context.ts'
import { hashToken } from './secret-token.ts'

const SECRET_BYTES = 20
const PERIOD_SECONDS = 30
/** Clocks of telephones are a little wrong: the code before and the one after count too. */
const WINDOW = 1

export const makeSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** What the QR code holds. */
export const otpauthUri = (secret: string, account: string): string => totpOf(secret, account).toString()

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Waybill', label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_SECONDS })

/** @returns the time step that the code belongs to, or null */
export function stepOfCode(secret: string, code: string): number | null {
  const token = code.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret).validate({ token, window: WINDOW })
  return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD_SECONDS) + delta
}

interface SecretHolder {
  readonly id: string
  /** Sealed. */
  readonly totp_secret: Buffer | null
}

export const sealSecret = (vault: Vault, userId: string, secret: string): Buffer =>
  vault.seal(secret, purposeOf(userId))

/** @returns null where there is none, or the key of the installation was lost: recovery codes open then */
export const openSecret = (vault: Vault, { id, totp_secret: sealed }: SecretHolder): string | null =>
  sealed === null ? null : vault.open(sealed, purposeOf(id))

/** What was sealed for one user is worth nothing for another. */
const purposeOf = (userId: string): string => `totp:${userId}`

/** Takes a code of the app or a recovery code, so that it cannot be used again. */
export async function takeSecondFactor(
  { database, outside }: Services,
  user: SecretHolder,
  code: string,
): Promise<boolean> {
  const { id } = user
  const db = database.kysely
  const secret = openSecret(outside.vault, user)
  const step = secret === null ? null : stepOfCode(secret, code)
  if (step !== null) return takeStep(db, id, step)
  const { numUpdatedRows } = await db
    .updateTable('waybill.recovery_codes')
    .set({ used_at: new Date() })
    .where('user_id', '=', id)
    .where('code_hash', '=', hashToken(plain(code)))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Of two requests with one code the second one fails. */
export async function takeStep(db: Queryable, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('waybill.users')
    .set({ totp_last_step: step })
    .where('id', '=', userId)
    .where(sql<boolean>`coalesce(totp_last_step, 0) < ${step}`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const RECOVERY_CODES = 10
/** Without letters and digits that look alike. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const CODE_LENGTH = 16

/** `4n7x-…`: about 79 bits each, so that a plain hash of it is enough. */
const makeRecoveryCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length)))
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-')

const plain = (code: string): string => code.toLowerCase().replaceAll(/[^a-z\d]/g, '')

/** Makes new ones; those of before are worth nothing from then on. They are shown once. */
export async function replaceRecoveryCodes(db: Queryable, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode)
  await db.deleteFrom('waybill.recovery_codes').where('user_id', '=', userId).execute()
  await db
    .insertInto('waybill.recovery_codes')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashToken(plain(code)) })))
    .execute()
  return codes
}
