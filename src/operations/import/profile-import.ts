/** What the whole file says about its mapped columns, and what would be asked: before anything is planned. */
import { settingsOf, type ImportLayout } from '../../core/import/layout.ts'
import { askQuestions } from '../../core/import/profile/ask.ts'
import type { FileProfile } from '../../core/import/profile/column-stats.ts'
import { describeColumn, type ColumnProfileView } from '../../core/import/profile/describe-column.ts'
import type { Question } from '../../core/import/profile/question.ts'
import { settleLayout } from '../../core/import/profile/settle-column.ts'
import { Refusal } from '../../core/refusal.ts'
import { openTable } from '../../infra/formats/open-table.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import type { Context } from '../context.ts'
import { loadPermitted, type LoadedImport } from './import-context.ts'
import { layoutBefore } from './import-questions.ts'
import { profileKey, storedProfile } from './profile-key.ts'
import { orderOfFile } from './run/order-of-file.ts'
import { stageFile } from './run/stage-thread.ts'

export interface ImportProfile {
  readonly rows: number
  /** The revision whose decisions are in it. */
  readonly revision: number
  readonly columns: readonly ColumnProfileView[]
  readonly questions: readonly Question[]
}

/**
 * Reads the whole file, unless that was done for the same columns; answers when it is through.
 *
 * @throws Refusal for a mapping that does not fit, or a file that turns out to be unreadable further down
 */
export async function profileImport(context: Context, id: string): Promise<ImportProfile> {
  const { database, files, actor } = context
  const db = database.kysely
  const loaded = await loadPermitted(db, actor, id)
  const { row } = loaded
  const made = layoutBefore(loaded)
  const stored = await storedProfile(db, row, made)
  if (stored !== null) return present(loaded, made, stored)
  const table = await openTable(files, row.file_id, row.inspection.dialect)
  const { profile } = await stageFile(
    {
      ...orderOfFile(context, row, table),
      layout: made,
      profile: null,
      isProfileOnly: true,
    },
    () => {},
    new AbortController().signal,
  )
  if (profile === null) throw new Error('A profile was asked for and not made')
  await db
    .updateTable('waybill.imports')
    .set({ profile: toJsonb(profile), profile_key: await profileKey(db, row, made) })
    .where('id', '=', id)
    .execute()
  return present(loaded, made, profile)
}

/** @throws Refusal IMPORT_STATE when the profile was not made, or not for these columns */
export async function getImportProfile({ database, actor }: Context, id: string): Promise<ImportProfile> {
  const loaded = await loadPermitted(database.kysely, actor, id)
  const made = layoutBefore(loaded)
  return present(loaded, made, await requireProfile(database.kysely, loaded, made))
}

/** @throws Refusal IMPORT_STATE when the profile was not made, or not for these columns */
export async function requireProfile(
  db: Queryable,
  { row, job }: LoadedImport,
  made: ImportLayout,
): Promise<FileProfile> {
  const stored = await storedProfile(db, row, made)
  if (stored !== null) return stored
  throw new Refusal('IMPORT_STATE', {
    status: job.status,
    verb: 'showing its profile',
    hint: 'Have the profile made first, with POST /imports/{id}/profile; planning makes it too.',
  })
}

function present({ row }: LoadedImport, made: ImportLayout, profile: FileProfile): ImportProfile {
  const layout = settleLayout(made, profile)
  const columns = layout.columns.flatMap((column, position) => {
    const stats = profile.columns[position]
    if (stats === null || stats === undefined || column.source?.kind === 'currency') return []
    return [describeColumn(column, stats, settingsOf(layout, column))]
  })
  return { rows: profile.rows, revision: row.revision, columns, questions: askQuestions(layout, profile) }
}
