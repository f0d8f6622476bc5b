import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { authorizeWorkspace, type Context } from '../context.ts'

/** What the administrators decide about the exports of all. */
export interface ExportSettings {
  /** Days until the file of an export is removed. */
  readonly keepDays: number
  /** Of more records than this an export needs a reason; null: never. */
  readonly reasonAbove: number | null
}

const DEFAULTS: ExportSettings = { keepDays: 7, reasonAbove: null }

/** For whoever exports: pages ask for a reason before it is refused for want of one. */
export const getExportSettings = ({ database, actor }: Context): Promise<ExportSettings> =>
  loadExportSettings(database.kysely, actor.workspaceId)

/** @throws Refusal NOT_PERMITTED */
export async function updateExportSettings(
  { database, actor }: Context,
  change: Partial<ExportSettings>,
): Promise<ExportSettings> {
  authorizeWorkspace(actor, 'manageRoles')
  return database.kysely.transaction().execute(async (db) => {
    const before = await loadExportSettings(db, actor.workspaceId)
    const settings = { ...before, ...change }
    const values = { keep_days: settings.keepDays, reason_above: settings.reasonAbove }
    await db
      .insertInto('waybill.export_settings')
      .values({ workspace_id: actor.workspaceId, ...values })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
      .execute()
    await writeAudit(db, actor, { action: 'exportSettings.updated', details: { before, after: settings } })
    return settings
  })
}

export async function loadExportSettings(db: Queryable, workspaceId: string): Promise<ExportSettings> {
  const row = await db
    .selectFrom('waybill.export_settings')
    .select(['keep_days', 'reason_above'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row === undefined ? DEFAULTS : { keepDays: row.keep_days, reasonAbove: row.reason_above }
}
