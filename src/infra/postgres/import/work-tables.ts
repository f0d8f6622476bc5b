/**
 * The tables of one import, beside the record tables of its workspace.
 *
 *   import_…_stage    typed values of every row; UNLOGGED: the file, the mapping and the edits rebuild it
 *   import_…_plan     one action per row; logged: it is what was promised
 *   import_…_journal  the outcome of every row, with before- and after-images of updates: what undo walks
 *   import_…_kept     what an undo left alone, and why
 *   import_…_found    what strategies found, for the review; UNLOGGED like the stage: see `known-candidates-sql.ts`
 *   import_…_names    what relations by name came to, for the review; UNLOGGED as well: see `kept-names-sql.ts`
 *   import_…_shared   rows that are not alone, for the review; UNLOGGED as well: see `touched-sql.ts`
 *   import_…_texts    different texts of columns that name records, while values are settled; UNLOGGED: see `texts-sql.ts`
 *   import_…_missing  related records that are created with the import: see `missing-sql.ts`
 */
import { isIdColumn, type ImportLayout, type LayoutColumn } from '../../../core/import/layout.ts'
import { relationGroups } from '../../../core/import/relation-groups.ts'
import { COLUMN_TYPES, KEY_COLUMN_TYPE } from '../column-types.ts'
import { qualified, quoteIdentifier } from '../identifier.ts'
import { defaultLiterals } from './default-literals.ts'

export interface WorkTables {
  readonly stage: string
  readonly plan: string
  readonly journal: string
  readonly kept: string
  readonly missing: string
  readonly found: string
  readonly shared: string
  readonly names: string
  /** Unqualified prefix, for index names. */
  readonly prefix: string
  readonly schema: string
}

export function workTables(schema: string, importId: string): WorkTables {
  const prefix = `import_${importId.replaceAll('-', '').slice(-16)}`
  const name = (suffix: string): string => qualified(schema, `${prefix}_${suffix}`)
  return {
    stage: name('stage'),
    plan: name('plan'),
    journal: name('journal'),
    kept: name('kept'),
    missing: name('missing'),
    found: name('found'),
    shared: name('shared'),
    names: name('names'),
    prefix,
    schema,
  }
}

export const textsTable = ({ schema, prefix }: Pick<WorkTables, 'schema' | 'prefix'>): string =>
  qualified(schema, `${prefix}_texts`)

/** Staged value of a column, and its normal form. Named by position: headers and fields may be anything. */
export const valueColumn = (position: number): string => `v${position}`
export const keyColumn = (position: number): string => `k${position}`
/** Id of the record that a relation's cell names, in the plan. */
export const relationColumn = (position: number): string => `r${position}`

/** Stages a normal form beside the value, or instead of it for relations. */
export const hasStagedKey = (column: LayoutColumn): boolean => column.keyColumn !== null || column.relation !== null
export const hasStagedValue = (column: LayoutColumn): boolean => column.relation === null

/** Where matching finds the staged key of a column, in the table aliased `alias`. */
export const stagedMatch = (column: LayoutColumn, position: number, alias = 's'): string =>
  hasStagedKey(column) ? `${alias}.${keyColumn(position)}` : `${alias}.${valueColumn(position)}`

/** Rows that are changed in the review stay in their page, and their indexes as they are: that takes half as long. */
export const ROOM_FOR_CHANGES = 'with (fillfactor = 80)'

/** `state`: o = readable, b = has errors, x = removed by the member. */
export function createStageTable(tables: WorkTables, layout: ImportLayout): string {
  const columns = layout.columns.flatMap((column, position) => [
    ...(hasStagedValue(column) ? [`${valueColumn(position)} ${stagedValueType(column)}`] : []),
    ...(hasStagedKey(column) ? [`${keyColumn(position)} ${stagedKeyType(column)}`] : []),
  ])
  return `create unlogged table ${tables.stage} (row integer not null, state "char" not null, problems jsonb, ${columns.join(', ')}) ${ROOM_FOR_CHANGES}`
}

/** A text that is its own key is compared byte by byte: else its unique index would not be used. */
const stagedValueType = (column: LayoutColumn): string =>
  column.isUnique && isTextual(column) ? KEY_COLUMN_TYPE : COLUMN_TYPES[column.type]

const stagedKeyType = (column: LayoutColumn): string =>
  column.relation !== null && !isTextual(column) ? COLUMN_TYPES[column.type] : KEY_COLUMN_TYPE

const isTextual = (column: LayoutColumn): boolean => COLUMN_TYPES[column.type] === 'text'

