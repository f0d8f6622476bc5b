/** Quick search: records of every object that the member may view, by a few letters. */
import { ruleFor } from '../../core/access/role.ts'
import { Refusal } from '../../core/refusal.ts'
import { searchObject, type FoundRecord as Found } from '../../infra/postgres/quick-search.ts'
import type { Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'

export interface FoundRecord {
  /** API name. */
  readonly object: string
  readonly record: { readonly id: string; readonly name: string }
  /** An identifier or e-mail of the record, where it has one besides its name. */
  readonly detail?: string
}

/** However many there are of one object, the others are shown as well. */
const MOST_OF_ONE_OBJECT = 5
const DEFAULT_LIMIT = 20
const LARGEST_LIMIT = 50
const LONGEST_TEXT = 200

/**
 * The best first: exact names and identifiers, then what begins with the text, then what holds its words; of equal
 * rank in the order of the objects. Deleted records are not found.
 *
 * @throws Refusal REQUEST_INVALID
 */
export async function searchRecords(
  { database, actor }: Context,
  text: string,
  limit = DEFAULT_LIMIT,
): Promise<readonly FoundRecord[]> {
  if (text.length > LONGEST_TEXT || text.includes('\0'))
    throw new Refusal('REQUEST_INVALID', { reason: `a search has at most ${LONGEST_TEXT} characters, and no NUL` })
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT)
    throw new Refusal('REQUEST_INVALID', { reason: `limit is a whole number from 1 to ${LARGEST_LIMIT}` })
  if (text.trim() === '') return []
  return database.kysely.transaction().execute(async (db) => {
    const found: (Found & { readonly object: string })[] = []
    for (const object of (await loadVisibleModel(db, actor)).objects) {
      if (!ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')) continue
      const records = await searchObject(db, actor, object, text, MOST_OF_ONE_OBJECT)
      found.push(...records.map((record) => Object.assign({ ...record }, { object: object.apiName })))
    }
    // A stable sort: within a rank the objects keep their order.
    return found
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(presentFound)
  })
}

const presentFound = ({ object, id, name, detail }: Found & { readonly object: string }): FoundRecord => ({
  object,
  record: { id, name: name === '' ? (detail ?? id) : name },
  ...(detail !== null && name !== '' && { detail }),
})
