import { Option, type Command } from 'commander'
import type { ImportSource } from '../../core/schedule/import-source.ts'
import { SCHEDULE_MODES, type ScheduleMode } from '../../core/schedule/import-source.ts'
import type { FollowedTemplate, ScheduleRunView, ScheduleView } from '../../operations/schedules/schedule-view.ts'
import { CommandFailure, usageFailure } from '../command-failure.ts'
import { HEADER_FLAG, readHeaderFlags } from '../header-flags.ts'
import { findOwners } from '../import/find-owners.ts'
import {
  addImportFlags,
  dialectOf,
  mappingOf,
  OBJECT_FLAG,
  optionsOf,
  type ImportFlags,
} from '../import/import-flags.ts'
import { rulesOf } from '../import/rule-flags.ts'
import { templateOf, type TemplateFlags } from '../import/template-flags.ts'
import { formatInstant } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface SourceFlags {
  readonly url?: string
  readonly folder?: string
  readonly pattern?: string
  readonly header?: readonly string[]
}

interface WhenFlags {
  readonly cron: string
  readonly zone?: string
  readonly mode?: ScheduleMode
}

type CreateFlags = ImportFlags & SourceFlags & WhenFlags & { readonly name: string; readonly template?: string }
type ChangeFlags = SourceFlags & Partial<WhenFlags> & TemplateFlags & { readonly rename?: string }

const EVERYTHING = '*'

export function addSchedulesCommand(program: Command): void {
  const command = program
    .command('schedules')
    .summary('import again and again, from an address or a folder')
    .description('Recurring imports: from an address, or from a folder of the server. They are named by name or id.')
  addExamples(command, CREATE_EXAMPLES[0], 'waybill schedules list')
  addCreate(command)
  const list = command
    .command('list')
    .summary('list recurring imports')
    .description('Lists the recurring imports, with what came of the last run.')
    .option(...JSON_FLAG)
    .action(action(listSchedules))
  addExamples(list, 'waybill schedules list')
  const change = addVerb(
    command,
    'change',
    'Changes a recurring import. What is not named stays as it is.',
    changeSchedule,
  )
  addWhenFlags(addSourceFlags(change.option('--rename <name>', 'another name')))
    .option('--template <name>', 'template that each run follows, instead of what it followed before')
    .option('--no-template', 'follow no template')
  addVerb(command, 'pause', 'Pauses a recurring import. A run that has begun goes on.', setPaused(true))
  addVerb(command, 'resume', 'Resumes a paused recurring import, from its next time on.', setPaused(false))
  addVerb(command, 'run', 'Runs a recurring import now, also a paused one.', runSchedule)
  addVerb(command, 'runs', 'Shows what came of the last 50 runs.', listRuns)
  addVerb(command, 'delete', 'Removes a recurring import. Its imports stay.', deleteSchedule)
}

const CREATE_EXAMPLES = [
  'waybill schedules create --name Nightly --object people --url https://example.com/people.csv --cron "0 2 * * *"',
  'waybill schedules create --name CRM --object leads --folder /srv/imports --pattern "*.csv" --cron "*/15 * * * *" --mode preview',
] as const

function addCreate(parent: Command): void {
  const command = parent
    .command('create')
    .summary('make a recurring import')
    .description('Makes a recurring import. Each run acts for you, with what you may do at that time.')
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption(...OBJECT_FLAG)
    .requiredOption('--cron <line>', 'when: minute, hour, day, month, weekday, such as "0 2 * * *"')
  addWhenFlags(addImportFlags(addSourceFlags(command)), { hasCron: true })
    .option('--template <name>', 'template that each run follows, as it is then')
    .option(...JSON_FLAG)
    .action(action(createSchedule))
  addExamples(command, ...CREATE_EXAMPLES)
}

const addSourceFlags = (command: Command): Command =>
  command
    .option('--url <url>', 'https:// address of the file')
    .option(...HEADER_FLAG)
    .option('--folder <path>', 'folder of the server that its administrator allowed')
    .option('--pattern <pattern>', 'which files of the folder are meant, such as "*.csv" (all when absent)')

function addWhenFlags(command: Command, { hasCron = false } = {}): Command {
  if (!hasCron) command.option('--cron <line>', 'when: minute, hour, day, month, weekday, such as "0 2 * * *"')
  return command
    .option('--zone <zone>', "time zone of the cron line, such as Europe/Paris (this machine's when absent)")
    .addOption(
      new Option(
        '--mode <mode>',
        'apply: goes in by itself ("apply" when absent); preview: stops for your review',
      ).choices(SCHEDULE_MODES),
    )
}

type Work<Flags> = (shell: Shell, flags: Flags, name: string) => Promise<void>

function addVerb<Flags extends object>(parent: Command, name: string, description: string, work: Work<Flags>): Command {
  const command = parent
    .command(name)
    .summary(description.replace(/\..*$/, '').toLowerCase())
    .description(description)
    .argument('<name>', 'name or id of the recurring import')
    .option(...JSON_FLAG)
    .action(action(work))
  return addExamples(command, `waybill schedules ${name} Nightly${name === 'change' ? ' --cron "30 3 * * *"' : ''}`)
}

function readSource({ url, folder, pattern = EVERYTHING }: SourceFlags): ImportSource | undefined {
  if (url !== undefined && folder !== undefined)
    throw usageFailure('--url and --folder exclude each other.', ONE_SOURCE)
  if (url !== undefined) return { kind: 'url', url }
  return folder === undefined ? undefined : { kind: 'folder', path: folder, pattern }
}

const ONE_SOURCE = 'Name one of them.'

