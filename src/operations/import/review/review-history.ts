/** What was done in the review of an import, the last thing first. */
import { readHistory } from '../../../infra/postgres/import/review-history.ts'
import type { Context } from '../../context.ts'
import { loadPermitted } from '../import-context.ts'
import { loadMemberNames } from '../../jobs/present-job.ts'
import type { HistoryPage } from './review-view.ts'

const PAGE = 100
const LATEST = 2_147_483_647

export async function listActions(
  { database, actor }: Context,
  id: string,
  { before = LATEST }: { readonly before?: number } = {},
): Promise<HistoryPage> {
  const { row } = await loadPermitted(database.kysely, actor, id)
  const lines = await readHistory(database.kysely, row.id, { before, limit: PAGE })
  const authors = [...new Set(lines.map((line) => line.made_by))]
  const names = await loadMemberNames(database.kysely, actor, authors)
  return {
    actions: lines.map(({ number, request, rows, cells, is_undone: isUndone, made_by: memberId, made_at: at }) => ({
      number,
      ...request,
      rows,
      cells,
      isUndone,
      memberId,
      member: names.get(memberId) ?? '',
      at: at.toISOString(),
    })),
    next: lines.length < PAGE ? null : (lines.at(-1)?.number ?? null),
  }
}
