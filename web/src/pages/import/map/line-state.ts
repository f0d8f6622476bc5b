/** What the table of columns shows of each line beside its mapping: what is wrong with it, and which lines are looked for. */
import type { ColumnMapping, ColumnProfile, ImportProfile, ImportQuestion, ImportView } from '../../../api/types.ts'

export type LineProblem =
  | {
      readonly kind: 'unreadable'
      readonly share: number
      readonly type: ColumnProfile['type']
      readonly texts: readonly string[]
    }
  | { readonly kind: 'questions'; readonly kinds: readonly ImportQuestion['kind'][] }

/** The problem of each column, by its position; columns without one are not there. */
export function lineProblems(
  { mapping, questions }: Pick<ImportView, 'mapping' | 'questions'>,
  profile: ImportProfile | undefined,
): ReadonlyMap<number, LineProblem> {
  const fields = new Map(mapping.map(({ index, field }) => [index, field]))
  const unreadable = (profile?.columns ?? []).flatMap((column): readonly [number, LineProblem][] => {
    const { index, type, filled, unreadable: found } = column
    // While the file is read again, the profile may be of another field.
    if (found.count === 0 || filled === 0 || !isOfField(fields.get(index), column.field)) return []
    return [[index, { kind: 'unreadable', share: found.count / filled, type, texts: found.values.slice(0, 3) }]]
  })
  const asked = Map.groupBy(
    questions.filter(({ kind }) => kind !== 'value'),
    ({ column }) => column,
  )
  const open = [...asked].map(([index, questioned]): [number, LineProblem] => [
    index,
    { kind: 'questions', kinds: questioned.map(({ kind }) => kind) },
  ])
  return new Map([...unreadable, ...open])
}

/** A whole name, and a relation by anything, are read as their parts. */
const isOfField = (mapped: string | null | undefined, read: string): boolean =>
  mapped != null && (mapped === read || read.startsWith(`${mapped}.`) || mapped.startsWith(`${read}.`))

export const LINE_FILTERS = ['all', 'unmapped', 'problems'] as const
export type LineFilter = (typeof LINE_FILTERS)[number]

export interface LineSearch {
  readonly filter: LineFilter
  readonly text: string
}

type Problems = ReadonlyMap<number, unknown>

export const passes = (column: ColumnMapping, filter: LineFilter, problems: Problems): boolean =>
  filter === 'all' || (filter === 'unmapped' ? column.status === 'unmapped' : problems.has(column.index))

/** @param kept lines that stay in sight though they no longer pass: what was just settled does not vanish under the hand */
export function searchLines(
  mapping: readonly ColumnMapping[],
  { filter, text }: LineSearch,
  problems: Problems,
  kept: ReadonlySet<number>,
): readonly ColumnMapping[] {
  const wanted = text.trim().toLowerCase()
  return mapping.filter(
    (column) =>
      (passes(column, filter, problems) || kept.has(column.index)) &&
      (wanted === '' || column.header.toLowerCase().includes(wanted)),
  )
}
