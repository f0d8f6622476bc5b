import { Option, type Command } from 'commander'
import { EXPORT_FORMATS, LINE_ENDS } from '../../core/export/export-request.ts'
import { usageFailure, type ExitCode } from '../command-failure.ts'
import { keepEverythingApart } from '../everything/everything-flag.ts'
import { exportEverything } from '../everything/export-everything.ts'
import type { ExportFlags } from '../export/export-flags.ts'
import { runExport } from '../export/run-export.ts'
import { DECIMAL_NAMES, DELIMITERS, oneOf } from '../import/import-flags.ts'
import { collect } from '../repeatable.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

const splitWords = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .summary('export records to a CSV file or a workbook')
    .description(
      'Writes the records of an object to a file: as many as there are, all of one moment, and of them only what you may see. ' +
        'Imported again, the file changes nothing.',
    )
    .argument('[object]', 'API name of the object')
    .option('--view <view>', 'the filter, sort, search and columns of a view; filters come on top')
    .option('--filter <filter>', "'FIELD OPERATOR VALUE' (repeatable)", collect)
    .option('--search <words>', 'words in the name, an e-mail or an identifier')
    .option('--sort <field>', 'field to sort by, "-field" for the highest first (repeatable)', collect)
    .addOption(new Option('--deleted <choice>', 'deleted records too, or only those').choices(['include', 'only']))
    .option('--zone <zone>', 'time zone whose days the filters mean (default: yours)')
    .option('--columns <fields>', 'only these, in this order, with commas between: id,name,company.domain', splitWords)
    .option('--all', 'every field (default without a view)')
    .addOption(new Option('--format <format>', 'csv or xlsx (default: as FILE ends, else csv)').choices(EXPORT_FORMATS))
    .option('-o, --output <file>', 'where to write ("-": stdout; default: here, under a name of its own)')
    .option('--excel <region>', 'a CSV as Excel reads it with a double click there: de-DE, fr-CH, en-US')
    .option('--delimiter <name>', 'what stands between cells: comma, semicolon, tab or pipe', oneOf(DELIMITERS))
    .option('--decimal <sign>', 'sign before the decimals: point or comma', oneOf(DECIMAL_NAMES))
    .addOption(new Option('--line-end <end>', 'what ends a line (default: crlf)').choices(LINE_ENDS))
    .option('--bom', 'begin with the mark by which Excel knows UTF-8')
    .option('--no-guard', "leave texts as they are that a spreadsheet takes for formulas (default: ' before them)")
    .option('--reason <text>', 'why; where an administrator asks for it')
    .option(
      '--everything <place>',
      'the whole workspace into a folder or ZIP archive: data model, a CSV for each object',
    )
    .option(...JSON_FLAG)
    .action(action(exportRecords))
  keepEverythingApart(command, ['json'])
  addExamples(
    command,
    'waybill export people --view "My leads" -o leads.xlsx',
    "waybill export companies --filter 'employees >= 50' --columns name,domain,owner -o companies.csv",
    'waybill export people --all --excel de-DE',
    'waybill export leads -o - | gzip > leads.csv.gz',
    'waybill export --everything backup-2026-11-21',
  )
}

interface Flags extends ExportFlags {
  readonly everything?: string
}

function exportRecords(shell: Shell, { everything, ...flags }: Flags, object?: string): Promise<ExitCode> {
  if (everything !== undefined) return exportEverything(shell, everything)
  if (object !== undefined) return runExport(shell, flags, object)
  throw usageFailure('What is to be exported?', 'Name an object, or a place with --everything.')
}
