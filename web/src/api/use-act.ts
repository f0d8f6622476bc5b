import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'

/**
 * One act; what it may have changed is asked for anew before it counts as done. By then whatever began it may be gone
 * from the page: follow `mutateAsync` where its result must not be lost.
 */
export function useAct<Input, Result>(act: (input: Input) => Promise<Result>, ...changed: readonly QueryKey[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
