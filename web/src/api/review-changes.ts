/**
 * What is done about rows under review. Each change answers with the rows that it touched: those are put into the lists,
 * and only where there are too many of them the lists are read again.
 */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { rowChanges } from './apply-job.ts'
import { importQuery } from './imports.ts'
import { post } from './request.ts'
import { reviewKey, reviewQuery, rowsKey } from './review.ts'
import type { ReviewAction, ReviewChange, ReviewPage, ReviewRow } from './types.ts'

export const useReviewAction = (id: string) =>
  useReviewChange(id, (action: ReviewAction) => post<ReviewChange>(`/imports/${id}/review/actions`, action), foresee)

/** Takes the last action back, or all of them down to the one with the number that is given. */
export const useReviewUndo = (id: string) =>
  useReviewChange(id, (through: number | void) => post<ReviewChange>(`/imports/${id}/review/undo${howFar(through)}`))

/** Does again what was taken back last, or all of it up to the number that is given. */
export const useReviewRedo = (id: string) =>
  useReviewChange(id, (through: number | void) => post<ReviewChange>(`/imports/${id}/review/redo${howFar(through)}`))

const howFar = (through: number | void): string => (typeof through === 'number' ? `?through=${through}` : '')

/**
 * Changes are sent one after the other, in the order in which they were made, and before whatever is asked of the import
 * after them.
 */
function useReviewChange<Input = void>(
  id: string,
  send: (input: Input) => Promise<ReviewChange>,
  foreseeChange?: (client: QueryClient, id: string, input: Input) => void,
) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationKey: rowChanges(id),
    mutationFn: send,
    onMutate: (input) => foreseeChange?.(client, id, input),
    onSuccess: (change) => takeInReviewChange(client, id, change),
    // Whatever was shown may not be so: somebody else may have changed it meanwhile.
    onError: () => void client.invalidateQueries({ queryKey: ['import', id] }),
  })
}

/**
 * The revision that somebody looks at: their own changes that are still on their way count as seen.
 *
 * @param shown the one that the page tells
 * @returns to be called once those have arrived; throws what one of them was refused for
 */
export function seenRevision(client: QueryClient, id: string, shown: number): () => number {
  const onTheirWay = client.getMutationCache().findAll({ mutationKey: rowChanges(id), status: 'pending' })
  return () =>
    onTheirWay.reduce((revision, { state }) => {
      if (state.error !== null) throw state.error
      return Math.max(revision, (state.data as ReviewChange | undefined)?.revision ?? 0)
    }, shown)
}

/** A cell shows what was written into it before the server has planned its row again. */
function foresee(client: QueryClient, id: string, action: ReviewAction): void {
  if (action.kind !== 'setCells') return
  const texts = new Map(action.cells.map(({ row, column, text }) => [`${row} ${column}`, text]))
  client.setQueriesData<ReviewPage>(
    { queryKey: rowsKey(id) },
    (page) => page && { ...page, rows: page.rows.map(write) },
  )

  function write(row: ReviewRow): ReviewRow {
    if (!row.cells.some((_, column) => texts.has(`${row.row} ${column}`))) return row
    return { ...row, cells: row.cells.map((text, column) => texts.get(`${row.row} ${column}`) ?? text) }
  }
}

export function takeInReviewChange(client: QueryClient, id: string, change: ReviewChange): void {
  if (change.action === null) return
  const before = client.getQueryData(reviewQuery(id).queryKey)
  client.setQueryData(reviewQuery(id).queryKey, { revision: change.revision, tabs: change.tabs })
  // The preview is of another plan now, wherever it is shown.
  if (client.getQueryData(importQuery(id).queryKey)?.revision !== change.revision)
    void client.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true })
  // Where rows are missing, or somebody else changed others, the list finds out by the revision that it is behind.
  if (change.touched > change.rows.length || change.revision !== (before?.revision ?? 0) + 1) return
  const changed = new Map(change.rows.map((row) => [row.row, row]))
  client.setQueriesData<ReviewPage>(
    { queryKey: rowsKey(id) },
    (page) => page && withRows(page, changed, change.revision),
  )
}

/**
 * Whatever is shown of the review beside its rows is another now. Lists that nobody looks at are found anew. What can be
 * taken back is asked for at once: somebody may press the keys for it.
 */
export function forgetEarlierReview(client: QueryClient, id: string): void {
  client.removeQueries({ queryKey: rowsKey(id), type: 'inactive' })
  void client.invalidateQueries({ queryKey: [...reviewKey(id), 'history'] })
  for (const queryKey of besideRows(id)) void client.invalidateQueries({ queryKey, refetchType: 'none' })
}

/** Asks for it again where it is shown. */
export function readBesideRows(client: QueryClient, id: string): void {
  for (const queryKey of besideRows(id)) void client.refetchQueries({ queryKey, type: 'active', stale: true })
}

const besideRows = (id: string) => ['problems', 'facets'].map((part) => [...reviewKey(id), part])

/** Rows as they were before that revision are read again, in the same list. */
export function readAgain(client: QueryClient, id: string, revision: number): void {
  const isBehind = (page: ReviewPage | undefined): boolean => page !== undefined && page.revision < revision
  void client.invalidateQueries(
    { queryKey: rowsKey(id), predicate: ({ state }) => isBehind(state.data as ReviewPage | undefined) },
    { cancelRefetch: false },
  )
}

function withRows(page: ReviewPage, changed: ReadonlyMap<number, ReviewRow>, revision: number): ReviewPage {
  return { ...page, revision, rows: page.rows.map((row) => changed.get(row.row) ?? row) }
}
