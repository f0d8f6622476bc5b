import type { Command } from 'commander'
import { downloadFile } from '../download-file.ts'
import { action, addExamples, type Shell } from '../shell.ts'

export function addTemplateCommand(program: Command): void {
  const command = program
    .command('template')
    .summary('write the template file of an object')
    .description('Writes a CSV file with a header for every field of an object, and example rows.')
    .argument('<object>', 'API name of the object')
    .option('-o, --output <file>', 'the file to write (stdout when absent)', '-')
    .action(action(writeTemplate))
  addExamples(command, 'waybill template people -o people.csv')
}

const writeTemplate = ({ api }: Shell, { output }: { readonly output: string }, object: string): Promise<void> =>
  downloadFile(api, `/objects/${encodeURIComponent(object)}/template.csv`, output)
