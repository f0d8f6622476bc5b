import type { Command } from 'commander'
import packageJson from '../../../package.json' with { type: 'json' }
import { addExamples } from '../shell.ts'

export const VERSION = packageJson.version

export function addVersionCommand(program: Command): void {
  const command = program
    .command('version')
    .summary('show the version')
    .description('Shows the version.')
    .action(() => console.log(VERSION))
  addExamples(command, 'waybill version')
}
