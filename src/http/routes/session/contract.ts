import { z } from 'zod'
import type { SessionView } from '../../../operations/access/describe-session.ts'
import { describeRoute, Named, nothing, OPEN, type Shape } from '../../describe-route.ts'
import { Preferences } from '../account/preferences-schema.ts'
import { Permissions } from '../roles/contract.ts'

export const Session = z
  .object({
    member: Named.extend({ email: z.string() }),
    role: z.object({ apiName: z.string(), label: z.string() }),
    permissions: Permissions,
    preferences: Preferences,
    workspace: Named,
  } satisfies Shape<SessionView>)
  .meta({ id: 'Session', description: 'Who is signed in, and what they may do.' })

export const signIn = describeRoute({
  operationId: 'signIn',
  tags: ['Access'],
  summary: 'Sign in with e-mail and password',
  description: 'Sets the session cookie. For pages; programs use an API key. Ten attempts a minute.',
  ...OPEN,
  body: z
    .object({
      email: z.string().max(320),
      password: z.string().max(1000),
      code: z
        .string()
        .max(40)
        .exactOptional()
        .meta({ description: 'Of the authenticator app, or a recovery code: when CODE_NEEDED asks for it.' }),
    })
    .meta({ id: 'Credentials' }),
  response: { 200: Session },
})

export const getSession = describeRoute({
  operationId: 'getSession',
  tags: ['Access'],
  summary: 'Who is signed in',
  response: { 200: Session },
})

export const signOut = describeRoute({
  operationId: 'signOut',
  tags: ['Access'],
  summary: 'Sign out',
  ...OPEN,
  response: { 204: nothing('The session is over and the cookie is gone.') },
})
