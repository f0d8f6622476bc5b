import type { Command } from 'commander'
import type { JobView } from '../../operations/jobs/job-view.ts'
import type { ExitCode } from '../command-failure.ts'
import { showUndo } from '../import/show-result.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { waitForJob } from '../watch-job.ts'

export function addUndoCommand(program: Command): void {
  const command = program
    .command('undo')
    .summary('take an import or a bulk change back')
    .description(
      'Takes an import or a bulk change back: created records are removed, changed values put back, restored records ' +
        'deleted again, deleted ones restored. Values that were edited since are kept.',
    )
    .argument('<job>', 'id of the import or bulk change')
    .option('--yes', 'for scripts that pass it everywhere: an undo asks nothing')
    .option(...JSON_FLAG)
    .action(action(undo))
  addExamples(command, 'waybill undo 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77')
}

async function undo(shell: Shell, _flags: object, id: string): Promise<ExitCode> {
  const job = await shell.api.request<JobView>(`/jobs/${encodeURIComponent(id)}/undo`, { method: 'POST' })
  return showUndo(shell.output, await waitForJob(shell, job.id))
}
