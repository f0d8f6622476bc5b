import { partsOfField } from '../../core/model/field.ts'
import { relationsTo } from '../../core/model/object.ts'
import { ruleFor } from '../../core/access/role.ts'
import { readPage } from '../../infra/postgres/record-page.ts'
import { countRecords, type RecordSelection } from '../../infra/postgres/record-query.ts'
import type { RecordView } from '../../infra/postgres/record-view.ts'
import type { Context } from '../context.ts'
import { withObject } from './object-work.ts'
import { requireRecord, viewRows } from './record-access.ts'

/** Records of one object that point here by one of its relations. */
export interface RelatedRecords {
  readonly object: string
  readonly field: string
  readonly count: number
  /** The first of them. */
  readonly records: readonly RecordView[]
}

const SHOWN = 10

/**
 * What points to a record, by object and relation, as far as the actor may view it; deleted records do
 * not count. The rest of a long list is `listRecords` with the filter `field is id`.
 *
 * @throws Refusal RECORD_UNKNOWN
 */
export function listRelated(
  context: Context,
  objectName: string,
  id: string,
  limit = SHOWN,
): Promise<readonly RelatedRecords[]> {
  return withObject(context, objectName, ['view'], async (work) => {
    const { id: recordId } = await requireRecord(work, id)
    const incoming = relationsTo(work.model, work.object.apiName).filter(
      ({ object, part }) => part.field.kind === 'relation' && mayView(object.apiName),
    )
    const related: RelatedRecords[] = []
    for (const { object, part } of incoming) {
      const selection = pointingTo(part.field, recordId)
      const reader = { ...work, object }
      const { rows } = await readPage(reader, selection, [], { after: null, limit })
      const count = rows.length < limit ? rows.length : await countRecords(reader, selection)
      related.push({ object: object.apiName, field: part.field.apiName, count, records: await viewRows(reader, rows) })
    }
    return related
  })

  function mayView(apiName: string): boolean {
    return ruleFor(context.actor.role.permissions, apiName).allowed.includes('view')
  }
}

function pointingTo(field: Parameters<typeof partsOfField>[0], id: string): RecordSelection {
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error(`The relation ${field.apiName} has no part`)
  const operand = { path: part.path, part, through: null }
  return {
    filter: { kind: 'condition', operand, operator: 'is', values: [{ value: id, key: null }] },
    search: '',
    deleted: 'exclude',
  }
}
