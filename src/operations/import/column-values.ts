/** The different texts of one column with what each is read as, and the field that a column without one asks for. */
import type { Actor } from '../../core/access/actor.ts'
import { settingsOf, type ImportLayout, type LayoutColumn } from '../../core/import/layout.ts'
import type { FileProfile } from '../../core/import/profile/column-stats.ts'
import { isOpen, openFirst, readValues, type ReadValue } from '../../core/import/profile/read-values.ts'
import { settleLayout } from '../../core/import/profile/settle-column.ts'
import { relationGroups } from '../../core/import/relation-groups.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { proposeField, type FieldProposal } from '../../core/mapping/propose-field.ts'
import { findObject } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { loadPermitted, type LoadedImport } from './import-context.ts'
import { layoutBefore } from './import-questions.ts'
import { requireProfile } from './profile-import.ts'
import type { RelatedColumn } from './related-key.ts'
import { readRelated } from './related-values.ts'

export interface ColumnValues {
  readonly column: number
  readonly field: string
  /** What is left to decide first, then the most frequent. */
  readonly values: readonly ReadValue[]
  /** Different texts of which nothing is read. */
  readonly open: number
  /** Texts that are not listed. */
  readonly more: number
  /** Cells whose texts were too many to be counted. */
  readonly uncounted: number
}

const MOST_LISTED = 500

/**
 * @throws Refusal COLUMN_UNKNOWN for a column that goes nowhere; IMPORT_STATE while the file was not read
 */
export async function listColumnValues(context: Context, id: string, index: number): Promise<ColumnValues> {
  const { column, position, ...scene } = await openColumn(context, id, index)
  const stats = scene.profile.columns[position]
  const values = stats == null ? [] : openFirst(await readAll(scene, column, position))
  return {
    column: index,
    field: column.path,
    values: values.slice(0, MOST_LISTED),
    open: values.filter(isOpen).length,
    more: Math.max(0, values.length - MOST_LISTED),
    uncounted: stats?.more ?? 0,
  }
}

interface Scene {
  readonly db: Queryable
  readonly actor: Actor
  readonly loaded: LoadedImport
  readonly layout: ImportLayout
  readonly profile: FileProfile
}

export interface OpenColumn extends Scene {
  readonly column: LayoutColumn
  /** In the layout, and in the profile. */
  readonly position: number
}

/** @throws Refusal COLUMN_UNKNOWN, IMPORT_STATE */
export async function openColumn({ database, actor }: Context, id: string, index: number): Promise<OpenColumn> {
  const db = database.kysely
  const loaded = await loadPermitted(db, actor, id)
  const made = layoutBefore(loaded)
  const profile = await requireProfile(db, loaded, made)
  const layout = settleLayout(made, profile)
  const position = layout.columns.findIndex((column) => column.index === index && column.source?.kind !== 'currency')
  const column = layout.columns[position]
  if (column === undefined) throw unknownColumn(loaded, index)
  return { db, actor, loaded, layout, profile, column, position }
}

async function readAll(scene: Scene, column: LayoutColumn, position: number): Promise<readonly ReadValue[]> {
  const { db, actor, loaded, layout, profile } = scene
  const stats = profile.columns[position]
  if (stats == null) return []
  const { values: decisions = {} } = loaded.row.mapping[column.index] ?? {}
  const object = findObject(loaded.model, column.relation?.object ?? '')
  const [way, ...others] = waysOf(layout, column)
  if (way === undefined || object === undefined) return readValues(column, stats, settingsOf(layout, column), decisions)
  return readRelated({ db, actor, object, ways: [way, ...others], decisions }, stats.distinct)
}

/** The readings of one column of the file, in their order. */
export const waysOf = (layout: ImportLayout, { index, relation, column }: LayoutColumn): readonly RelatedColumn[] =>
  relation === null
    ? []
    : relationGroups(layout)
        .filter((group) => group.column.column === column)
        .flatMap(({ readings }) => readings)
        .filter((reading) => reading.column.index === index)

/** Proposes a field for a column that none of the fields fits, by its header and the first rows. */
export async function proposeImportField(
  { database, actor }: Context,
  id: string,
  index: number,
): Promise<FieldProposal> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  const { columns, firstRows } = loaded.row.inspection
  const column = columns.find((each) => each.index === index)
  if (column === undefined) throw unknownColumn(loaded, index)
  const cells = firstRows.map((row) => row.cells[index] ?? '')
  return proposeField(column.header, cells.some((cell) => cell !== '') ? cells : column.samples)
}

const unknownColumn = ({ row }: LoadedImport, column: number): Refusal =>
  new Refusal('COLUMN_UNKNOWN', { column, columns: row.mapping.map(headerOf).join(', ') })

const headerOf = ({ header }: ColumnMapping): string => header
