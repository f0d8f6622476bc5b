/** What the list offers in the command menu, by keys from anywhere on the page, and in the list of shortcuts. */
import { Columns3, Copy, Keyboard, ListFilter, Plus, Save, Search } from 'lucide-react'
import type { ObjectView } from '../../api/types.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { t } from '../../texts/texts.ts'
import { useListActions, type ListRun } from './list-menu.tsx'
import type { ListState } from './list/use-list-state.ts'
import type { ViewActions } from './views/use-view-actions.tsx'

interface ListCommands extends ListRun {
  readonly object: ObjectView
  readonly state: ListState
  readonly views: ViewActions
  readonly onSearch: () => void
  readonly onFilter: () => void
  readonly onColumns: () => void
  /** Absent for who may not create records. */
  readonly onCreate: (() => void) | null
}

export function useListCommands({ object, state, views, ...run }: ListCommands): void {
  const { shortcuts } = t.list
  const actions = useListActions(object.apiName, state, run)
  const page: readonly (Command | false)[] = [
    { id: 'list-search', label: shortcuts.search, icon: Search, group: 'page', shortcut: '/', run: run.onSearch },
    { id: 'list-filter', label: shortcuts.filter, icon: ListFilter, group: 'page', shortcut: 'f', run: run.onFilter },
    {
      id: 'list-columns',
      label: shortcuts.columns,
      icon: Columns3,
      group: 'page',
      shortcut: 'l',
      run: run.onColumns,
    },
    state.isChanged && { id: 'view-save', label: shortcuts.save, icon: Save, group: 'page', run: views.save },
    { id: 'view-save-as', label: t.list.views.saveAs, icon: Copy, group: 'page', run: views.saveAs },
    run.onCreate !== null && {
      id: 'list-new',
      label: shortcuts.newRecord,
      icon: Plus,
      group: 'create',
      shortcut: 'c',
      run: run.onCreate,
    },
    ...actions.map(({ id, label, icon, onAction }) => ({
      // In place of the one that every page has.
      id: id === 'import' ? `import ${object.apiName}` : `list-${id}`,
      label: id === 'import' ? t.commands.importInto(object.labelPlural) : label,
      icon,
      group: 'page' as const,
      run: onAction,
    })),
    ...TOLD,
    run.onPaste !== null && told('paste', t.list.menu.paste, 'mod+v'),
  ]
  useCommands(page.filter((command) => command !== false))
}

const told = (id: string, label: string, shortcut: string): Command => ({
  id: `grid-${id}`,
  label,
  icon: Keyboard,
  group: 'page',
  shortcut,
})

/** Keys of the table itself: only told. */
const TOLD: readonly Command[] = [
  told('move', t.list.shortcuts.move, 'ArrowDown'),
  told('edit', t.list.shortcuts.edit, 'Enter'),
  told('open', t.list.shortcuts.open, 'o'),
  told('select', t.list.shortcuts.select, 'x'),
  told('extend', t.list.shortcuts.extend, 'shift+ArrowDown'),
  told('all', t.list.shortcuts.selectAll, 'mod+a'),
]
