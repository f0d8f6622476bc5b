/**
 * Changes rows of an import under review: one action, one transaction, one entry of the history. The edits and
 * the plan that takes them in are there together, or not at all.
 */
import type { SourceRow } from '../../../core/import/dialect.ts'
import { recordOf, type ReviewAction } from '../../../core/import/review/review-action.ts'
import { Refusal } from '../../../core/refusal.ts'
import { toJsonb } from '../../../infra/postgres/jsonb.ts'
import { announce } from '../../../infra/postgres/job-store.ts'
import {
  keepAction,
  turnAction,
  turnThrough,
  type StoredAction,
} from '../../../infra/postgres/import/review-history.ts'
import { inOneTransaction, type OneTransaction } from '../../../infra/postgres/one-transaction.ts'
import type { Context } from '../../context.ts'
import { assertChoices } from '../match-choices.ts'
import { profileKey } from '../profile-key.ts'
import { lockReview, openReview, type OpenReview } from './open-review.ts'
import { replan } from './replan.ts'
import { readReviewRows, summaryOf } from './review-rows.ts'
import type { ReviewChange } from './review-view.ts'
import { settleAction } from './settle-action.ts'

/** Rows that an answer shows. Whoever needs others asks for them. */
const SHOWN_ROWS = 200

/**
 * @throws Refusal IMPORT_STATE unless the import is planned and nothing of it is applied; COLUMN_UNKNOWN,
 * RECORD_UNKNOWN, REQUEST_INVALID for an action that cannot be carried out
 */
export const actOnRows = (context: Context, id: string, action: ReviewAction): Promise<ReviewChange> =>
  change(context, id, async ({ db }, review) => {
    const { actor, files } = context
    if (action.kind === 'pickMatch' && action.match !== null) await assertChoices(db, actor, review, [action.match])
    const { batches, sources } = await settleAction({ db, files, review }, action)
    const kept = await keepAction(db, { importId: id, memberId: actor.memberId }, recordOf(action), batches)
    return kept && { ...kept, sources }
  })

/** How far to go: every action down to, or up to, this number. The next one alone when absent. */
export interface HowFar {
  readonly through?: number
}

/** Takes the last action back, or several. @throws Refusal IMPORT_STATE where there is none */
export const undoAction = (context: Context, id: string, howFar: HowFar = {}): Promise<ReviewChange> =>
  turn(context, id, 'undo', howFar)

/** Does the action again that was taken back last, or several. @throws Refusal IMPORT_STATE where there is none */
export const redoAction = (context: Context, id: string, howFar: HowFar = {}): Promise<ReviewChange> =>
  turn(context, id, 'redo', howFar)

const turn = (context: Context, id: string, way: 'undo' | 'redo', { through }: HowFar): Promise<ReviewChange> =>
  change(context, id, async ({ db }, review) => {
    const author = { importId: id, memberId: context.actor.memberId }
    const turned =
      through === undefined ? await turnAction(db, author, way) : await turnThrough(db, author, way, through)
    if (turned !== null) return { ...turned, sources: null }
    const verb = way === 'undo' ? 'undoing a change' : 'doing a change again'
    throw new Refusal('IMPORT_STATE', { status: review.job.status, verb, hint: 'There is none.' })
  })

/** With the rows of the file, where they were read for the action. */
interface ActionDone extends StoredAction {
  readonly sources: readonly SourceRow[] | null
}

async function change(
  context: Context,
  id: string,
  act: (transaction: OneTransaction, review: OpenReview) => Promise<ActionDone | null>,
): Promise<ReviewChange> {
  const done = await inOneTransaction(context.database, async (transaction) => {
    const review = await lockReview(transaction.db, context.actor, id)
    const action = await act(transaction, review)
    if (action === null) return { number: null, changed: 0, touched: [] }
    const rows = new Set(action.batches.flatMap((batch) => batch.rows))
    const rising = [...rows].toSorted((a, b) => a - b)
    const { preview, touched } = await replan(transaction, context.files, review, {
      rows: rising,
      batches: action.batches,
      sources: action.sources,
    })
    await keepPlan(transaction, review, preview)
    await announce(transaction.db, id)
    return { number: action.number, changed: rows.size, touched }
  })
  const review = await openReview(context, id)
  const db = context.database.kysely
  const rows = await readReviewRows(db, context.files, review, done.touched.slice(0, SHOWN_ROWS))
  const { number, changed, touched } = done
  return { ...(await summaryOf(db, review)), action: number, changed, touched: touched.length, rows }
}

/** The plan is that of the next revision, and so are the staged rows. What columns decided is left as it was. */
async function keepPlan(
  { db }: OneTransaction,
  { row, layout }: OpenReview,
  preview: OpenReview['row']['preview'],
): Promise<void> {
  const revision = row.revision + 1
  const isProfiled = row.profile !== null
  await db
    .updateTable('waybill.imports')
    .set({
      revision,
      staged_revision: revision,
      planned_revision: revision,
      preview: toJsonb(preview),
      ...(isProfiled && { profile_key: await profileKey(db, row, layout) }),
    })
    .where('id', '=', row.id)
    .execute()
}
