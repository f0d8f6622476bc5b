import type { Command } from 'commander'
import type { AuditEntry } from '../../operations/access/audit.ts'
import { apiUrl } from '../api-client.ts'
import { downloadFile } from '../download-file.ts'
import { findMember } from '../find-member.ts'
import { formatInstant } from '../numbers-in-words.ts'
import { readLimit } from '../read-limit.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface AuditFlags {
  readonly member?: string
  readonly action?: string
  readonly object?: string
  readonly source?: string
  readonly from?: string
  readonly until?: string
}

export function addAuditCommand(program: Command): void {
  const command = program
    .command('audit')
    .summary('read and export the audit log')
    .description('Who did what, when and how: imports, undos, sign-ins, changes of access and of the data model.')
  addExamples(command, 'waybill audit list --action import', 'waybill audit export audit.csv')
  const list = addFilter(
    command
      .command('list')
      .summary('list entries')
      .description('Lists the entries of the audit log, the newest first.'),
  )
    .option('--limit <count>', 'how many at most (50 when absent)', readLimit)
    .option(...JSON_FLAG)
    .action(action(listAudit))
  addExamples(list, 'waybill audit list --action session.refused --from 2026-11-01')
  const exported = addFilter(
    command
      .command('export')
      .summary('write entries to a file')
      .description('Writes the entries of the audit log as CSV, the newest first.')
      .argument('<file>', 'where to; "-" is stdout'),
  ).action(action(exportAudit))
  addExamples(exported, 'waybill audit export audit.csv --from 2026-01-01 --until 2027-01-01')
}

const addFilter = (command: Command): Command =>
  command
    .option('--member <member>', 'who did it: e-mail address or id')
    .option('--action <action>', 'what: "import", or "import.queued"')
    .option('--object <object>', 'API name of the object')
    .option('--source <source>', 'how: manual, import, api or system')
    .option('--from <date>', 'from this date or date-time on')
    .option('--until <date>', 'before this one')

async function queryOf(api: Shell['api'], flags: AuditFlags) {
  const { member, action: what, object, source, from, until } = flags
  const id = member === undefined ? undefined : (await findMember(api, member)).id
  return { member: id, action: what, object, source, from, until }
}

const LARGEST_PAGE = 500
const DEFAULT_LIMIT = 50

async function listAudit(
  { api, output }: Shell,
  { limit = DEFAULT_LIMIT, ...flags }: AuditFlags & { readonly limit?: number },
): Promise<void> {
  const entries = await readEntries(api, flags, limit)
  if (output.isJson) return entries.forEach((entry) => output.json(entry))
  if (entries.length === 0) return output.say('There are no such entries.')
  output.table(
    [
      { title: 'When' },
      { title: 'Who', fit: 'cut' },
      { title: 'How', fit: 'drop' },
      { title: 'What' },
      { title: 'Object', fit: 'drop' },
      { title: 'Details', fit: 'cut' },
    ],
    entries.map(({ at, member, source, action: what, object, details }) => [
      formatInstant(at),
      member?.name ?? 'nobody',
      source,
      what,
      object ?? '',
      JSON.stringify(details),
    ]),
  )
}

async function readEntries(api: Shell['api'], flags: AuditFlags, limit: number): Promise<readonly AuditEntry[]> {
  const filter = await queryOf(api, flags)
  const entries: AuditEntry[] = []
  let cursor: string | undefined
  do {
    const query = { ...filter, limit: Math.min(limit - entries.length, LARGEST_PAGE), cursor }
    const page: { readonly entries: readonly AuditEntry[]; readonly next: string | null } = await api.request(
      '/audit',
      { query },
    )
    entries.push(...page.entries)
    cursor = page.next ?? undefined
  } while (cursor !== undefined && entries.length < limit)
  return entries
}

async function exportAudit({ api, output }: Shell, flags: AuditFlags, file: string): Promise<void> {
  // The path alone: whoever downloads adds the server.
  const { search } = new URL(apiUrl({ ...api.access(), url: 'http://x' }, '/audit.csv', await queryOf(api, flags)))
  await downloadFile(api, `/audit.csv${search}`, file)
  if (file !== '-') output.say(`The audit log is in ${file}.`)
}
