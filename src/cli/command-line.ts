/** The program's verbs, and how everything that can go wrong with them is told. */
import { Command, CommanderError } from 'commander'
import { CommandFailure, EXIT, usageFailure } from './command-failure.ts'
import { addApiKeyCommand } from './commands/api-key.ts'
import { addAuditCommand } from './commands/audit.ts'
import { addBulkCommand } from './commands/bulk.ts'
import { addExportCommand } from './commands/export.ts'
import { addFieldsCommand } from './commands/fields.ts'
import { addImportCommand } from './commands/import.ts'
import { addInspectCommand } from './commands/inspect.ts'
import { addJobsCommand } from './commands/jobs.ts'
import { addMembersCommand } from './commands/members.ts'
import { addObjectsCommand } from './commands/objects.ts'
import { addRecordsCommand } from './commands/records.ts'
import { addRetryCommand } from './commands/retry.ts'
import { addRolesCommand } from './commands/roles.ts'
import { addSampleCommand } from './commands/sample.ts'
import { addSchedulesCommand } from './commands/schedules.ts'
import { addStartCommand } from './commands/start.ts'
import { addSteerCommands } from './commands/steer-job.ts'
import { addTeamsCommand } from './commands/teams.ts'
import { addTemplateCommand } from './commands/template.ts'
import { addViewsCommand } from './commands/views.ts'
import { addTemplatesCommand } from './commands/templates.ts'
import { addUndoCommand } from './commands/undo.ts'
import { addWebhooksCommand } from './commands/webhooks.ts'
import { addWatchCommand } from './commands/watch.ts'
import { addVersionCommand, VERSION } from './commands/version.ts'

const ENVIRONMENT = `
On the machine where Waybill runs nothing needs to be set. Elsewhere:
  WAYBILL_URL      address of the server, such as https://waybill.example.com
  WAYBILL_API_KEY  a key, made there with: waybill api-key create

Exit codes: 0 all went well, 3 some rows failed, 1 refused or failed, 2 wrong usage.`

export function makeProgram(): Command {
  const program = new Command('waybill')
    .description(
      'Imports files into a CRM and exports records: every row checked, accounted for, and taken back on request.',
    )
    .version(VERSION, '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText('after', ENVIRONMENT)
  const add = [
    addImportCommand,
    addInspectCommand,
    addStartCommand,
    addSchedulesCommand,
    addWatchCommand,
    addUndoCommand,
    addRetryCommand,
    addJobsCommand,
    addSteerCommands,
    addObjectsCommand,
    addFieldsCommand,
    addRecordsCommand,
    addViewsCommand,
    addBulkCommand,
    addExportCommand,
    addTemplateCommand,
    addTemplatesCommand,
    addSampleCommand,
    addMembersCommand,
    addTeamsCommand,
    addRolesCommand,
    addApiKeyCommand,
    addWebhooksCommand,
    addAuditCommand,
    addVersionCommand,
  ]
  for (const each of add) each(program)
  for (const command of allCommands(program)) letErrorsThrough(command)
  return program
}

/** The program and every command below it. */
export const allCommands = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allCommands)]

/** Errors are told in one place, in one form: see `tell`. */
const letErrorsThrough = (command: Command): Command =>
  command.configureOutput({ outputError: () => {} }).exitOverride((error) => {
    throw isHelp(error) ? error : usageFailure(error.message.replace(/^error: /, ''), `See: ${nameOf(command)} --help`)
  })

/** Help that was asked for, or that is shown because a verb is missing. */
const isHelp = ({ exitCode, code }: CommanderError): boolean => exitCode === 0 || code === MISSING_VERB

const MISSING_VERB = 'commander.help'

const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`

/** Runs a command line. The exit code is left to the process, so that what was written goes out first. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    await makeProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
      return
    }
    const failure = error instanceof CommandFailure ? error : defect(error)
    tell(failure, args.includes('--json'))
    process.exitCode = failure.exitCode
  }
}

const defect = (error: unknown): CommandFailure =>
  new CommandFailure({
    code: 'DEFECT',
    message: error instanceof Error ? error.message : String(error),
    remedy: 'Something went wrong in the command itself. Please report it.',
  })

function tell({ code, message, remedy }: CommandFailure, isJson: boolean): void {
  const text = isJson ? JSON.stringify({ error: { code, message, remedy } }) : `${code}: ${message}\n${remedy}`
  process.stderr.write(`${text.trimEnd()}\n`)
}
