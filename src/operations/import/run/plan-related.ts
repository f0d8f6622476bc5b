/** What a plan says of other objects' records: which it creates, and which are missing. */
import type pg from 'pg'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { PlanPreview, RelatedPreview } from '../../../core/import/preview.ts'
import { relationGroups, type RelationGroup } from '../../../core/import/relation-groups.ts'
import {
  createMissingTable,
  describeMissing,
  findMissing,
  forgetMissing,
  groupsThatCreate,
  keepMissing,
  spareMissing,
} from '../../../infra/postgres/import/missing-sql.ts'
import {
  addNames,
  hasOtherNames,
  keepAllNames,
  namedReadings,
  takeNames,
} from '../../../infra/postgres/import/kept-names-sql.ts'
import type { PlanInput } from '../../../infra/postgres/import/plan-input.ts'
import { countUnfound } from '../../../infra/postgres/import/relation-sql.ts'
import { findNames } from '../../../infra/postgres/import/relation-names-sql.ts'
import { planInput, type PlanRequest } from './plan-request.ts'

type RelatedInput = Pick<PlanInput, 'tables' | 'layout' | 'visible' | 'rows'>

/** Looks up what relations name, before the plan, in its transaction. */
export async function prepareRelated(request: PlanRequest): Promise<void> {
  const { client, round, hasKeptNames = false } = request
  const input = planInput(request)
  const { missing } = input.tables
  // Before the first round nothing was created.
  if (round === 0) await client.query(`drop table if exists ${missing}`)
  if (hasKeptNames) await findOtherNames(client, input)
  else for (const statement of findNames(input)) await client.query(statement)
  if (groupsThatCreate(input.layout).length === 0) return
  for (const statement of findMissing(input)) await client.query(statement)
}

async function findOtherNames(client: pg.Client, input: RelatedInput): Promise<void> {
  for (const reading of namedReadings(input.layout)) {
    for (const statement of takeNames(input, reading)) await client.query(statement)
    const { rows } = await client.query<{ hasOthers: boolean }>(hasOtherNames(input, reading))
    if (rows[0]?.hasOthers === true) for (const statement of addNames(input, reading)) await client.query(statement)
  }
}

/** For the plans of single rows in the review. */
export async function keepNames({ client, tables, layout }: PlanRequest): Promise<void> {
  for (const statement of keepAllNames(tables, layout)) await client.query(statement)
}

/** Keeps what the finished plan will create. @returns nothing where it creates none by its options */
export async function keepRelated(
  client: pg.Client,
  { tables, layout }: RelatedInput,
  round: number,
): Promise<readonly RelatedPreview[] | undefined> {
  const groups = groupsThatCreate(layout)
  if (groups.length === 0) return undefined
  await client.query(createMissingTable(tables))
  await client.query(forgetMissing(tables))
  for (const statement of spareMissing({ tables, layout })) await client.query(statement)
  await client.query(keepMissing({ tables, layout }), [round])
  const { rows } = await client.query<Omit<RelatedPreview, 'objectLabel'>>(describeMissing(tables), [round])
  return rows.map(({ object, records, first }) => ({ object, objectLabel: labelOf(layout, object), records, first }))
}

const labelOf = (layout: ImportLayout, object: string): string =>
  relationGroups(layout).find(({ lookup }) => lookup.object === object)?.lookup.objectLabel ?? object

/** Fewer are for the rows themselves to tell. */
const FEW = 3

/** Advice where most of what a relation names is not there: asked only when some rows are told so. */
export async function adviseOnMissing(
  client: pg.Client,
  input: RelatedInput,
  problems: PlanPreview['problems'],
): Promise<readonly string[]> {
  const notices: string[] = []
  for (const group of relationGroups(input.layout)) {
    const paths = new Set(group.readings.map(({ column }) => column.path))
    const isTold = problems.some(({ code, field }) => UNFOUND.has(code) && paths.has(field ?? ''))
    if (!isTold) continue
    const { rows } = await client.query<{ named: number; missing: number }>(countUnfound(input, group))
    const [{ named, missing } = { named: 0, missing: 0 }] = rows
    if (missing >= FEW && missing * 2 > named) notices.push(advice(group, named, missing))
  }
  return notices
}

export const UNFOUND: ReadonlySet<string> = new Set(['RELATION_NOT_FOUND', 'RELATION_LEFT_EMPTY'])

const NUMBER = new Intl.NumberFormat('en')

function advice({ lookup: { object, objectLabel } }: RelationGroup, named: number, missing: number): string {
  const count = `${NUMBER.format(missing)} of ${NUMBER.format(named)} ${objectLabel} are not there`
  return object === 'members'
    ? `${count}: invite them first, or leave the column out.`
    : `${count}: import ${objectLabel} first, or create the missing ones.`
}
