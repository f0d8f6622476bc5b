/**
 * The SQL of one chunk of an import. All statements of a chunk run in one transaction with its
 * progress mark; parameters are always $1 (rows above this one) and $2 (up to and with this one).
 *
 * The fast path trusts the plan as long as every record still is the row version that was planned
 * (`xmin`); when a count falls short, the chunk is rolled back and done again, after `lockMatched` and
 * `revalidate…` have marked in the plan what no longer fits.
 */
import type { ImportLayout } from '../../../core/import/layout.ts'
import { matchColumn } from '../../../core/import/layout.ts'
import { hasKey } from './match-key-sql.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { relationGroups } from '../../../core/import/relation-groups.ts'
import { createdValues, updatedValue } from './new-value.ts'
import { problemJson } from './plan-input.ts'
import { hasPlanWarnings } from './relation-sql.ts'
import {
  SYSTEM_IMAGES,
  after,
  assignmentsOf,
  before,
  relationColumn,
  stagedMatch,
  type Assignment,
  type WorkTables,
} from './work-tables.ts'

export interface ApplyInput {
  readonly tables: WorkTables
  readonly layout: ImportLayout
  readonly jobId: string
  readonly memberId: string
  /** Even for leaders, odd for followers; rounds count up. See `createJournal`. */
  readonly pass: number
  /** Predicate on a record's alias: the member may change it. */
  readonly editable: (alias: string) => string
  readonly serverVersion: number
}

const RANGE = 'p.row > $1 and p.row <= $2'
const UPDATES = "p.action in ('u', 'r')"
const HAS_RETURNING_OLD = 180000

/** The rows of the plan that are this pass's. */
const ofPass = ({ pass }: ApplyInput): string => `p.leader is ${pass % 2 === 0 ? '' : 'not '}null`

const records = ({ tables, layout }: ApplyInput): string => qualified(tables.schema, layout.table)

/** Of rows that go in: warnings of their cells, and of their plan where it can have any. */
const problemsOf = ({ layout }: ApplyInput): string =>
  hasPlanWarnings(layout) ? "nullif(coalesce(s.problems, '[]') || coalesce(p.problems, '[]'), '[]')" : 's.problems'

/** The columns that say who changed a record and how, each with its SQL. */
export const stamp = ({ jobId, memberId }: ApplyInput): readonly (readonly [string, string])[] => [
  ['updated_at', 'now()'],
  ['updated_by_source', "'import'"],
  ['updated_by_member', `${quoteLiteral(memberId)}::uuid`],
  ['updated_by_job', `${quoteLiteral(jobId)}::uuid`],
]

const imageColumns = (assignments: readonly Assignment[]): readonly string[] => [
  after('updated_at'),
  ...assignments.flatMap(({ target }) => [before(target), after(target)]),
  ...SYSTEM_IMAGES.map(before),
]

const images = (assignments: readonly Assignment[]): readonly string[] => [
  'new.updated_at',
  ...assignments.flatMap(({ target }) => [`old.${quoteIdentifier(target)}`, `new.${quoteIdentifier(target)}`]),
  ...SYSTEM_IMAGES.map((column) => `old.${column}`),
]

/**
 * Updates and restores the leaders of the range and journals their before- and after-images.
 * PostgreSQL 18 returns the old row itself; before that it is joined in, by the same version.
 */
export function updateLeaders(input: ApplyInput): string {
  const assignments = assignmentsOf(input.layout)
  const sets = assignments.map((each) => [each.target, updatedValue(each, 'new')] as const)
  const joinOld =
    input.serverVersion >= HAS_RETURNING_OLD
      ? { alias: 'r', using: '', where: '' }
      : { alias: 'new', using: `join ${records(input)} old on old.id = p.record_id`, where: 'and old.xmin = p.version' }
  const { alias, using, where } = joinOld
  const assign = [...sets, ...stamp(input), ['deleted_at', 'null'] as const]
    .map(([column, sql]) => `${quoteIdentifier(column)} = ${alias === 'r' ? sql.replaceAll('new.', 'r.') : sql}`)
    .join(', ')
  return `with updated as (
      update ${records(input)} ${alias} set ${assign}
      from ${input.tables.plan} p join ${input.tables.stage} s on s.row = p.row ${using}
      where ${RANGE} and ${UPDATES} and p.leader is null and ${alias}.id = p.record_id and ${alias}.xmin = p.version ${where}
      returning p.row, p.action, p.record_id, ${problemsOf(input)}, ${images(assignments).join(', ')}
    ),
    journaled as (
      insert into ${input.tables.journal} (row, outcome, record_id, problems, pass, imaged, ${imageColumns(assignments).join(', ')})
      select row, action, record_id, problems, ${input.pass}, true, ${imageNames(assignments).join(', ')}
      from updated as u (row, action, record_id, problems, ${imageNames(assignments).join(', ')})
    )
    select count(*) filter (where action = 'u') as updated, count(*) filter (where action = 'r') as restored from updated`
}

