/** Where a page of a list ended: opaque to everyone else, so that it may change. */
import { Refusal } from '../refusal.ts'
import type { SortKey } from './sort.ts'

export interface Cursor {
  /** The last record's sort values as the database writes them; null where the value is empty. */
  readonly values: readonly (string | null)[]
  readonly id: string
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export const writeCursor = (sort: readonly SortKey[], { values, id }: Cursor): string =>
  new TextEncoder()
    .encode(JSON.stringify([signatureOf(sort), id, ...values]))
    .toBase64({ alphabet: 'base64url', omitPadding: true })

/** @throws Refusal REQUEST_INVALID for a text that is no cursor, or one of a list in another order */
export function readCursor(sort: readonly SortKey[], text: string): Cursor {
  const [signature, id, ...values] = decode(text)
  const isCursor = typeof id === 'string' && UUID.test(id) && values.every(isSortValue)
  if (!isCursor) throw new Refusal('REQUEST_INVALID', { reason: 'the cursor is not one that a list gave' })
  if (signature !== signatureOf(sort) || values.length !== sort.length) {
    throw new Refusal('REQUEST_INVALID', { reason: 'the cursor belongs to a list in another order' })
  }
  return { id, values }
}

const signatureOf = (sort: readonly SortKey[]): string =>
  sort.map(({ operand, descending }) => `${descending ? '-' : ''}${operand.path}`).join(',')

const isSortValue = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && !value.includes('\0'))

function decode(text: string): readonly unknown[] {
  try {
    const decoded: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.fromBase64(text, { alphabet: 'base64url' })),
    )
    return Array.isArray(decoded) ? decoded : []
  } catch {
    return []
  }
}
