/** What PostgreSQL says when it refuses a write, as what the person can understand. */
import type { Part } from '../../core/model/field.ts'
import { identifiersOf, type ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { partOfUniqueIndex } from './record-tables.ts'

const UNIQUE_VIOLATION = '23505'
const FOREIGN_KEY_VIOLATION = '23503'
const INDEX_ROW_TOO_LARGE = '54000'
const LAST_ADMINISTRATOR = 'WB001'
const DATA_EXCEPTION_CLASS = '22'

interface DatabaseError {
  readonly code: string
  readonly message: string
  readonly constraint?: string
  readonly detail?: string
}

export const isDatabaseError = (error: unknown): error is Error & DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.length === 5

/** Raised by `waybill.keep_members_in_step`. */
export const isLastAdministrator = (error: unknown): boolean =>
  isDatabaseError(error) && error.code === LAST_ADMINISTRATOR

export const isUniqueViolation = (error: unknown): boolean => isDatabaseError(error) && error.code === UNIQUE_VIOLATION

/**
 * @param textOf what the request says for a part, to be quoted
 * @returns a refusal, or the error itself when it is none of the request's making
 */
export function writeRefusal(error: unknown, object: ObjectModel, textOf: (part: Part) => string | undefined): unknown {
  if (!isDatabaseError(error)) return error
  const reasons = { field: object.labelSingular, reason: error.message }
  if (isLastAdministrator(error)) return new Refusal('LAST_ADMINISTRATOR')
  if (error.code === UNIQUE_VIOLATION) return uniqueConflict(error, object, textOf)
  if (error.code === FOREIGN_KEY_VIOLATION) {
    return new Refusal('VALUE_INVALID', { ...reasons, reason: 'a related record was destroyed meanwhile' })
  }
  if (error.code === INDEX_ROW_TOO_LARGE || error.code.startsWith(DATA_EXCEPTION_CLASS))
    return new Refusal('VALUE_INVALID', reasons)
  return error
}

function uniqueConflict(
  error: DatabaseError,
  object: ObjectModel,
  textOf: (part: Part) => string | undefined,
): unknown {
  const part =
    partOfUniqueIndex(object, error.constraint ?? '') ?? identifiersOf(object).find(({ column }) => column === 'id')
  if (part === undefined) return error
  const stored = /=\((.*)\) already exists/s.exec(error.detail ?? '')?.[1]
  return new Refusal('UNIQUE_CONFLICT', { field: part.header, text: textOf(part) ?? stored ?? '' })
}
