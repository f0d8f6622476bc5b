/**
 * The books of owners in turn. A plan reserves its shares in the transaction that makes it: imports that
 * are planned at once wait for each other at the row of their rotation. An import that ends otherwise
 * than planned gives back what it did not use, and the next one evens it out.
 */
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { ImportLayout } from '../../core/import/layout.ts'
import { shareOut, type OwnerStanding, type OwnerTurn } from '../../core/import/owner-turns.ts'
import type { OwnerShare } from '../../core/import/preview.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { qualified } from '../../infra/postgres/identifier.ts'
import { countDealtOut, countUnowned, dealOut, unowned } from '../../infra/postgres/import/owner-sql.ts'
import type { WorkTables } from '../../infra/postgres/import/work-tables.ts'

export interface ShareRequest {
  readonly client: pg.Client
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly importId: string
  readonly objectId: string
  readonly round: number
}

/** Deals the created records of a finished plan out. @returns nothing where no members take turns */
export async function shareOwners(request: ShareRequest): Promise<readonly OwnerShare[] | undefined> {
  const { client, tables, layout, importId, round } = request
  await client.query('delete from waybill.owner_shares where import_id = $1 and round = $2', [importId, round])
  const { owners = [] } = layout
  if (owners.length === 0) return undefined
  const condition = unowned(layout)
  const rows = condition === null ? 0 : await countRows(client, countUnowned(tables, condition))
  const rotationId = await lockRotation(request, owners)
  const standings = await readStandings(client, rotationId, owners)
  const records = shareOut(rows, standings)
  if (condition !== null && rows > 0) await client.query(dealOut(tables, condition), columnsOf(standings, records))
  await client.query(
    `insert into waybill.owner_shares (import_id, round, rotation_id, member_id, records)
     select $1, $2, $3, member_id, records from unnest($4::uuid[], $5::bigint[]) as share (member_id, records)`,
    [importId, round, rotationId, owners.map(({ memberId }) => memberId), records],
  )
  return nameShares(client, tables, owners, records)
}

async function countRows(client: pg.Client, text: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(text)
  return rows[0]?.rows ?? 0
}

/** The rotation, under a lock that lasts until the plan is there for everyone to see. */
async function lockRotation({ client, objectId }: ShareRequest, owners: readonly OwnerTurn[]): Promise<string> {
  const turns = JSON.stringify(owners.map(({ memberId, weight }) => [memberId, weight]))
  await client.query(
    'insert into waybill.owner_rotations (id, object_id, turns) values ($1, $2, $3) on conflict do nothing',
    [uuidv7(), objectId, turns],
  )
  const { rows } = await client.query<{ id: string }>(
    'select id from waybill.owner_rotations where object_id = $1 and turns = $2 for update',
    [objectId, turns],
  )
  const [rotation] = rows
  if (rotation === undefined) throw new Error('A rotation of owners was not found')
  return rotation.id
}

async function readStandings(
  client: pg.Client,
  rotationId: string,
  owners: readonly OwnerTurn[],
): Promise<readonly OwnerStanding[]> {
  const { rows } = await client.query<{ member_id: string; given: number }>(
    `select member_id, sum(records)::bigint as given from waybill.owner_shares where rotation_id = $1 group by member_id`,
    [rotationId],
  )
  const given = new Map(rows.map((row) => [row.member_id, row.given]))
  return owners.map((owner) => ({ ...owner, given: given.get(owner.memberId) ?? 0 }))
}

const columnsOf = (standings: readonly OwnerStanding[], records: readonly number[]): unknown[][] => [
  standings.map(({ memberId }) => memberId),
  standings.map(({ given }) => given),
  standings.map(({ weight }) => weight),
  [...records],
]

async function nameShares(
  client: pg.Client,
  { schema }: WorkTables,
  owners: readonly OwnerTurn[],
  records: readonly number[],
): Promise<readonly OwnerShare[]> {
  const { rows } = await client.query<{ id: string; name: string | null }>(
    `select id, coalesce(name, email) as name from ${qualified(schema, 'members')} where id = any($1::uuid[])`,
    [owners.map(({ memberId }) => memberId)],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name ?? '']))
  return owners.map(({ memberId }, index) => ({
    memberId,
    name: names.get(memberId) ?? '',
    records: records[index] ?? 0,
  }))
}

/**
 * An import has ended: each member's share is what they have got. Nothing but a plan, which is given up,
 * gave nobody anything. Goes before the plan is dropped.
 */
export async function endShares(db: Queryable, tables: WorkTables, importId: string): Promise<void> {
  const shares = await db
    .selectFrom('waybill.owner_shares as share')
    .innerJoin('waybill.imports as import', (join) =>
      join.onRef('import.id', '=', 'share.import_id').onRef('import.round', '=', 'share.round'),
    )
    .select(['share.member_id', 'share.round'])
    .where('share.import_id', '=', importId)
    .execute()
  const [first] = shares
  if (first === undefined) return
  const got = (await isApplied(db, tables)) ? await readDealtOut(db, tables, first.round) : new Map<string, number>()
  for (const { member_id: memberId, round } of shares) {
    await db
      .updateTable('waybill.owner_shares')
      .set({ records: got.get(memberId) ?? 0 })
      .where('import_id', '=', importId)
      .where('round', '=', round)
      .where('member_id', '=', memberId)
      .execute()
  }
}

async function isApplied(db: Queryable, { plan, journal }: WorkTables): Promise<boolean> {
  const { rows } = await run<{ is_there: boolean }>(
    db,
    'select to_regclass($1) is not null and to_regclass($2) is not null as is_there',
    [plan, journal],
  )
  return rows[0]?.is_there === true
}

async function readDealtOut(db: Queryable, tables: WorkTables, round: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await run<{ member_id: string; records: number }>(db, countDealtOut(tables), [round * 2])
  return new Map(rows.map((row) => [row.member_id, row.records]))
}

/** What was taken back counts for nobody. */
export const releaseShares = async (db: Queryable, importId: string): Promise<void> => {
  await db.deleteFrom('waybill.owner_shares').where('import_id', '=', importId).execute()
}