/** Names for the returned images: a record column may be called like a column of the plan. */
const imageNames = (assignments: readonly Assignment[]): readonly string[] =>
  images(assignments).map((_, index) => `image${index}`)

/** New records may resemble others: their plan can warn whatever the layout. */
const WITH_WARNINGS = "case when p.problems is null then s.problems else coalesce(s.problems, '[]') || p.problems end"

export function insertLeaders(input: ApplyInput): string {
  const created = createdValues(input.layout, assignmentsOf(input.layout))
  const system = [
    ['id', 'p.record_id'],
    ['created_at', 'now()'],
    ['created_by_source', "'import'"],
    ['created_by_member', `${quoteLiteral(input.memberId)}::uuid`],
    ['created_by_job', `${quoteLiteral(input.jobId)}::uuid`],
    ...stamp(input),
  ] as const
  const columns = [...system.map(([column]) => column), ...created.map(({ target }) => target)].map(quoteIdentifier)
  const values = [...system.map(([, sql]) => sql), ...created.map(({ source }) => source)]
  return `with inserted as (
      insert into ${records(input)} (${columns.join(', ')})
      select ${values.join(', ')}
      from ${input.tables.plan} p join ${input.tables.stage} s on s.row = p.row
      where ${RANGE} and p.action = 'c'
    ),
    journaled as (
      insert into ${input.tables.journal} (row, outcome, record_id, problems, pass, imaged, ${after('updated_at')})
      select p.row, 'c', p.record_id, ${WITH_WARNINGS}, ${input.pass}, false, now()
      from ${input.tables.plan} p join ${input.tables.stage} s on s.row = p.row
      where ${RANGE} and p.action = 'c'
      returning 1
    )
    select count(*) as created from journaled`
}

/** Rows that write nothing: unchanged, skipped, refused, removed. */
export const journalTheRest = ({ tables, pass }: ApplyInput): string => `
  with journaled as (
    insert into ${tables.journal} (row, outcome, record_id, problems, pass, imaged)
    select p.row, p.action, case when p.action in ('n', 's') then p.record_id end,
      nullif(coalesce(s.problems, '[]') || coalesce(p.problems, '[]'), '[]'), ${pass}, false
    from ${tables.plan} p join ${tables.stage} s on s.row = p.row
    where ${RANGE} and p.action in ('n', 's', 'f', 'x') and p.leader is null
    returning outcome
  )
  select count(*) filter (where outcome = 'n') as unchanged, count(*) filter (where outcome = 's') as skipped,
    count(*) filter (where outcome = 'f') as failed, count(*) filter (where outcome = 'x') as removed
  from journaled`

/** What the range should come to, to compare the counts with. */
export const countPlanned = ({ tables }: ApplyInput): string => `
  select count(*) filter (where p.action = 'u') as updated, count(*) filter (where p.action = 'r') as restored,
    count(*) filter (where p.action = 'c') as created, count(*) filter (where p.action = 'n') as unchanged
  from ${tables.plan} p where ${RANGE} and p.leader is null`

/** How many of the range's unchanged records are still the version that was compared. */
export const countStillUnchanged = (input: ApplyInput): string => `
  select count(*) as unchanged
  from ${input.tables.plan} p join ${records(input)} r on r.id = p.record_id and r.xmin = p.version
  where ${RANGE} and p.action = 'n' and p.leader is null`

/** Locks the matched records of the range, so that what is checked next stays so. */
export const lockMatched = (input: ApplyInput): string => `
  select from ${records(input)} r join ${input.tables.plan} p on p.record_id = r.id
  where ${RANGE} and p.action in ('u', 'r', 'n') and p.leader is null
  order by r.id for update of r`

/**
 * Looks again at rows whose record changed since the plan. Where the promise can still be kept (the
 * record is there, still matches, may be changed, and is deleted or not as it was) the row takes the
 * new version; otherwise it is refused as changed meanwhile.
 */
