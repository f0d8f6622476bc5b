/** What planning an import is given, and the pieces of SQL that all parts of the plan are made of. */
import type { DeletedPolicy, DuplicateMode, InFileRule } from '../../../core/import/import-options.ts'
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import type { ProblemCode } from '../../../core/problems.ts'
import { quoteLiteral } from '../identifier.ts'
import type { WorkTables } from './work-tables.ts'

export interface PlanInput {
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly duplicates: DuplicateMode
  readonly deleted: DeletedPolicy
  readonly inFile: InFileRule
  /** The member may create records. */
  readonly mayCreate: boolean
  /** Predicate on a record's alias: the member may change it. `true`: all records. */
  readonly editable: (alias: string) => string
  /** Predicate on the alias of a record of another object: the member may see it. */
  readonly visible: (objectApiName: string, alias: string) => string
  /** Only these staged rows are planned; `true` for all. */
  readonly rows: string
  readonly importId: string
  /** The rows are for the records that stand in the table `taken_over`: see `in-file-sql.ts`. */
  readonly takesOver?: boolean
  /** A person chose the record of at least one row. */
  readonly hasPicks: boolean
  /** Strategies, other than identifiers, that find any record for any row: see `match-candidates-sql.ts`. */
  readonly found: ReadonlySet<number>
  /** So few rows that looking each of their keys up is faster than reading all records. */
  readonly areFew?: boolean
}

/** A condition that refuses a row, and the problem that says why. */
export interface Refusal {
  readonly when: string
  readonly problem: string
}

export interface PositionedColumn {
  readonly column: LayoutColumn
  readonly position: number
}

export const positioned = (layout: ImportLayout): readonly PositionedColumn[] =>
  layout.columns.map((column, position) => ({ column, position }))

type SqlDetails = Readonly<Record<string, string>>

/** A problem as `jsonb_build_object`; the values are SQL. */
export function problemJson(code: ProblemCode, details: SqlDetails, place: SqlDetails = {}): string {
  const pairs = Object.entries({ code: quoteLiteral(code), ...place }).map(([name, sql]) => `'${name}', ${sql}`)
  const inner = Object.entries(details).map(([name, sql]) => `'${name}', ${sql}`)
  return `jsonb_build_object(${[...pairs, `'details', jsonb_build_object(${inner.join(', ')})`].join(', ')})`
}

export const cellProblem = (
  code: ProblemCode,
  column: LayoutColumn,
  text: string,
  details: SqlDetails,
  place: SqlDetails = {},
): string =>
  problemJson(code, details, {
    column: String(column.index),
    field: quoteLiteral(column.path),
    text: `${text}::text`,
    ...place,
  })
