/** Starting a planned import: at once, at a time, or not after all. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { takeIn } from './imports.ts'
import { post, Refused, remove } from './request.ts'
import { reviewKey } from './review.ts'
import type { ImportView } from './types.ts'

interface Start {
  /** Of the plan that is on the page: another one is not started. Asked for once all changes of rows have arrived. */
  readonly revision: () => number
  /** An instant; absent: at once. */
  readonly at?: string
}

/** Asked again of an import that waits, it changes the time. */
export function useStartImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    // A refused change of rows is thrown by `revision`: nothing starts without it.
    mutationFn: async ({ revision, at }: Start) =>
      post<ImportView>(`/imports/${id}/apply`, { revision: revision(), ...(at !== undefined && { at }) }),
    onSuccess: (view) => takeIn(client, view),
    onError: (error) => {
      if (!(error instanceof Refused) || error.code !== 'PLAN_CHANGED') return
      void client.invalidateQueries({ queryKey: ['import', id], exact: true })
      void client.invalidateQueries({ queryKey: reviewKey(id) })
    },
  })
}

/** An import that waits for its time is a draft again, with its plan. */
export function useUnscheduleImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: () => remove<ImportView>(`/imports/${id}/start`),
    onSuccess: (view) => takeIn(client, view),
  })
}
