/** What stands in the database, in a form that can be compared. */
import type { Installation } from './installation.ts'

/** Lines by name: of a table, or of what else is compared. */
export type Ledger = Readonly<Record<string, readonly string[]>>

export async function schemaOf(installation: Installation): Promise<string> {
  const [workspace] = await installation.query<{ schema: string }>(
    'select schema_name as schema from waybill.workspaces',
  )
  if (workspace === undefined) throw new Error('There is no workspace.')
  return workspace.schema
}

/** Every record table, to the byte. */
export async function readRecords(installation: Installation): Promise<Ledger> {
  const schema = await schemaOf(installation)
  const tables = await installation.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = $1 and table_name !~ '^(import|bulk)_' order by 1`,
    [schema],
  )
  const ledger: Record<string, readonly string[]> = {}
  for (const { name } of tables)
    ledger[name] = await readLines(installation, `select r::text as line from "${schema}"."${name}" r order by r.id`)
  return ledger
}

/** What differs from one run of the same import to the next, and may. */
const OF_THE_RUN = ['id', 'created_at', 'updated_at', 'created_by_job', 'updated_by_job']

/** What an import or a bulk change came to: the people by e-mail, and the outcome of every row. */
export async function readResult(
  installation: Installation,
  jobId: string,
  kind: 'import' | 'bulk' = 'import',
): Promise<Ledger> {
  const schema = await schemaOf(installation)
  const journal = `"${schema}"."${kind}_${jobId.replaceAll('-', '').slice(-16)}_journal"`
  const columns = await installation.query<{ list: string }>(
    `select string_agg(format('r.%I', column_name), ', ' order by ordinal_position) as list
     from information_schema.columns
     where table_schema = $1 and table_name = 'people' and column_name <> all ($2::text[])`,
    [schema, OF_THE_RUN],
  )
  return {
    people: await readLines(
      installation,
      `select row(${columns[0]?.list})::text as line from "${schema}".people r order by r.emails_primary_key`,
    ),
    rows: await readLines(
      installation,
      `select concat_ws(' ', row, pass, outcome, problems) as line from ${journal} order by row, pass`,
    ),
  }
}

async function readLines(installation: Installation, sql: string): Promise<readonly string[]> {
  return (await installation.query<{ line: string }>(sql)).map(({ line }) => line)
}

const MOST_DIFFERENCES = 10

/** What the one has and the other has not; nothing when they are equal. Short enough to be read. */
export function differences(expected: Ledger, actual: Ledger): readonly string[] {
  return Object.entries(expected).flatMap(([name, before]) => {
    const after = actual[name] ?? []
    if (before.length === after.length && before.every((line, index) => line === after[index])) return []
    return [`${name}: ${before.length} lines expected, ${after.length} found`].concat(
      without(before, after).map((line) => `${name} lacks  ${line}`),
      without(after, before).map((line) => `${name} has    ${line}`),
    )
  })
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const present = new Set(others)
  return lines.filter((line) => !present.has(line)).slice(0, MOST_DIFFERENCES)
}
