/**
 * What a profile was made of. It holds for as long as the same columns of the same rows go to fields of
 * the same types; what is decided about them, and every other option, leaves it as it is.
 */
import { createHash } from 'node:crypto'
import type { ImportLayout, LayoutColumn } from '../../core/import/layout.ts'
import type { FileProfile } from '../../core/import/profile/column-stats.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { ImportRow } from '../../infra/postgres/job-store.ts'

/** Raised when the same rows would give another profile. */
const VERSION = 2

type ProfiledImport = Pick<ImportRow, 'id' | 'file_id' | 'inspection' | 'profile' | 'profile_key' | 'round'>

export async function profileKey(db: Queryable, row: ProfiledImport, layout: ImportLayout): Promise<string> {
  const { rows: edits } = await run<{ count: number; last: string | null }>(
    db,
    `select count(*)::integer as count, max(edited_at)::text as last from waybill.import_edits where import_id = $1`,
    [row.id],
  )
  const columns = ownColumns(layout).map(({ index, source, path, type }) => ({ index, source, path, type }))
  const made = { VERSION, file: row.file_id, dialect: row.inspection.dialect, columns, edits }
  return createHash('sha256').update(JSON.stringify(made)).digest('hex')
}

/**
 * The profile of an import, when it is there and still holds. A retry keeps to what was decided when the
 * other rows went in, whatever was edited since.
 */
export async function storedProfile(
  db: Queryable,
  row: ProfiledImport,
  layout: ImportLayout,
): Promise<FileProfile | null> {
  if (row.profile === null) return null
  const isCurrent = row.round > 0 || row.profile_key === (await profileKey(db, row, layout))
  return isCurrent && row.profile.columns.length >= ownColumns(layout).length ? row.profile : null
}

/** Currencies that are read from other columns' cells come and go with what is found there. */
const ownColumns = ({ columns }: ImportLayout): readonly LayoutColumn[] =>
  columns.filter(({ source }) => source?.kind !== 'currency')
