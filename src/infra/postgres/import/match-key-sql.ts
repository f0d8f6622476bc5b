/**
 * The text that two sides of a match are compared by: a staged row on one side, a record on the other.
 * Of a combination it is the normal forms of all its parts; null where one of them is blank.
 */
import { matchColumn, type ImportLayout, type LayoutColumn } from '../../../core/import/layout.ts'
import type { MatchForm, MatchPart, MatchStrategy } from '../../../core/import/match-strategy.ts'
import { quoteIdentifier } from '../identifier.ts'
import { keyColumn, stagedMatch, valueColumn } from './work-tables.ts'

/** Between the parts of a combination: in no text that anybody writes. */
const DIVIDER = "E'\\x1f'"

/** SQL of the id of the record that the relation at this position of the layout names. */
export type RelationSource = (position: number) => string

const FORMS: { readonly [form in MatchForm]: (sql: string) => string } = {
  key: (sql) => sql,
  mailbox: (sql) => `waybill.mailbox_key(${sql})`,
  exact: (sql) => `${sql}::text`,
  number: (sql) => `trim_scale(${sql})::text`,
  dateTime: (sql) => `extract(epoch from ${sql})::text`,
  link: (sql) => `waybill.link_key(${sql})`,
  name: (sql) => `waybill.name_key(${sql})`,
  company: (sql) => `waybill.company_key(${sql})`,
  relation: (sql) => `${sql}::text`,
}

/** Forms that compare the column with the normal form, where there is one. */
const usesKey = (form: MatchForm): boolean => form === 'key' || form === 'mailbox'

export function columnAt({ columns }: ImportLayout, position: number): LayoutColumn {
  const column = columns[position]
  if (column === undefined) throw new Error(`The layout has no column ${position}`)
  return column
}

const joinParts = (parts: readonly string[]): string => parts.join(` || ${DIVIDER} || `)

/** The key of a staged row. */
export const stagedKey = ({ parts }: MatchStrategy, relation: RelationSource): string =>
  joinParts(
    parts.map(({ position, form }) => {
      if (form === 'relation') return FORMS.relation(relation(position))
      return FORMS[form](usesKey(form) ? `s.${keyColumn(position)}` : `s.${valueColumn(position)}`)
    }),
  )

/** Where the staged row itself holds the key, that column: nothing has to be computed then. */
export function directKey(layout: ImportLayout, { parts }: MatchStrategy): string | null {
  const [part] = parts
  if (part === undefined || parts.length > 1) return null
  const column = columnAt(layout, part.position)
  const isText = part.form === 'exact' && column.type === 'text'
  return part.form === 'key' || isText ? stagedMatch(column, part.position) : null
}

/** The key of the record `alias`, by its primary values. */
export const recordKey = (layout: ImportLayout, { parts }: MatchStrategy, alias: string): string =>
  joinParts(parts.map((part) => partOfRecord(layout, part, alias)))

function partOfRecord(layout: ImportLayout, { position, form }: MatchPart, alias: string): string {
  const column = columnAt(layout, position)
  const name = usesKey(form) ? matchColumn(column) : column.column
  return FORMS[form](`${alias}.${quoteIdentifier(name)}`)
}

/** The same with `value`, one of the record's additional addresses or numbers, for its first part. */
export function recordKeyWith(layout: ImportLayout, { parts }: MatchStrategy, alias: string, value: string): string {
  const [first, ...rest] = parts
  if (first === undefined) throw new Error('A strategy has parts')
  const key = additionalKey(columnAt(layout, first.position), value)
  const form = first.form === 'mailbox' ? FORMS.mailbox(key) : key
  return joinParts([form, ...rest.map((part) => partOfRecord(layout, part, alias))])
}

/** The normal form of an additional address or number, which is stored as it was written. */
export function additionalKey({ type }: Pick<LayoutColumn, 'type'>, value: string): string {
  if (type === 'phone') return `waybill.phone_key(${value})`
  return type === 'link' ? `waybill.link_key(${value})` : `waybill.email_key(${value})`
}

/** True where the record has the staged key at this very moment. */
export function hasKey(
  layout: ImportLayout,
  strategy: MatchStrategy,
  record: string,
  relation: RelationSource,
): string {
  const staged = stagedKey(strategy, relation)
  const { additional } = strategy
  const primary = additional?.counts === 'instead' ? 'false' : `${recordKey(layout, strategy, record)} = ${staged}`
  if (additional === null) return `coalesce(${primary}, false)`
  const value = recordKeyWith(layout, strategy, record, 'more.value')
  const among = `${staged} in (select ${value} from unnest(${record}.${quoteIdentifier(additional.column)}) as more (value))`
  return `coalesce(${primary}, false) or coalesce(${among}, false)`
}
