import { z } from 'zod'
import { MEMBER_STATES, type MemberView } from '../../../operations/access/members.ts'
import type { Reassignment as CoreReassignment } from '../../../operations/access/reassign-records.ts'
import {
  DateTime,
  describeRoute,
  Flag,
  GivenName,
  Id,
  IdParams,
  listOf,
  nothing,
  type Shape,
} from '../../describe-route.ts'

export const Member = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: z.string().nullable().meta({ description: 'API name; without one a member cannot do anything.' }),
    teams: listOf(z.string()).meta({ description: 'API names.' }),
    state: z.enum(MEMBER_STATES).meta({
      description:
        'active: can sign in; invited: has an open invitation; notInvited: has none, came by an import for instance; ' +
        'deactivated: deleted as a record.',
    }),
    hasTwoFactor: z.boolean(),
    lastSeenAt: DateTime.nullable().meta({ description: 'To the hour.' }),
    invitation: z
      .object({ createdAt: DateTime, expiresAt: DateTime, sentAt: DateTime.nullable(), isOpen: z.boolean() })
      .nullable()
      .meta({ description: 'The last one, for those who manage members.' }),
    createdAt: DateTime,
  } satisfies Shape<MemberView>)
  .meta({ id: 'Member' })

export const listMembers = describeRoute({
  operationId: 'listMembers',
  tags: ['Members'],
  summary: 'List members',
  description: 'By name, deactivated ones included.',
  response: { 200: z.object({ members: listOf(Member) }).meta({ id: 'MemberList' }) },
})

export const getMember = describeRoute({
  operationId: 'getMember',
  tags: ['Members'],
  summary: 'A member',
  params: IdParams,
  response: { 200: Member },
})

export const updateMember = describeRoute({
  operationId: 'updateMember',
  tags: ['Members'],
  summary: 'Change the role, the teams, the name or the address of a member',
  description: 'The role is one within your own; the last administrator keeps theirs.',
  params: IdParams,
  body: z
    .strictObject({
      name: GivenName.exactOptional(),
      email: z.string().max(320).exactOptional(),
      role: z.string().exactOptional(),
      teams: z.array(z.string()).exactOptional(),
    })
    .meta({ id: 'MemberChange' }),
  response: { 200: Member },
})

export const deactivateMember = describeRoute({
  operationId: 'deactivateMember',
  tags: ['Members'],
  summary: 'Deactivate a member',
  description: 'Sessions, API keys and invitations end at once. Their records stay theirs.',
  params: IdParams,
  response: { 200: Member },
})

export const reactivateMember = describeRoute({
  operationId: 'reactivateMember',
  tags: ['Members'],
  summary: 'Reactivate a member',
  description: 'They sign in as before. Keys stay revoked.',
  params: IdParams,
  response: { 200: Member },
})

export const endMemberSessions = describeRoute({
  operationId: 'endMemberSessions',
  tags: ['Members'],
  summary: 'Sign a member out everywhere',
  params: IdParams,
  response: { 200: z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' }) },
})

export const resetTwoFactor = describeRoute({
  operationId: 'resetTwoFactor',
  tags: ['Members'],
  summary: 'Turn the second factor of a member off',
  description: 'For somebody who lost the app and the recovery codes.',
  params: IdParams,
  response: { 204: nothing('The member signs in with the password alone.') },
})

const Reassignment = z.object({
  object: z.string(),
  field: z.string(),
  count: z.number().int().meta({ description: 'Records that name the member there, deleted ones included.' }),
  isMoved: z.boolean().meta({ description: 'False where you may not edit every record of the object: those stay.' }),
} satisfies Shape<CoreReassignment>)

export const reassignRecords = describeRoute({
  operationId: 'reassignRecords',
  tags: ['Members'],
  summary: 'Give the records of a member to somebody else',
  description: 'What they own and what they are assigned to, in portions. With preview=true it is only counted.',
  params: IdParams,
  querystring: z.object({ preview: Flag.exactOptional() }),
  body: z
    .strictObject({ to: Id.nullable().meta({ description: 'Null leaves the records to nobody.' }) })
    .meta({ id: 'RecordReassignment' }),
  response: { 200: z.object({ records: listOf(Reassignment) }).meta({ id: 'ReassignedRecords' }) },
})
