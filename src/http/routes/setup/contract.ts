import { z } from 'zod'
import { describeRoute, GivenName, OPEN } from '../../describe-route.ts'
import { Session } from '../session/contract.ts'

const WorkspaceState = z.enum(['empty', 'unclaimed', 'claimed']).meta({
  description:
    'empty: nothing is there yet; unclaimed: there is a workspace whose owner nobody has become yet; claimed: sign in.',
})

const SetupState = z
  .object({
    state: WorkspaceState,
    isAllowed: z.boolean().meta({ description: 'Whether the one who asks may set up the owner.' }),
  })
  .meta({ id: 'SetupState' })

export const OwnerSetup = z
  .strictObject({
    workspaceName: GivenName,
    name: GivenName,
    email: z.string().max(320),
    password: z.string().max(1000).meta({ description: 'At least 10 characters.' }),
  })
  .meta({ id: 'OwnerSetup' })

export const getSetup = describeRoute({
  operationId: 'getSetup',
  tags: ['Access'],
  summary: 'How far this installation is set up',
  ...OPEN,
  response: { 200: SetupState },
})

export const setUp = describeRoute({
  operationId: 'setUp',
  tags: ['Access'],
  summary: 'Create or claim the workspace',
  description:
    'Only from the machine on which Waybill runs, or with the local token. With a body: its owner is created and ' +
    'signed in. Without one, and with the local token: a workspace is made that can be used with that token and ' +
    'claimed later; nothing happens when there is one.',
  ...OPEN,
  body: z.union([OwnerSetup, z.strictObject({}), z.null()]).optional(),
  response: { 200: SetupState, 201: Session },
})
