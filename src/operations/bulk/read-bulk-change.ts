/** From what a request says of a bulk change to the selection and the values that it means. */
import { LIST_MODES, type BulkRequest, type BulkSelection, type ListMode } from '../../core/bulk/bulk-change.ts'
import { partsOfField, type Part } from '../../core/model/field.ts'
import { findObject, targetOfReference } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { BulkStatements, BulkWrite, Statement } from '../../infra/postgres/bulk/bulk-sql.ts'
import { isListType } from '../../infra/postgres/column-types.ts'
import { selectIds } from '../../infra/postgres/record-query.ts'
import { scopePredicate } from '../../infra/postgres/record-scope.ts'
import { recordTable } from '../../infra/postgres/record-tables.ts'
import { makeRecordReader } from '../../infra/postgres/record-values.ts'
import { uuidCodec } from '../../core/value/uuid.ts'
import type { ObjectPermission } from '../../core/access/role.ts'
import { completeOne, type CompleteValues } from '../records/create-record.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { readSelection } from '../records/read-selection.ts'

const MOST_IDS = 10_000

/** What the one who asks, and the one for whom a worker acts, must be permitted. */
export const permissionsFor = ({ action }: Pick<BulkRequest, 'action'>): readonly ObjectPermission[] => [
  'view',
  action === 'edit' ? 'edit' : 'delete',
]

/** @throws Refusal what `updateRecord` throws for the values; REQUEST_INVALID */
export async function readBulkChange(work: ObjectWork, request: BulkRequest): Promise<BulkStatements> {
  const { actor, object } = work
  return {
    action: request.action,
    writes: await readWrites(work, request),
    table: recordTable(actor.schema, object),
    reachable: scopePredicate(actor, object, 'r'),
  }
}

/** The ids of the selected records within the actor's reach, as a statement. */
export async function readBulkSelection(work: ObjectWork, { action, selection }: BulkRequest): Promise<Statement> {
  if ('ids' in selection) return idsWithinReach(work, selection.ids)
  const deleted = selection.deleted ?? (action === 'restore' ? 'only' : 'exclude')
  return selectIds(work, await readSelection(work, { ...selection, deleted }))
}

const readId = uuidCodec.reader({})

/** What is not there, or not theirs to see, is not selected: nothing is told of it. */
function idsWithinReach({ actor, object }: ObjectWork, ids: readonly string[]): Statement {
  if (ids.length > MOST_IDS) throw invalid(`at most ${MOST_IDS.toLocaleString('en')} ids; select more by a filter`)
  const read = ids.flatMap((id) => {
    const parsed = readId(id.trim())
    return parsed.ok ? [parsed.value] : []
  })
  const text = `select r.id from ${recordTable(actor.schema, object)} r
    where r.id = any($1::uuid[]) and ${scopePredicate(actor, object, 'r')}`
  return { text, values: [read] }
}

async function readWrites(work: ObjectWork, request: BulkRequest): Promise<readonly BulkWrite[]> {
  const { action, values = {}, modes = {} } = request
  if (action !== 'edit') {
    if (Object.keys(values).length > 0) throw invalid('values are for the action "edit"')
    return []
  }
  if (Object.keys(values).length === 0) throw invalid('an edit needs values')
  const input = makeRecordReader(work.model, work.object)(values)
  if (input.id !== null) throw new Refusal('FIELD_READ_ONLY', { field: 'id' })
  // As for a record that is there: nothing is given by default, and only what is named is required.
  const complete = await completeOne(work, input, { id: '' })
  return makeWrites(work, complete, modes)
}

function makeWrites(
  { model }: ObjectWork,
  values: CompleteValues,
  modes: Readonly<Record<string, ListMode>>,
): readonly BulkWrite[] {
  const isUsed = new Set<string>()
  const modeOf = (part: Part): ListMode => {
    const name = [part.path, part.field.apiName].find((each) => modes[each] !== undefined)
    if (name === undefined) return 'replace'
    // Of a field with several parts, its mode is that of its list.
    if (!isListType(part.type) && name !== part.path) return 'replace'
    isUsed.add(name)
    return modes[name] ?? 'replace'
  }
  const writes = [...values.values()].map(({ part, value, key }): BulkWrite => {
    const mode = modeOf(part)
    if (mode !== 'replace') requireList(part, mode, value)
    return {
      field: {
        path: part.path,
        column: part.column,
        keyColumn: part.keyColumn,
        type: part.type,
        isUnique: part.isUnique,
        relatedTable: part.type === 'reference' ? (findObject(model, targetOfReference(part))?.table ?? null) : null,
      },
      label: part.header,
      mode,
      value,
      key,
      isRequired: part.field.isRequired && partsOfField(part.field)[0]?.column === part.column,
    }
  })
  const unused = Object.keys(modes).find((name) => !isUsed.has(name))
  if (unused !== undefined) throw invalid(`the mode of ${unused} is for a list that has no value`)
  return writes
}

function requireList(part: Part, mode: ListMode, value: unknown): void {
  if (!isListType(part.type))
    throw invalid(`${part.path} holds one value: it can be replaced, not ${mode}ed to or from`)
  if (value === null) throw invalid(`there is nothing to ${mode} in ${part.path}`)
}

/**
 * @param count of the selected records
 * @throws Refusal BULK_NOT_UNIQUE where several records would get the same unique value
 */
export function refuseRepeated(writes: readonly BulkWrite[], count: number): void {
  const repeated = count > 1 ? writes.find(({ field, value }) => field.isUnique && value !== null) : undefined
  if (repeated === undefined) return
  throw new Refusal('BULK_NOT_UNIQUE', { field: repeated.label, text: String(repeated.value), count })
}

export function invalid(reason: string): Refusal {
  return new Refusal('REQUEST_INVALID', { reason })
}

export const isListMode = (text: string): text is ListMode => LIST_MODES.some((mode) => mode === text)

export const describeSelection = (selection: BulkSelection): Readonly<Record<string, unknown>> =>
  'ids' in selection ? { records: selection.ids.length } : { ...selection }
