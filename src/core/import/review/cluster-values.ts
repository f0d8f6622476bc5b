/** Values of one column that are probably the same, written in several ways. */
import { distance } from 'fastest-levenshtein'
import { fold } from '../../value/option-lookup.ts'

export interface CountedValue {
  readonly text: string
  readonly count: number
}

/** The most frequent value first: the one that the others are probably meant to be. */
export type Cluster = readonly CountedValue[]

/** A slip of one letter makes another word of a short one. */
const SHORTEST_WITH_SLIP = 6
const BLOCK_LETTERS = 3

/** @returns the clusters of more than one value, those of the most rows first */
export function clusterValues(values: readonly CountedValue[]): readonly Cluster[] {
  const clusters = new Map<string, CountedValue[]>()
  for (const value of values) {
    const key = keyOf(value.text)
    if (key !== '') clusters.set(key, [...(clusters.get(key) ?? []), value])
  }
  const found = joinNear([...clusters.keys()])
  const joined = new Map<string, CountedValue[]>()
  for (const [key, members] of clusters) {
    const head = found.get(key) ?? key
    joined.set(head, [...(joined.get(head) ?? []), ...members])
  }
  return [...joined.values()]
    .filter(({ length }) => length > 1)
    .map((cluster) => cluster.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)))
    .toSorted((a, b) => rowsOf(b) - rowsOf(a))
}

const rowsOf = (cluster: Cluster): number => cluster.reduce((sum, { count }) => sum + count, 0)

/** Without case, accents, signs, and the order of its words. */
const keyOf = (text: string): string =>
  [...new Set(fold(text).split(/[^\p{Letter}\p{Number}]+/u))]
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

/** Keys that differ by one letter, each with the first of those that hang together. Only such are compared as begin or end alike. */
function joinNear(keys: readonly string[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>()
  const headOf = (key: string): string => {
    const head = heads.get(key)
    return head === undefined ? key : headOf(head)
  }
  for (const block of blocksOf(keys)) {
    for (const [index, key] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        if (Math.abs(key.length - other.length) > 1 || isNumbered(key, other) || distance(key, other) > 1) continue
        const [head, otherHead] = [headOf(key), headOf(other)]
        if (head !== otherHead) heads.set(otherHead, head)
      }
    }
  }
  return new Map(keys.map((key) => [key, headOf(key)]))
}

/** Of larger ones, such as all that begin with "the", nothing is compared: the time grows with the square. */
const LARGEST_BLOCK = 100

function blocksOf(keys: readonly string[]): readonly (readonly string[])[] {
  const blocks = new Map<string, string[]>()
  for (const key of keys) {
    if (key.length < SHORTEST_WITH_SLIP) continue
    for (const block of [`<${key.slice(0, BLOCK_LETTERS)}`, `>${key.slice(-BLOCK_LETTERS)}`]) {
      const members = blocks.get(block)
      if (members === undefined) blocks.set(block, [key])
      else members.push(key)
    }
  }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= LARGEST_BLOCK)
}

/** "Level 1" and "Level 2" are no slip. */
const isNumbered = (a: string, b: string): boolean => a.replaceAll(/\D/g, '') !== b.replaceAll(/\D/g, '')
