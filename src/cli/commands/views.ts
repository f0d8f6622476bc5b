import type { Command } from 'commander'
import type { ViewView } from '../../operations/views/view-view.ts'
import type { Output } from '../output.ts'
import { action, addExamples, JSON_FLAG } from '../shell.ts'
import { listViews } from '../views/find-view.ts'

export function addViewsCommand(program: Command): void {
  const command = program
    .command('views')
    .summary('list the views of an object')
    .description('Lists your own views of an object and those that are shared. "waybill records --view" shows one.')
    .argument('<object>', 'API name of the object')
    .option(...JSON_FLAG)
    .action(
      action(async (shell, _flags: object, object: string) => {
        const views = await listViews(shell, object)
        if (shell.output.isJson) for (const view of views) shell.output.json(view)
        else showViews(shell.output, views)
      }),
    )
  addExamples(command, 'waybill views people')
}

function showViews(output: Output, views: readonly ViewView[]): void {
  if (views.length === 0) return output.say('There are no views.')
  output.table(
    [
      { title: 'Name', fit: 'cut' },
      { title: 'Maker', fit: 'cut' },
      { title: 'For', fit: 'drop' },
      { title: 'Columns', fit: 'wrap' },
    ],
    views.map((view) => [
      view.name,
      view.isMine ? 'you' : view.maker.name,
      view.isShared ? 'all' : 'its maker',
      view.definition.columns.map(({ field }) => field).join(', '),
    ]),
  )
}
