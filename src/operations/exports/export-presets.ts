/** Export presets: listing, making, changing and deleting them. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { v7 as uuidv7, validate as isUuid } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { readDialect } from '../../core/export/export-dialect.ts'
import type { ExportPreset } from '../../core/export/export-preset.ts'
import { exportColumns } from '../../core/export/export-columns.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { ExportPresetTable } from '../../infra/postgres/tables.ts'
import { mayChange, mayFind } from '../access/made-by-member.ts'
import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { cleanName } from '../clean-name.ts'
import { withObject, type ObjectWork } from '../records/object-work.ts'
import { isKnown } from './prepare-export.ts'
import { EXPORT_PERMISSIONS } from './start-export.ts'

export interface ExportPresetView {
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  readonly isMine: boolean
  readonly mayChange: boolean
  /** As far as it fits: columns that are gone or hidden are left out. */
  readonly content: ExportPreset
  /** Columns that were left out. */
  readonly missing: number
}

export interface NewExportPreset {
  readonly name: string
  readonly isShared?: boolean
  readonly content: ExportPreset
}

type PresetRow = Selectable<ExportPresetTable>

/** One's own and shared ones, by name. @throws Refusal OBJECT_UNKNOWN, NOT_PERMITTED */
export const listExportPresets = (context: Context, objectName: string): Promise<readonly ExportPresetView[]> =>
  withObject(context, objectName, EXPORT_PERMISSIONS, async (work) => {
    const rows = await work.db
      .selectFrom('waybill.export_presets')
      .selectAll()
      .where('workspace_id', '=', work.actor.workspaceId)
      .where('object_id', '=', work.object.id)
      .where((where) => where.or([where('member_id', '=', work.actor.memberId), where('is_shared', '=', true)]))
      .orderBy(sql`lower(name)`)
      .orderBy('id')
      .execute()
    return rows.map((row) => present(work, row))
  })

/** @throws Refusal as `listExportPresets`, and for columns that do not fit the model or the maker's access */
export const saveExportPreset = (
  context: Context,
  objectName: string,
  { name, isShared = false, content }: NewExportPreset,
): Promise<ExportPresetView> =>
  withObject(context, objectName, EXPORT_PERMISSIONS, async (work) => {
    assertFits(work, content)
    const row = await work.db
      .insertInto('waybill.export_presets')
      .values({
        id: uuidv7(),
        workspace_id: work.actor.workspaceId,
        object_id: work.object.id,
        name: cleanName(name),
        member_id: work.actor.memberId,
        is_shared: isShared,
        content: JSON.stringify(content),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return present(work, row)
  })

/** @throws Refusal PRESET_UNKNOWN, PRESET_NOT_YOURS, and for columns that do not fit */
export function changeExportPreset(
  { database, actor }: Context,
  id: string,
  change: Partial<NewExportPreset>,
): Promise<ExportPresetView> {
  return database.kysely.transaction().execute(async (db) => {
    const { row, ...work } = await lockPreset(db, actor, id)
    if (change.content !== undefined) assertFits(work, change.content)
    const changed = await db
      .updateTable('waybill.export_presets')
      .set({
        name: change.name === undefined ? row.name : cleanName(change.name),
        is_shared: change.isShared ?? row.is_shared,
        updated_at: sql<Date>`now()`,
        ...(change.content !== undefined && { content: JSON.stringify(change.content) }),
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return present(work, changed)
  })
}

/** @throws Refusal PRESET_UNKNOWN, PRESET_NOT_YOURS */
export function deleteExportPreset({ database, actor }: Context, id: string): Promise<void> {
  return database.kysely.transaction().execute(async (db) => {
    const { row } = await lockPreset(db, actor, id)
    await db.deleteFrom('waybill.export_presets').where('id', '=', row.id).execute()
  })
}

async function lockPreset(db: Queryable, actor: Actor, id: string): Promise<ObjectWork & { readonly row: PresetRow }> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.export_presets')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', actor.workspaceId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === row?.object_id)
  const isFound = row !== undefined && mayFind(actor, row)
  if (!isFound || object === undefined) throw new Refusal('PRESET_UNKNOWN', { id })
  for (const permission of EXPORT_PERMISSIONS) authorize(actor, permission, object)
  if (!mayChange(actor, row)) throw new Refusal('PRESET_NOT_YOURS', { name: row.name })
  return { db, actor, model, object, row }
}

function present(work: ObjectWork, row: PresetRow): ExportPresetView {
  const { columns, ...rest } = row.content
  const fitting = typeof columns === 'string' ? columns : columns.filter((path) => isKnown(work, path))
  return {
    id: row.id,
    name: row.name,
    isShared: row.is_shared,
    isMine: row.member_id === work.actor.memberId,
    mayChange: mayChange(work.actor, row),
    content: { ...rest, columns: fitting },
    missing: columns.length - fitting.length,
  }
}

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID */
function assertFits({ model, object }: ObjectWork, { columns, dialect }: ExportPreset): void {
  if (columns !== 'view') exportColumns(model, object, columns)
  readDialect(dialect)
}
