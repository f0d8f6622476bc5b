import type { Command } from 'commander'
import type { ExitCode } from '../command-failure.ts'
import { showFailedRows } from '../import/show-failed-rows.ts'
import { showResult } from '../import/show-result.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'

export function addRetryCommand(program: Command): void {
  const command = program
    .command('retry')
    .summary('try the failed rows of an import again')
    .description(
      'Checks and imports the failed rows of an import again: after their values were corrected, or after records ' +
        'that they point to were imported.',
    )
    .argument('<import>', 'id of the import')
    .option(...JSON_FLAG)
    .action(action(retry))
  addExamples(command, 'waybill retry 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77')
}

async function retry(shell: Shell, _flags: object, id: string): Promise<ExitCode> {
  const job = await waitForJob(shell, id, {
    start: () => shell.api.request(`/imports/${encodeURIComponent(id)}/retry`, { method: 'POST' }),
  })
  await showFailedRows(shell, job)
  return showResult(shell.output, job)
}
