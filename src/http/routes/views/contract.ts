import { z } from 'zod'
import type { ViewView } from '../../../operations/views/view-view.ts'
import { describeRoute, Id, IdParams, listOf, Named, nothing, type Shape } from '../../describe-route.ts'

const OfObject = z.object({ object: z.string().meta({ description: 'API name of the object.' }) })

const MOST_COLUMNS = 500
const LONGEST_SEARCH = 1000

const Column = z.strictObject({
  field: z.string().meta({ description: 'A path, such as "name" or "company.domain".' }),
  width: z.number().int().min(1).max(10_000).exactOptional().meta({ description: 'In pixels.' }),
})

const Filter = z.unknown().meta({
  description: 'As in a list of records: a condition, or {"and":[…]}, {"or":[…]}; null for every record.',
})

const Definition = z
  .object({
    columns: listOf(Column),
    filter: Filter,
    sort: listOf(z.string()),
    search: z.string(),
  })
  .meta({ id: 'ViewDefinition' })

const DefinitionInput = z
  .strictObject({
    columns: z.array(Column).max(MOST_COLUMNS),
    filter: Filter.optional(),
    sort: z.array(z.string()).exactOptional(),
    search: z.string().max(LONGEST_SEARCH).exactOptional(),
  })
  .meta({ id: 'NewViewDefinition' })

const View = z
  .object({
    id: Id,
    name: z.string(),
    isShared: z.boolean(),
    isMine: z.boolean(),
    mayChange: z.boolean().meta({ description: 'Whether you may rename, share, redefine and delete it.' }),
    maker: Named,
    position: z.number().meta({ description: 'To place a view between two others, give it a number between theirs.' }),
    definition: Definition.meta({
      description: 'As far as it fits: columns, sorts and conditions of fields that are gone or hidden are left out.',
    }) as unknown as z.ZodType<ViewView['definition']>,
    isBroken: z.boolean().meta({ description: 'A condition was left out: the list has other records than was meant.' }),
    brokenFields: listOf(z.string()).meta({ description: 'Fields of such conditions, where you may know them.' }),
  } satisfies Shape<ViewView>)
  .meta({ id: 'View', description: 'How a list is looked at, kept under a name.' })

const Name = z.string().meta({ description: '1 to 100 characters.' })

export const listViews = describeRoute({
  operationId: 'listViews',
  tags: ['Views'],
  summary: 'List views',
  description: 'Your own and shared ones, in their order.',
  params: OfObject,
  response: { 200: z.object({ views: listOf(View) }).meta({ id: 'ViewList' }) },
})

export const createView = describeRoute({
  operationId: 'createView',
  tags: ['Views'],
  summary: 'Save a view',
  params: OfObject,
  body: z
    .strictObject({ name: Name, isShared: z.boolean().exactOptional(), definition: DefinitionInput })
    .meta({ id: 'NewView' }),
  response: { 201: View },
})

export const updateView = describeRoute({
  operationId: 'updateView',
  tags: ['Views'],
  summary: 'Rename, share, move or redefine a view',
  description: 'Only its maker, and for shared ones who manages the data model.',
  params: IdParams,
  body: z
    .strictObject({
      name: Name.exactOptional(),
      isShared: z.boolean().exactOptional(),
      definition: DefinitionInput.exactOptional(),
      position: z.number().exactOptional(),
    })
    .meta({ id: 'ViewChange' }),
  response: { 200: View },
})

export const deleteView = describeRoute({
  operationId: 'deleteView',
  tags: ['Views'],
  summary: 'Delete a view',
  description: 'Only its maker, and for shared ones who manages the data model.',
  params: IdParams,
  response: { 204: nothing('Deleted.') },
})
