import type { Command } from 'commander'
import type { BulkAction } from '../../core/bulk/bulk-change.ts'
import type { BulkFlags } from '../bulk/bulk-flags.ts'
import { runBulk } from '../bulk/run-bulk.ts'
import { collect } from '../repeatable.ts'
import { action, addExamples, JSON_FLAG } from '../shell.ts'

const SUMMARIES: { readonly [each in BulkAction]: readonly [summary: string, description: string] } = {
  edit: [
    'change fields of many records',
    'Gives fields of all selected records the same value. What is changed is counted first, then asked for.',
  ],
  delete: ['delete many records', 'Deletes all selected records. They can be restored, and the deletion undone.'],
  restore: ['restore many deleted records', 'Restores all selected records that are deleted.'],
}

/** bulk edit, bulk delete, bulk restore. */
export function addBulkCommand(program: Command): void {
  const group = program
    .command('bulk')
    .summary('change many records at once')
    .description('Changes every record of a selection as a batch job, which can be undone.')
  addExamples(group, "waybill bulk delete leads --filter 'status is Lost' --dry-run")
  const edit = addVerb(group, 'edit')
    .option('--set <field=value>', 'give the field this value; "FIELD=" empties it (repeatable)', collect)
    .option('--add <field=values>', 'add to a field with several values: tags=vip;new (repeatable)', collect)
    .option('--remove <field=values>', 'take away from a field with several values (repeatable)', collect)
  addExamples(
    edit,
    "waybill bulk edit people --filter 'city is Paris' --set jobTitle=Buyer",
    "waybill bulk edit leads --filter 'owner isEmpty' --set owner.email=ada@example.com --yes",
    'waybill bulk edit companies --view "Fair 2026" --add tags=fair --dry-run',
  )
  addExamples(addVerb(group, 'delete'), "waybill bulk delete leads --filter 'status is Lost'")
  addExamples(addVerb(group, 'restore'), "waybill bulk restore leads --filter 'deletedAt within today'")
}

function addVerb(group: Command, name: BulkAction): Command {
  const [summary, description] = SUMMARIES[name]
  return group
    .command(name)
    .summary(summary)
    .description(description)
    .argument('<object>', 'API name of the object')
    .option('--filter <filter>', "'FIELD OPERATOR VALUE', as for waybill records (repeatable)", collect)
    .option('--search <words>', 'words in the name, an e-mail or an identifier')
    .option('--view <view>', 'the records of a view')
    .option('--id <id>', 'one record (repeatable)', collect)
    .option('--all', 'every record of the object')
    .option('--zone <zone>', 'time zone whose days the filters mean (default: yours)')
    .option('--dry-run', 'only count what would change')
    .option('-y, --yes', 'do not ask; needed where there is no terminal to ask on')
    .option(...JSON_FLAG)
    .action(action<BulkFlags>((shell, flags, object = '') => runBulk(shell, flags, name, object)))
}
