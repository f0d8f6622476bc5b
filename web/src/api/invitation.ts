/** What somebody with the link of an invitation does: look at it, and come in. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from './request.ts'
import { sessionQuery } from './session.ts'
import type { OpenInvitation, Session } from './types.ts'

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => post<OpenInvitation>('/invitations/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  })

interface Acceptance {
  readonly token: string
  readonly name: string
  readonly password: string
}

export function useAcceptInvitation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (acceptance: Acceptance) => post<Session>('/invitations/accept', acceptance),
    onSuccess: (session) => {
      // Whoever was signed in here before is not any more.
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}
