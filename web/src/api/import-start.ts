/** Starting a planned import: at once, at a time, or not after all. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { takeIn } from './imports.ts'
import { post, remove } from './request.ts'
import type { ImportView } from './types.ts'

/** @param at an instant; absent: at once. Asked again of an import that waits, it changes the time. */
export function useStartImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: ({ at }: { readonly at?: string }) =>
      post<ImportView>(`/imports/${id}/apply`, at === undefined ? undefined : { at }),
    onSuccess: (view) => takeIn(client, view),
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
