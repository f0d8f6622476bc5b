/**
 * What is done about rows under review. Each change answers with the rows that it touched: those are put into the lists,
 * and only where there are too many of them the lists are read again.
 */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
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

/** Changes are sent one after the other, in the order in which they were made. */
function useReviewChange<Input = void>(
  id: string,
  send: (input: Input) => Promise<ReviewChange>,
  foreseeChange?: (client: QueryClient, id: string, input: Input) => void,
) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `review-${id}` },
    mutationFn: send,
    onMutate: (input) => foreseeChange?.(client, id, input),
    onSuccess: (change) => takeInReviewChange(client, id, change),
    // Whatever was shown may not be so: somebody else may have changed it meanwhile.
    onError: () => void client.invalidateQueries({ queryKey: reviewKey(id) }),
  })
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
  const before = client.getQueryData(reviewQuery(id).queryKey)
  if (change.action === null) return
  client.setQueryData(reviewQuery(id).queryKey, { revision: change.revision, tabs: change.tabs })
  takeInRows(client, id, change, before?.revision)
  forgetRest(client, id)
}

function forgetRest(client: QueryClient, id: string): void {
  for (const part of ['problems', 'facets', 'history'])
    void client.invalidateQueries({ queryKey: [...reviewKey(id), part] })
  void client.invalidateQueries({ queryKey: ['import', id], exact: true })
}

/** What somebody else changed meanwhile, in another window: the rows stay where they are, and say what is so now. */
export function takeInNews(client: QueryClient, id: string, revision: number): void {
  client.removeQueries({ queryKey: rowsKey(id), type: 'inactive' })
  void client.invalidateQueries(
    {
      queryKey: rowsKey(id),
      predicate: ({ state }) => ((state.data as ReviewPage | undefined)?.revision ?? 0) < revision,
    },
    // One that is on its way was asked for after the news came.
    { cancelRefetch: false },
  )
  forgetRest(client, id)
}

/** Lists that nobody looks at are found anew when they are next looked at. */
function takeInRows(client: QueryClient, id: string, change: ReviewChange, before: number | undefined): void {
  client.removeQueries({ queryKey: rowsKey(id), type: 'inactive' })
  const isAllThere = change.touched === change.rows.length && change.revision === (before ?? 0) + 1
  if (!isAllThere) return void client.invalidateQueries({ queryKey: rowsKey(id) })
  const changed = new Map(change.rows.map((row) => [row.row, row]))
  client.setQueriesData<ReviewPage>(
    { queryKey: rowsKey(id) },
    (page) => page && withRows(page, changed, change.revision),
  )
}

function withRows(page: ReviewPage, changed: ReadonlyMap<number, ReviewRow>, revision: number): ReviewPage {
  return { ...page, revision, rows: page.rows.map((row) => changed.get(row.row) ?? row) }
}
