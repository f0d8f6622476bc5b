/** Who is signed in, and the first run. */
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { get, post, Refused, remove } from './request.ts'
import type { ObjectPermission, Session, SetupState } from './types.ts'
import { stopUpload } from './stop-upload.ts'

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => get<SetupState>('/setup'), staleTime: 0 })

/** Null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Session>('/session').catch(nullWhenSignedOut),
  staleTime: 5 * 60_000,
})

function nullWhenSignedOut(error: unknown): null {
  if (error instanceof Refused && error.status === 401) return null
  throw error
}

/** Only below the shell, which is not shown to anyone else. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data === null) throw new Error('The shell was shown to someone who is not signed in')
  return data
}

export function mayDo({ permissions }: Session, permission: ObjectPermission, object: string): boolean {
  const rule = permissions.objects[object] ?? permissions.everyObject
  return rule.allowed.includes(permission)
}

export interface Credentials {
  readonly email: string
  readonly password: string
}

interface SignIn extends Credentials {
  /** Of the authenticator app, or a recovery code: once CODE_NEEDED has asked for it. */
  readonly code?: string
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: SignIn) => post<Session>('/session', credentials),
    onSuccess: (session) => {
      // A session that ended by itself may have been somebody else's.
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => remove('/session'),
    // Nothing of this member's may be left for the next one.
    onSuccess: () => {
      client.clear()
      void stopUpload()
    },
  })
}

export interface Owner extends Credentials {
  readonly workspaceName: string
  readonly name: string
}

export function useSetUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (owner: Owner) => post<Session>('/setup', owner),
    onSuccess: (session) => {
      client.setQueryData(setupQuery.queryKey, { state: 'claimed', isAllowed: false })
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}