async function createSchedule(shell: Shell, flags: CreateFlags): Promise<void> {
  const source = readSource(flags)
  if (source === undefined) throw usageFailure('There is no source: --url or --folder is missing.', ONE_SOURCE)
  const rules = rulesOf(flags)
  const owner = flags.owner === undefined ? {} : await findOwners(shell, flags.owner)
  const made = await shell.api.request<ScheduleView>('/import-schedules', {
    method: 'POST',
    json: {
      name: flags.name,
      object: flags.object,
      source,
      headers: readHeaderFlags(flags.header),
      cron: flags.cron,
      timeZone: flags.zone ?? Temporal.Now.timeZoneId(),
      mode: flags.mode,
      template: flags.template,
      mapping: mappingOf(flags),
      ...(rules.length > 0 && { rules }),
      options: { ...optionsOf(flags), ...owner },
      dialect: dialectOf(flags),
    },
  })
  show(shell.output, made, 'is made')
}

async function changeSchedule(shell: Shell, flags: ChangeFlags, name: string): Promise<void> {
  const source = readSource(flags)
  const { rename, cron, zone, mode, header } = flags
  const json = {
    name: rename,
    cron,
    timeZone: zone,
    mode,
    source,
    ...templateOf(flags),
    ...(header !== undefined && { headers: readHeaderFlags(header) }),
  }
  show(shell.output, await request<ScheduleView>(shell, name, '', { method: 'PATCH', json }), 'is changed')
}

const setPaused =
  (isPaused: boolean): Work<object> =>
  async (shell, _flags, name) =>
    show(
      shell.output,
      await request<ScheduleView>(shell, name, '', { method: 'PATCH', json: { isPaused } }),
      isPaused ? 'is paused' : 'goes on',
    )

function show(output: Output, schedule: ScheduleView, done: string): void {
  if (output.isJson) return output.json(schedule)
  const next = schedule.nextRunAt === null ? '' : ` Next run: ${formatInstant(schedule.nextRunAt)}.`
  output.say(`"${schedule.name}" ${done}.${next}`)
  if (schedule.template !== null) output.say(followsWords(schedule.template))
}

const followsWords = ({ name, isGone }: FollowedTemplate): string =>
  isGone
    ? `The template "${name}" is not there any more: its runs fail. Name another with --template, or --no-template.`
    : `It follows the template "${name}".`

const readAll = async ({ api }: Shell): Promise<readonly ScheduleView[]> =>
  (await api.request<{ readonly schedules: readonly ScheduleView[] }>('/import-schedules')).schedules

async function listSchedules(shell: Shell): Promise<void> {
  const { output } = shell
  const schedules = await readAll(shell)
  if (output.isJson) return schedules.forEach((schedule) => output.json(schedule))
  if (schedules.length === 0) return output.say('There are no recurring imports.')
  output.table(
    [
      { title: 'Name', fit: 'cut' },
      { title: 'Object' },
      { title: 'When' },
      { title: 'Next run' },
      { title: 'Last run', fit: 'wrap' },
      { title: 'Source', fit: 'cut' },
      { title: 'Template', fit: 'drop' },
    ],
    schedules.map((each) => [
      each.name,
      each.object,
      `${each.cron} ${each.timeZone}`,
      each.nextRunAt === null ? 'paused' : formatInstant(each.nextRunAt),
      each.lastRun === null ? 'none yet' : describeRun(each.lastRun),
      each.source.kind === 'url' ? each.source.url : `${each.source.path}/${each.source.pattern}`,
      each.template === null ? '' : `${each.template.name}${each.template.isGone ? ' (gone)' : ''}`,
    ]),
  )
}

const describeRun = ({ state, dueAt, error }: ScheduleRunView): string =>
  `${formatInstant(dueAt)} ${state}${error === null ? '' : `: ${error.message}`}`

async function runSchedule(shell: Shell, _flags: object, name: string): Promise<void> {
  const run = await request<ScheduleRunView>(shell, name, '/run', { method: 'POST' })
  if (shell.output.isJson) shell.output.json(run)
  else shell.output.say(`It runs. What comes of it:\n  waybill schedules runs ${JSON.stringify(name)}`)
}

async function listRuns(shell: Shell, _flags: object, name: string): Promise<void> {
  const { output } = shell
  const { runs } = await request<{ readonly runs: readonly ScheduleRunView[] }>(shell, name, '/runs')
  if (output.isJson) return runs.forEach((run) => output.json(run))
  if (runs.length === 0) return output.say('It has not run yet.')
  output.table(
    [
      { title: 'Due' },
      { title: 'Why' },
      { title: 'State' },
      { title: 'Imports', fit: 'wrap' },
      { title: 'Reason', fit: 'wrap' },
    ],
    runs.map(({ dueAt, reason, state, jobIds, error }) => [
      formatInstant(dueAt),
      reason,
      state,
      jobIds.join(' '),
      error?.message ?? '',
    ]),
  )
}

async function deleteSchedule(shell: Shell, _flags: object, name: string): Promise<void> {
  const { id } = await find(shell, name)
  await shell.api.open(`/import-schedules/${id}`, { method: 'DELETE' })
  if (shell.output.isJson) shell.output.json({ id })
  else shell.output.say(`"${name}" is removed.`)
}

async function request<Answer>(
  shell: Shell,
  name: string,
  rest: string,
  asked: Parameters<Shell['api']['request']>[1] = {},
): Promise<Answer> {
  const { id } = await find(shell, name)
  return shell.api.request<Answer>(`/import-schedules/${id}${rest}`, asked)
}

async function find(shell: Shell, name: string): Promise<ScheduleView> {
  const found = (await readAll(shell)).find((each) => each.id === name || each.name === name)
  if (found !== undefined) return found
  throw new CommandFailure({
    code: 'SCHEDULE_UNKNOWN',
    message: `There is no recurring import "${name}".`,
    remedy: 'List them with: waybill schedules list',
  })
}
