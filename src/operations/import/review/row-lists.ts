/**
 * Lists of rows that were found for somebody who looks at a review, kept in the memory of this process.
 *
 * A list stands for one revision of the import: a row that is mended stays where it is seen until the person
 * asks for the rows of a later revision. Nothing depends on a list being here; another process, or this one
 * after a start, finds the rows anew.
 */

/** Of four bytes each: 64 MB. */
const MOST_NUMBERS = 16_000_000

const lists = new Map<string, Int32Array>()
let numbers = 0

export function keptList(key: string): Int32Array | undefined {
  const found = lists.get(key)
  if (found === undefined) return undefined
  // The one that was asked for last is the last to go.
  lists.delete(key)
  lists.set(key, found)
  return found
}

export function keepList(key: string, rows: Int32Array): void {
  numbers += rows.length - (lists.get(key)?.length ?? 0)
  lists.delete(key)
  lists.set(key, rows)
  for (const [oldest, { length }] of lists) {
    if (numbers <= MOST_NUMBERS || oldest === key) break
    lists.delete(oldest)
    numbers -= length
  }
}