export function revalidateMatched(input: ApplyInput): string {
  const { tables, layout } = input
  const values = assignmentsOf(layout).filter(({ isKey }) => !isKey)
  const same = values.map((each) => `${updatedValue(each, 'r')} is not distinct from r.${quoteIdentifier(each.target)}`)
  const isSame = `(${['true', ...same].join(' and ')})`
  // Where blanks are filled, someone else may have filled them: then nothing is left to update.
  const isUpdate = values.some(({ column }) => column.blank === 'fill') ? `not ${isSame}` : 'true'
  const fits = `r.id is not null and ${stillMatches(layout)} and ${input.editable('r')} and case p.action
      when 'u' then r.deleted_at is null and ${isUpdate}
      when 'r' then r.deleted_at is not null
      else r.deleted_at is null and ${isSame} end`
  return `with looked as (
      select p.row, r.xmin as version, (${fits}) as fits
      from ${tables.plan} p join ${tables.stage} s on s.row = p.row left join ${records(input)} r on r.id = p.record_id
      where ${RANGE} and p.action in ('u', 'r', 'n') and p.leader is null and r.xmin is distinct from p.version
    )
    update ${tables.plan} p set
      version = l.version,
      action = case when l.fits then p.action else 'f' end,
      problems = case when l.fits then p.problems else jsonb_build_array(${CHANGED_MEANWHILE}) end
    from looked l where p.row = l.row`
}

export const CHANGED_MEANWHILE = problemJson('CHANGED_MEANWHILE', {})

/**
 * What found the record of the planned row `p` still names it. A record that a person chose, or that the row
 * shares with an earlier one, needs no key of its own.
 */
export function stillMatches(layout: ImportLayout): string {
  const cases = layout.strategies.map((strategy, index) => {
    const holds = hasKey(layout, strategy, 'r', (position) => `p.${relationColumn(position)}`)
    return `when ${index} then ${holds}`
  })
  return cases.length === 0 ? 'true' : `(case p.by ${cases.join(' ')} else true end)`
}

/** Refuses rows whose unique value someone took, or whose related record went, since the plan. */
export function revalidateWrites(input: ApplyInput): string {
  const { tables, layout } = input
  const taken = layout.columns.flatMap((column, position) =>
    column.isUnique && column.relation === null
      ? [
          `exists (select from ${records(input)} u where u.${quoteIdentifier(matchColumn(column))} = ${stagedMatch(column, position)}
            and ${column.column === 'id' ? "p.action = 'c'" : 'u.id <> p.record_id'})`,
        ]
      : [],
  )
  const gone = relationGroups(layout).map(
    ({ head, lookup }) =>
      `(p.${relationColumn(head)} is not null and not exists
        (select from ${qualified(tables.schema, lookup.table)} t where t.id = p.${relationColumn(head)}))`,
  )
  return `update ${tables.plan} p set action = 'f', problems = jsonb_build_array(${CHANGED_MEANWHILE})
    from ${tables.stage} s
    where s.row = p.row and ${RANGE} and ${ofPass(input)} and p.action in ('c', 'u', 'r')
      and (${['false', ...taken, ...gone, ...goneDefaults(input)].join(' or ')})`
}

/** What created records are given may be gone as well. */
function goneDefaults({ tables, layout }: ApplyInput): readonly string[] {
  const related = layout.defaults.flatMap(({ relation, value }) =>
    relation === null ? [] : [{ table: relation.table, id: String(value) }],
  )
  const owner = layout.ownerId === null || hasTurns(layout) ? [] : [{ table: 'members', id: layout.ownerId }]
  const gone = [...related, ...owner].map(
    ({ table, id }) =>
      `(p.action = 'c' and not exists (select from ${qualified(tables.schema, table)} t where t.id = ${quoteLiteral(id)}::uuid))`,
  )
  return hasTurns(layout) ? [...gone, goneOwner(tables)] : gone
}

const hasTurns = ({ owners = [] }: ImportLayout): boolean => owners.length > 0

const goneOwner = ({ schema }: WorkTables): string =>
  `(p.action = 'c' and p.owner is not null and not exists (select from ${qualified(schema, 'members')} t where t.id = p.owner))`

/** The last resort for a row that the database itself refuses. $1 is the row, $2 the reason. */
export const refuseRow = ({ tables }: ApplyInput): string => `
  update ${tables.plan} set action = 'f',
    problems = jsonb_build_array(jsonb_build_object('code', 'WRITE_FAILED', 'details', jsonb_build_object('reason', $2::text)))
  where row = $1`

/** For a row that is not what was planned, however often it is looked at. $1 is the row. */
export const refuseChangedRow = ({ tables }: ApplyInput): string => `
  update ${tables.plan} set action = 'f', problems = jsonb_build_array(${CHANGED_MEANWHILE}) where row = $1`

/** Outcomes of an earlier round make way for those of a retry. */
export const forgetEarlierRound = (input: ApplyInput): string => `
  delete from ${input.tables.journal} j using ${input.tables.plan} p
  where p.row = j.row and ${RANGE} and ${ofPass(input)} and j.outcome = 'f'`