/** One column that applying sets in the record table: its name there, and its sources. */
export interface Assignment {
  readonly target: string
  readonly column: LayoutColumn
  readonly position: number
  /** The staged value in plan `p` and stage `s`. */
  readonly source: string
  /** True for the normal form that goes with a value. */
  readonly isKey: boolean
  /** The staged normal form that goes with the source, where there is one. */
  readonly keySource?: string
  /** What an update gives a field that would else be empty, where defaults are for updates as well. */
  readonly fallback?: string
}

/** Every record column that the import writes, except `id`. */
export function assignmentsOf(
  layout: ImportLayout,
  relationSource: (position: number) => string = (position) => `p.${relationColumn(position)}`,
): readonly Assignment[] {
  const heads = new Set(relationGroups(layout).map(({ head }) => head))
  const forUpdates = layout.fillsOnUpdate === true ? layout.defaults.filter(({ isOfField }) => isOfField !== true) : []
  const fallbacks = new Map(forUpdates.flatMap((each) => defaultLiterals(each)))
  const assigned = layout.columns.flatMap((column, position): readonly Assignment[] => {
    if (isIdColumn(column)) return []
    if (column.relation !== null) {
      if (!heads.has(position)) return []
      return [{ target: column.column, column, position, source: relationSource(position), isKey: false }]
    }
    const value = { target: column.column, column, position, source: `s.${valueColumn(position)}`, isKey: false }
    if (column.keyColumn === null) return [value]
    const key = `s.${keyColumn(position)}`
    return [
      { ...value, keySource: key },
      { ...value, target: column.keyColumn, source: key, keySource: key, isKey: true },
    ]
  })
  return fallbacks.size === 0 ? assigned : assigned.map((each) => withFallback(each, fallbacks.get(each.target)))
}

/** A blank cell that clears or fills says the default; one that keeps says nothing, and the default comes last. */
function withFallback(assignment: Assignment, fallback: string | undefined): Assignment {
  if (fallback === undefined || assignment.column.blank === 'never') return assignment
  if (assignment.column.multiValues !== 'replace') return assignment
  const source = assignment.column.blank === 'keep' ? assignment.source : `coalesce(${assignment.source}, ${fallback})`
  return { ...assignment, source, fallback }
}

/** What the system keeps of every record and an undo puts back. */
export const SYSTEM_IMAGES = [
  'updated_at',
  'updated_by_source',
  'updated_by_member',
  'updated_by_job',
  'deleted_at',
] as const

export const before = (column: string): string => quoteIdentifier(`b_${column}`)
export const after = (column: string): string => quoteIdentifier(`a_${column}`)

/**
 * The journal has the types of the record table itself, so that a value put back is the same to the
 * byte. `pass` orders rows that touch the same record: an undo goes through the passes backwards.
 */
export function createJournal(tables: WorkTables, layout: ImportLayout, recordTable: string): string {
  const images = assignmentsOf(layout).flatMap(({ target }) => {
    const column = `r.${quoteIdentifier(target)}`
    return [`${column} as ${before(target)}`, `${column} as ${after(target)}`]
  })
  const system = SYSTEM_IMAGES.map((column) => `r.${column} as ${before(column)}`)
  return `create table if not exists ${tables.journal} as
    select 0::integer as row, 0::smallint as pass, 'c'::"char" as outcome, null::uuid as record_id, false as imaged,
      null::jsonb as problems, r.updated_at as ${after('updated_at')}, ${[...images, ...system].join(', ')}
    from ${recordTable} r with no data`
}

/** Made when the rows are in: building it then costs a third of keeping it up. */
export const indexJournal = (tables: WorkTables): readonly string[] => [
  `create index if not exists ${quoteIdentifier(`${tables.prefix}_journal_row`)} on ${tables.journal} (row)`,
  `analyze ${tables.journal}`,
]

/**
 * By which a history finds the lines of a record; those of created ones have nothing to say. Made when the
 * import is over, which nobody waits for: without it a history takes longer, and says the same.
 */
export const indexJournalRecords = ({ prefix, journal }: Pick<WorkTables, 'prefix' | 'journal'>): string =>
  `create index if not exists ${quoteIdentifier(`${prefix}_journal_record`)} on ${journal} (record_id) where imaged`

/** What is of use until the import is over; its journal and what an undo kept stay. */
export const dropWorkTables = (tables: WorkTables): readonly string[] => [
  `drop table if exists ${tables.stage}`,
  `drop table if exists ${tables.plan}`,
  `drop table if exists ${tables.found}`,
  `drop table if exists ${tables.shared}`,
  `drop table if exists ${tables.names}`,
  `drop table if exists ${textsTable(tables)}`,
]

/** Everything, with an object that is removed. */
export const dropAllTables = (tables: WorkTables): readonly string[] => [
  ...dropWorkTables(tables),
  `drop table if exists ${tables.missing}`,
  `drop table if exists ${tables.journal}`,
  `drop table if exists ${tables.kept}`,
]
