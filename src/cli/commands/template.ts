import { Option, type Command } from 'commander'
import { downloadFile } from '../download-file.ts'
import { action, addExamples, type Shell } from '../shell.ts'

const FORMATS = ['csv', 'xlsx'] as const

interface TemplateFlags {
  readonly output: string
  readonly format?: (typeof FORMATS)[number]
}

export function addTemplateCommand(program: Command): void {
  const command = program
    .command('template')
    .summary('write the template file of an object')
    .description(
      'Writes a file with a header for every field of an object, and example rows. A workbook also has drop-downs, a ' +
        'note on every header, and a sheet that lists the fields.',
    )
    .argument('<object>', 'API name of the object')
    .option('-o, --output <file>', 'the file to write (stdout when absent)', '-')
    .addOption(new Option('--format <format>', 'csv or xlsx; by the name of the file when absent').choices(FORMATS))
    .action(action(writeTemplate))
  addExamples(command, 'waybill template people -o people.csv', 'waybill template leads --format xlsx -o leads.xlsx')
}

function writeTemplate({ api }: Shell, { output, format }: TemplateFlags, object: string): Promise<void> {
  const chosen = format ?? (output.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv')
  return downloadFile(api, `/objects/${encodeURIComponent(object)}/template?format=${chosen}`, output)
}
