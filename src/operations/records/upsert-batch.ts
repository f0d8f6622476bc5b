/** Decides for every record of a batch whether it creates, updates or fails. */
import { v7 as uuidv7 } from 'uuid'
import type { Part } from '../../core/model/field.ts'
import { identifiersOf } from '../../core/model/object.ts'
import type { ProblemDetails } from '../../core/problems.ts'
import type { Value } from '../../core/value/value-type.ts'
import type { InputIssue, RecordInput } from '../../infra/postgres/record-input.ts'
import { findHolders, lockMatches, type MatchedRecord } from '../../infra/postgres/record-match.ts'
import type { RecordWrite } from '../../infra/postgres/record-write.ts'
import { completeInputs, type CompleteInput } from './complete-inputs.ts'
import type { ObjectWork } from './object-work.ts'

export type BatchItem =
  | ({ readonly kind: 'create' } & RecordWrite)
  | ({ readonly kind: 'update'; readonly isDeleted: boolean } & RecordWrite)
  | { readonly kind: 'failed'; readonly id: string | null; readonly issue: InputIssue }

/** @param matchPart the identifier that finds existing records */
export async function makeBatch(
  work: ObjectWork,
  matchPart: Part,
  inputs: readonly RecordInput[],
): Promise<readonly BatchItem[]> {
  const keys = inputs.map((input) => keyOf(input, matchPart))
  const distinct = [...new Set(keys)].filter((key) => key !== null)
  const matches = await lockMatches(work.db, work.actor, work.object, matchPart, distinct)
  const matchOf = (index: number): MatchedRecord | null => matches.get(keys[index] ?? '') ?? null
  const pending = inputs.map((input, index) => ({ input, current: matchOf(index)?.row ?? null }))
  const complete = await completeInputs(work, pending)
  const items = inputs.map((input, index) => decide(input, complete[index], matchOf(index)))
  const others = identifiersOf(work.object).filter((part) => part.column !== matchPart.column)
  failRepeated(items, matchPart, (index) => keys[index] ?? null)
  for (const part of others) await failTaken(work, items, part)
  return items
}

function decide(input: RecordInput, complete: CompleteInput | undefined, match: MatchedRecord | null): BatchItem {
  const [issue] = complete?.issues ?? []
  const values: RecordWrite['values'] = complete?.values ?? new Map()
  if (match !== null && !match.isReachable) {
    // Whether the rest of the request would be right is not looked at: it could tell about the record.
    return { kind: 'failed', id: null, issue: { code: 'RECORD_NOT_EDITABLE', details: {}, path: '', text: null } }
  }
  const id = match?.row.id ?? input.id
  if (issue !== undefined) return { kind: 'failed', id: match?.row.id ?? null, issue }
  if (match === null) return { kind: 'create', id: id ?? uuidv7(), values }
  if (input.id !== null && input.id !== match.row.id) {
    const details = { keys: 'The id and the identifier' }
    return { kind: 'failed', id: null, issue: { code: 'KEYS_DISAGREE', details, path: 'id', text: input.id } }
  }
  return { kind: 'update', id: match.row.id, values, isDeleted: match.isDeleted }
}

function keyOf(input: RecordInput, part: Part): Value | null {
  if (part.column === 'id') return input.id
  const value = input.values.get(part.column)
  return value?.key ?? value?.value ?? null
}

/** Of several records with one identifier the first one goes ahead: which of them is right, only the sender knows. */
function failRepeated(items: BatchItem[], part: Part, keyAt: (index: number) => Value | null): void {
  const firstIndex = new Map<Value, number>()
  for (const [index, item] of items.entries()) {
    const key = item.kind === 'failed' ? null : keyAt(index)
    if (key === null) continue
    const first = firstIndex.get(key)
    if (first === undefined) firstIndex.set(key, index)
    else items[index] = taken(item, 'UNIQUE_TAKEN_IN_FILE', part, { other: first + 1 })
  }
}

/** Fails the records whose other unique values belong to another record, in the database or in the batch. */
async function failTaken(work: ObjectWork, items: BatchItem[], part: Part): Promise<void> {
  const keyAt = (index: number): Value | null => uniqueKey(items[index], part)
  failRepeated(items, part, keyAt)
  const keys = [...new Set(items.map((_, index) => keyAt(index)))].filter((key) => key !== null)
  const holders = await findHolders(work.db, work.actor, work.object, part, keys)
  for (const [index, item] of items.entries()) {
    const key = keyAt(index)
    const holder = key === null ? undefined : holders.get(key)
    if (holder === undefined || (item.kind === 'update' && holder === item.id)) continue
    items[index] = taken(item, 'UNIQUE_TAKEN', part, {})
  }
}

/** The value that an item would give to a unique part. An id is given only to new records. */
function uniqueKey(item: BatchItem | undefined, part: Part): Value | null {
  if (item === undefined || item.kind === 'failed') return null
  if (part.column === 'id') return item.kind === 'create' ? item.id : null
  const value = item.values.get(part.column)
  return value?.key ?? value?.value ?? null
}

function taken(
  item: BatchItem,
  code: 'UNIQUE_TAKEN' | 'UNIQUE_TAKEN_IN_FILE',
  part: Part,
  details: ProblemDetails,
): BatchItem {
  const text = item.kind === 'failed' ? '' : String(item.values.get(part.column)?.value ?? item.id)
  const issue: InputIssue = { code, details: { field: part.header, text, ...details }, path: part.path, text }
  return { kind: 'failed', id: item.kind === 'update' ? item.id : null, issue }
}
