import { Option, type Command } from 'commander'
import { collect } from '../import/import-flags.ts'
import { formatCount } from '../numbers-in-words.ts'
import { readLimit } from '../read-limit.ts'
import { findView } from '../views/find-view.ts'
import { showRecords, type ShownRecord } from '../show-records.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface RecordsFlags {
  readonly filter?: readonly string[]
  readonly search?: string
  readonly sort?: readonly string[]
  readonly deleted?: 'include' | 'only'
  readonly fields?: readonly string[]
  readonly zone?: string
  readonly view?: string
  readonly count?: boolean
  readonly limit?: number
}

interface Page {
  readonly records: readonly ShownRecord[]
  readonly next: string | null
}

const splitWords = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

const TABLE_LIMIT = 50
const LARGEST_PAGE = 1000

export function addRecordsCommand(program: Command): void {
  const command = program
    .command('records')
    .summary('list or count records')
    .description(
      'Lists the records of an object. Several filters must all hold. Operators: is, isNot, contains, notContains, ' +
        'startsWith, endsWith, in, notIn, hasAny, hasAll, isEmpty, isNotEmpty, before, after, =, !=, >, >=, <, <=, and for dates within: ' +
        '"within today", "within lastWeek", "within last 30 days". "owner is me" asks for your own records, ' +
        '"import is ID" for those that an import touched.',
    )
    .argument('<object>', 'API name of the object')
    .option('--filter <filter>', "'FIELD OPERATOR VALUE' (repeatable)", collect)
    .option('--view <view>', 'as a view shows them; filters come on top, --sort and --fields replace its own')
    .option('--search <words>', 'words in the name, an e-mail or an identifier')
    .option('--sort <field>', 'field to sort by, "-field" for the highest first (repeatable)', collect)
    .addOption(new Option('--deleted <choice>', 'deleted records too, or only those').choices(['include', 'only']))
    .option('--fields <fields>', 'only these, with commas between', splitWords)
    .option('--zone <zone>', 'time zone whose days the filters mean, such as Europe/Paris (default: yours)')
    .option('--count', 'only say how many there are')
    .option('--limit <n>', `at most so many records (default: ${TABLE_LIMIT}; with --json all)`, readLimit)
    .option(...JSON_FLAG)
    .action(action(listRecords))
  addExamples(
    command,
    "waybill records people --filter 'emails.primary endsWith @acme.com'",
    "waybill records companies --filter 'employees >= 50' --sort -employees --limit 10",
    "waybill records leads --filter 'status in New, Contacted' --count",
    "waybill records tasks --filter 'dueAt within thisWeek' --filter 'assignee is me' --fields title,dueAt",
    'waybill records people --view "My leads" --count',
    'waybill records people --json > people.ndjson',
  )
}

async function listRecords(shell: Shell, flags: RecordsFlags, object: string): Promise<void> {
  const path = `/objects/${encodeURIComponent(object)}/records`
  const query = await readQuery(shell, flags, object)
  if (flags.count === true) return countRecords(shell, path, query)
  if (shell.output.isJson) return printRecords(shell, path, query, flags.limit ?? Infinity)
  await tabulateRecords(shell, path, query, flags.limit ?? TABLE_LIMIT)
}

async function readQuery(shell: Shell, flags: RecordsFlags, object: string): Promise<Selection> {
  const view = flags.view === undefined ? null : (await findView(shell, object, flags.view)).definition
  const kept = view === null || view.filter === null ? [] : [JSON.stringify(view.filter)]
  const filter = [...kept, ...(flags.filter ?? [])]
  const fields = flags.fields ?? view?.columns.map((column) => column.field)
  return {
    filter,
    sort: flags.sort ?? view?.sort ?? [],
    search: [view?.search, flags.search].filter((words) => words !== undefined && words !== '').join(' ') || undefined,
    deleted: flags.deleted,
    // The days of a filter are those of whoever asks.
    timeZone: flags.zone ?? (filter.length === 0 ? undefined : Temporal.Now.timeZoneId()),
    fields: fields?.join(','),
  }
}

type Selection = Readonly<
  Record<'filter' | 'sort', readonly string[]> &
    Record<'search' | 'deleted' | 'timeZone' | 'fields', string | undefined>
>

async function countRecords({ api, output }: Shell, path: string, selection: Selection): Promise<void> {
  const count = await fetchCount(api, path, selection)
  if (output.isJson) output.json({ count })
  else output.say(String(count))
}

async function fetchCount(
  api: Shell['api'],
  path: string,
  { sort: _sort, fields: _fields, ...selection }: Selection,
): Promise<number> {
  const { count } = await api.request<{ readonly count: number }>(`${path}/count`, { query: selection })
  return count
}

/** Page by page: however many there are, memory holds one page of them. */
async function* readPages({ api }: Shell, path: string, selection: Selection, limit: number): AsyncGenerator<Page> {
  let left = limit
  let cursor: string | null = null
  do {
    const query = { ...selection, limit: Math.min(LARGEST_PAGE, left), ...(cursor !== null && { cursor }) }
    const page: Page = await api.request<Page>(path, { query })
    yield page
    left -= page.records.length
    cursor = page.next
  } while (cursor !== null && left > 0)
}

async function printRecords(shell: Shell, path: string, selection: Selection, limit: number): Promise<void> {
  for await (const { records } of readPages(shell, path, selection, limit)) {
    for (const record of records) shell.output.json(record)
  }
}

async function tabulateRecords(shell: Shell, path: string, selection: Selection, limit: number): Promise<void> {
  const { api, output } = shell
  const records: ShownRecord[] = []
  let hasMore = false
  for await (const page of readPages(shell, path, selection, limit)) {
    records.push(...page.records)
    hasMore = page.next !== null
  }
  showRecords(output, records)
  if (!hasMore) return
  const count = await fetchCount(api, path, selection)
  output.say(
    `\n${formatCount(records.length)} of ${formatCount(count)} records; --limit shows more, --json all of them.`,
  )
}
