/**
 * Many records in one call and one transaction: those that exist are updated, deleted ones are restored,
 * the others created. Set-based from end to end: the number of statements does not grow with the number
 * of records. What is wrong with one record fails that record alone.
 */
import { identifiersOf } from '../../core/model/object.ts'
import type { FieldPath, Part } from '../../core/model/field.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run } from '../../infra/postgres/database.ts'
import { isUniqueViolation, writeRefusal } from '../../infra/postgres/record-conflict.ts'
import { describeIssue, type ItemProblem } from '../../infra/postgres/record-input.ts'
import { makeRecordReader } from '../../infra/postgres/record-values.ts'
import { insertRecords, updateRecords } from '../../infra/postgres/record-write.ts'
import type { Context } from '../context.ts'
import { withObject, type ObjectWork } from './object-work.ts'
import { makeBatch, type BatchItem } from './upsert-batch.ts'

export const ITEM_OUTCOMES = ['created', 'updated', 'restored', 'unchanged', 'failed'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

export interface UpsertRequest {
  readonly records: readonly unknown[]
  /** The unique field that finds existing records: `id` when absent. Records without a value there are created. */
  readonly matchBy?: FieldPath
}

export interface ItemResult {
  /** Place in the request, from 0. */
  readonly index: number
  readonly outcome: ItemOutcome
  readonly id: string | null
  /** Why it failed; the first problem where there are several. */
  readonly problem?: ItemProblem
}

export interface UpsertResult {
  readonly counts: Readonly<Record<ItemOutcome, number>>
  readonly items: readonly ItemResult[]
}

const MOST_RECORDS = 10_000

/** @throws Refusal REQUEST_INVALID for more than 10,000 records, MATCH_KEY_INVALID for a field that is not unique */
export function upsertRecords(context: Context, objectName: string, request: UpsertRequest): Promise<UpsertResult> {
  return withObject(context, objectName, ['create', 'edit'], async (work) => {
    const { records, matchBy = 'id' } = request
    if (records.length > MOST_RECORDS) {
      throw new Refusal('REQUEST_INVALID', {
        reason: `a batch has at most ${MOST_RECORDS.toLocaleString('en')} records`,
      })
    }
    const matchPart = findMatchPart(work, matchBy)
    const readRecord = makeRecordReader(work.model, work.object)
    const inputs = records.map((record) => readRecord(record))
    const items = await withoutRaces(work, async () => {
      const batch = await makeBatch(work, matchPart, inputs)
      return writeBatch(work, batch)
    })
    const counts = countOutcomes(items)
    await writeAudit(work.db, work.actor, {
      action: 'records.upserted',
      object: work.object.apiName,
      details: { matchBy: matchPart.path, counts },
    })
    return { counts, items }
  })
}

function findMatchPart({ object }: ObjectWork, path: FieldPath): Part {
  const identifiers = identifiersOf(object)
  const part = identifiers.find((each) => each.field.apiName === path || each.path === path)
  if (part !== undefined) return part
  const known = identifiers.map((each) => each.path).join(', ')
  throw new Refusal('MATCH_KEY_INVALID', { field: path, object: object.labelPlural, known })
}

const MOST_ATTEMPTS = 4

/**
 * Another transaction may take a unique value after this one looked for it. Then the batch goes back to
 * its savepoint and looks again: now that value is seen.
 */
async function withoutRaces<Result>({ db, object }: ObjectWork, attempt: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts++) {
    await run(db, 'savepoint upsert')
    try {
      return await attempt()
    } catch (error) {
      if (!isUniqueViolation(error) || attempts === MOST_ATTEMPTS) throw writeRefusal(error, object, () => undefined)
      await run(db, 'rollback to savepoint upsert')
    }
  }
}

async function writeBatch(
  { db, actor, object }: ObjectWork,
  batch: readonly BatchItem[],
): Promise<readonly ItemResult[]> {
  const updates = batch.filter((item) => item.kind === 'update')
  const creates = batch.filter((item) => item.kind === 'create')
  const written = await updateRecords(db, actor, object, updates)
  await insertRecords(db, actor, object, creates)
  return batch.map((item, index): ItemResult => {
    if (item.kind === 'failed') return { index, outcome: 'failed', id: item.id, problem: describeIssue(item.issue) }
    if (item.kind === 'create') return { index, outcome: 'created', id: item.id }
    if (item.isDeleted) return { index, outcome: 'restored', id: item.id }
    return { index, outcome: written.has(item.id) ? 'updated' : 'unchanged', id: item.id }
  })
}

function countOutcomes(items: readonly ItemResult[]): UpsertResult['counts'] {
  const counts = { created: 0, updated: 0, restored: 0, unchanged: 0, failed: 0 }
  for (const { outcome } of items) counts[outcome]++
  return counts
}
