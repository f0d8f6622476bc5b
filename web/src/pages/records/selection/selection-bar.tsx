import { useState, type ReactNode } from 'react'
import { ArchiveRestore, FileOutput, PencilLine, Trash2, X } from 'lucide-react'
import { mayDo, useSession } from '../../../api/session.ts'
import type { BulkAction } from '../../../api/bulk-changes.ts'
import { Button } from '../../../components/button.tsx'
import type { Icon } from '../../../components/icon.ts'
import { useCommands } from '../../../commands/use-commands.ts'
import { t } from '../../../texts/texts.ts'
import { ALL, countOf, NONE, type Selection } from '../../../grid/selection.ts'
import type { ListContent } from '../list/use-list-content.ts'
import { ExportDialog } from '../export/export-dialog.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { toBulkSelection } from './to-bulk-selection.ts'

type SelectionAction = BulkAction | 'export'

interface Entry {
  readonly action: SelectionAction
  readonly label: string
  readonly icon: Icon
}

interface SelectionBarProps {
  readonly content: ListContent
  readonly selection: Selection<string>
  readonly onSelect: (selection: Selection<string>) => void
}

/** What can be done with the selected records, above the end of the list. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { content, selection, onSelect } = props
  const { object, shown } = content
  const [open, setOpen] = useState<SelectionAction | null>(null)
  const entries = useEntries(content)
  const count = countOf(selection, shown.rows)
  const isAll = count === shown.rows
  useCommands(
    entries.map(({ action, label, icon }) => ({
      id: `selection-${action}`,
      label: t.list.selection.command(label, count),
      icon,
      group: 'selection',
      run: () => setOpen(action),
    })),
  )
  return (
    <section
      aria-label={t.list.selection.label}
      className="appear absolute inset-x-0 bottom-5 z-5 mx-auto flex w-fit max-w-[calc(100%-32px)] flex-wrap items-center gap-1 rounded-xl border border-line bg-raised py-1.5 pr-1.5 pl-3.5 shadow-float"
    >
      <output className="mr-2 font-medium tabular-nums">{t.list.selection.count(count)}</output>
      {!isAll && shown.isCounted && (
        <Button variant="ghost" onPress={() => onSelect(ALL)} className="text-accent!">
          {t.list.selection.all(shown.rows)}
        </Button>
      )}
      {entries.map(({ action, label, icon }) => (
        <Button key={action} icon={icon} onPress={() => setOpen(action)}>
          {label}
        </Button>
      ))}
      <Button variant="ghost" icon={X} label={t.list.selection.clear} onPress={() => onSelect(NONE)} />
      {open === 'export' && (
        <ExportDialog object={object} state={content.state} selection={selection} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'export' && (
        <BulkDialog
          object={object}
          action={open}
          count={count}
          selection={toBulkSelection(selection, shown.selection)}
          onClose={() => setOpen(null)}
          onBegun={() => onSelect(NONE)}
        />
      )}
    </section>
  )
}

function useEntries({ object: { apiName }, state }: ListContent): readonly Entry[] {
  const session = useSession()
  const { edit, delete: remove, restore } = t.list.selection
  const mayDelete = mayDo(session, 'delete', apiName)
  const exporting: readonly Entry[] = mayDo(session, 'export', apiName)
    ? [{ action: 'export', label: t.list.selection.export, icon: FileOutput }]
    : []
  if (state.isDeletedShown)
    return [...(mayDelete ? [{ action: 'restore', label: restore, icon: ArchiveRestore } as const] : []), ...exporting]
  return [
    ...(mayDo(session, 'edit', apiName) ? [{ action: 'edit', label: edit, icon: PencilLine } as const] : []),
    ...exporting,
    ...(mayDelete ? [{ action: 'delete', label: remove, icon: Trash2 } as const] : []),
  ]
}
