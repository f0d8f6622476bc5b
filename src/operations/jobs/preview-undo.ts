/** What an undo would do, counted before anybody asks for it. */
import { run } from '../../infra/postgres/database.ts'
import { undoPreview } from '../../infra/postgres/import/undo-preview-sql.ts'
import type { UndoInput } from '../../infra/postgres/import/undo-sql.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { loadJob } from '../../infra/postgres/job-store.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { Refusal } from '../../core/refusal.ts'
import { partsOf } from '../../core/model/object.ts'
import { loadBulkChange } from '../bulk/bulk-change-store.ts'
import { assertUndoable as assertBulkUndoable, undoInput as bulkInput } from '../bulk/undo-bulk-change.ts'
import type { Context } from '../context.ts'
import { loadPermitted } from '../import/import-context.ts'
import { presentKept, type KeptRow, type KeptView } from '../import/kept-values.ts'
import { CHUNK_ROWS } from '../import/run/chunk.ts'
import { undoInput } from '../import/run/run-undo.ts'
import { assertUndoable } from '../import/steer-import.ts'
import { assertVisible } from './jobs.ts'

export interface UndoPreview {
  /** Created records that would go for good. */
  readonly removed: number
  /** Updated records that would have their old values again. */
  readonly putBack: number
  /** Restored records that would be deleted again. */
  readonly deletedAgain: number
  /** Deleted records that would be there again. */
  readonly restored: number
  /** Rows of which something would be left alone: edited since, in use, or gone. */
  readonly kept: number
  /** Related records that the import created besides, which go unless somebody uses them. */
  readonly related: number
  /** The first of what would be kept. */
  readonly entries: readonly KeptView[]
}

interface Counted {
  readonly counts: readonly { readonly outcome: string; readonly rows: number; readonly kept: number }[]
  readonly entries: readonly KeptRow[]
}

/** Rows whose kept values are shown. */
const SHOWN = 20

/**
 * As things stand now: what is edited between this and the undo is kept as well.
 *
 * @throws Refusal what the undo itself is refused for
 */
export async function previewUndo(context: Context, id: string): Promise<UndoPreview> {
  const { input, related, labelOf } = await openUndo(context, id)
  const db = context.database.kysely
  const { rows } = await run<Counted>(db, undoPreview(input), [id, SHOWN])
  const { counts = [], entries = [] } = rows[0] ?? {}
  const count = (letter: string) => counts.find(({ outcome }) => outcome === letter) ?? { rows: 0, kept: 0 }
  const back = (letter: string): number => count(letter).rows - count(letter).kept
  return {
    removed: back('c'),
    putBack: back('u'),
    deletedAgain: back('r'),
    restored: back('d'),
    kept: counts.reduce((sum, { kept }) => sum + kept, 0),
    related,
    entries: entries.map((each) => presentKept(labelOf, each)),
  }
}

interface OpenUndo {
  readonly input: UndoInput & { readonly chunkRows: number }
  readonly related: number
  readonly labelOf: (path: string) => string | undefined
}

async function openUndo({ database, actor }: Context, id: string): Promise<OpenUndo> {
  const db = database.kysely
  const job = await loadJob(db, actor.workspaceId, id)
  assertVisible({ actor }, job)
  if (job.kind === 'bulk') {
    const loaded = await loadBulkChange(db, actor, id)
    await assertBulkUndoable(db, actor, loaded)
    const input = { ...(await bulkInput(db, actor.schema, loaded)), chunkRows: CHUNK_ROWS }
    const labels = new Map(partsOf(loaded.object).map((part) => [part.path, part.header]))
    return { input, related: 0, labelOf: (path) => labels.get(path) }
  }
  if (job.kind !== 'import') {
    const hint = 'Imports and bulk changes can be undone.'
    throw new Refusal('JOB_STATE', { status: job.status, verb: 'undoing', hint })
  }
  const loaded = await loadPermitted(db, actor, id)
  await assertUndoable(db, actor, loaded)
  const { layout } = loaded.row
  if (layout === null) throw new Refusal('UNDO_NOTHING')
  const model = await loadModel(db, actor.workspaceId)
  const input = await undoInput(db, model, layout, actor.schema, workTables(actor.schema, id))
  return {
    input: { ...input, chunkRows: CHUNK_ROWS },
    related: job.counts['relatedCreated'] ?? 0,
    labelOf: (path) => layout.columns.find((column) => column.path === path)?.fieldLabel,
  }
}
