import { z } from 'zod'
import type { OpenInvitation } from '../../../operations/access/accept-invitation.ts'
import type { Invited as CoreInvited } from '../../../operations/access/invitations.ts'
import { DateTime, describeRoute, GivenName, IdParams, listOf, OPEN, type Shape } from '../../describe-route.ts'
import { Member } from '../members/contract.ts'
import { Session } from '../session/contract.ts'

const Invited = z
  .object({
    member: Member,
    link: z.string().meta({ description: 'Opens the page on which they choose a password. Shown this once.' }),
    expiresAt: DateTime,
    isSent: z.boolean().meta({ description: 'Whether it went out by e-mail as well.' }),
  } satisfies Shape<CoreInvited>)
  .meta({ id: 'Invited' })

const Days = z
  .number()
  .int()
  .min(1)
  .max(90)
  .exactOptional()
  .meta({ description: 'How long the link works; 7 when absent.' })

export const inviteMember = describeRoute({
  operationId: 'inviteMember',
  tags: ['Members'],
  summary: 'Invite somebody',
  description:
    'Makes the member, with a role within your own, and a link to hand over. It goes out by e-mail where that is set up.',
  body: z
    .strictObject({
      email: z.string().max(320),
      name: z.string().trim().max(200).exactOptional(),
      role: z.string().meta({ description: 'API name.' }),
      teams: z.array(z.string()).exactOptional(),
      days: Days,
    })
    .meta({ id: 'NewInvitation' }),
  response: { 201: Invited },
})

export const renewInvitation = describeRoute({
  operationId: 'renewInvitation',
  tags: ['Members'],
  summary: 'Invite a member who cannot sign in yet, again or for the first time',
  description: 'A new link; any link of before stops working.',
  params: IdParams,
  body: z.strictObject({ days: Days }).nullish().meta({ id: 'InvitationRenewal' }),
  response: { 201: Invited },
})

export const resetSignIn = describeRoute({
  operationId: 'resetSignIn',
  tags: ['Members'],
  summary: 'Let a member choose a new password',
  description:
    'For somebody who forgot it. Their sessions and their second factor end at once, and the link lets them in again. ' +
    'Records and API keys stay theirs.',
  params: IdParams,
  body: z.strictObject({ days: Days }).nullish().meta({ id: 'SignInReset' }),
  response: { 201: Invited },
})

export const inviteWaiting = describeRoute({
  operationId: 'inviteWaiting',
  tags: ['Members'],
  summary: 'Invite everyone who has no invitation',
  description: 'Members who came by an import, for instance. Those whose role is above your own are left out.',
  body: z.strictObject({ days: Days }).nullish().meta({ id: 'WaitingInvitation' }),
  response: { 200: z.object({ invited: listOf(Invited) }).meta({ id: 'InvitedList' }) },
})

export const revokeInvitation = describeRoute({
  operationId: 'revokeInvitation',
  tags: ['Members'],
  summary: 'Revoke an invitation',
  description: 'The link stops working; the member stays, as one who cannot sign in.',
  params: IdParams,
  response: { 200: Member },
})

const Token = z.string().min(1).max(200)

export const lookAtInvitation = describeRoute({
  operationId: 'lookAtInvitation',
  tags: ['Access'],
  summary: 'What the link of an invitation is for',
  description: 'For the page that the link opens. The token stands in the body, so that it is in no log.',
  ...OPEN,
  body: z.strictObject({ token: Token }).meta({ id: 'InvitationToken' }),
  response: {
    200: z
      .object({
        workspace: z.string(),
        name: z.string(),
        email: z.string(),
        role: z.string(),
        invitedBy: z.string(),
        expiresAt: DateTime,
      } satisfies Shape<OpenInvitation>)
      .meta({ id: 'OpenInvitation' }),
  },
})

export const acceptInvitation = describeRoute({
  operationId: 'acceptInvitation',
  tags: ['Access'],
  summary: 'Accept an invitation',
  description: 'Chooses name and password, and signs in.',
  ...OPEN,
  body: z
    .strictObject({
      token: Token,
      name: GivenName,
      password: z.string().max(1000).meta({ description: 'At least 10 characters, and hard to guess.' }),
    })
    .meta({ id: 'AcceptedInvitation' }),
  response: { 201: Session },
})
