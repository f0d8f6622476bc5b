import { holdsNul } from '../core/query/json-text.ts'
import { Refusal } from '../core/refusal.ts'

const LONGEST_NAME = 100

/** What a member calls something they keep: a view, an export preset. @throws Refusal VALUE_INVALID */
export function cleanName(given: string): string {
  const name = given.trim()
  if (name !== '' && name.length <= LONGEST_NAME && !holdsNul(name)) return name
  throw new Refusal('VALUE_INVALID', { field: 'Name', reason: `a name has 1 to ${LONGEST_NAME} characters` })
}
