/**
 * Lists of rows that were found for somebody who looks at a review, kept in the memory of this process.
 *
 * A list stands for one revision of the import: a row that is mended stays where it is seen until the person
 * asks for the rows of a later revision. Nothing depends on a list being here; another process, or this one
 * after a start, finds the rows anew.
 */

/** Of four bytes each: 64 MB. */
const MOST_NUMBERS = 16_000_000

interface KeptList {
  readonly rows: Int32Array
  /** The plan that they were found in: the same revision may be planned again, over other records. */
  readonly plan: string
}

const lists = new Map<string, KeptList>()
let numbers = 0

/** @param plan the one that it has to be from; any when absent */
export function keptList(key: string, plan?: string): Int32Array | undefined {
  const found = lists.get(key)
  if (found === undefined || (plan !== undefined && found.plan !== plan)) return undefined
  // The one that was asked for last is the last to go.
  lists.delete(key)
  lists.set(key, found)
  return found.rows
}

export function keepList(key: string, kept: KeptList): void {
  numbers += kept.rows.length - (lists.get(key)?.rows.length ?? 0)
  lists.delete(key)
  lists.set(key, kept)
  for (const [oldest, { rows }] of lists) {
    if (numbers <= MOST_NUMBERS || oldest === key) break
    lists.delete(oldest)
    numbers -= rows.length
  }
}
