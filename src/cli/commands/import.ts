import type { Command } from 'commander'
import { usageFailure, type ExitCode } from '../command-failure.ts'
import { keepEverythingApart } from '../everything/everything-flag.ts'
import { importEverything } from '../everything/import-everything.ts'
import { HEADER_FLAG } from '../header-flags.ts'
import { addImportFlags, OBJECT_FLAG } from '../import/import-flags.ts'
import { runImport, type RunFlags } from '../import/run-import.ts'
import { addTemplateFlags } from '../import/template-flags.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { AT_FLAG } from './start.ts'

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .summary('import the rows of a file')
    .description(
      'Imports the rows of a CSV file. Shows where each column goes and what the whole file will do, then asks ' +
        'before any record changes.',
    )
    .argument('[file]', 'the file, or an https:// address from which the server fetches it')
    .option(...OBJECT_FLAG)
  addTemplateFlags(addImportFlags(command))
    .option(...HEADER_FLAG)
    .option('--dry-run', 'stop after the preview; no record changes')
    .option(...AT_FLAG)
    .option('-y, --yes', 'do not ask before importing')
    .option('--everything <place>', 'build the workspace that export --everything wrote, in an empty one')
    .option(...JSON_FLAG)
    .action(action(importFile))
  keepEverythingApart(command, ['yes', 'json'])
  addExamples(
    command,
    'waybill import people.csv --object people --match email',
    'waybill import leads.csv --object leads --map "Lead Owner=" --default source=Fair --dry-run',
    'waybill import leads.csv --object leads --at "2026-11-22 02:00" --yes',
    'waybill import nightly.csv --object companies --match domain --blank keep --yes --json',
  )
}

type Flags = Omit<RunFlags, 'object'> & { readonly object?: string; readonly everything?: string }

function importFile(shell: Shell, { everything, object, ...flags }: Flags, file?: string): Promise<ExitCode> {
  if (everything !== undefined) return importEverything(shell, everything, flags)
  if (file === undefined) throw usageFailure("missing required argument 'file'", 'See: waybill import --help')
  if (object === undefined)
    throw usageFailure("required option '--object <object>' not specified", 'See: waybill import --help')
  return runImport(shell, { ...flags, object }, file)
}
