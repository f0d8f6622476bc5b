import { useCommands } from '../../commands/use-commands.ts'
import type { MenuAction } from '../../components/menu.tsx'

/** What the menu of a record offers, in the command menu too. */
export function useRecordCommands(actions: readonly MenuAction[]): void {
  useCommands(
    actions.map(({ id, label, icon, onAction }) => ({
      id: `record-${id}`,
      label,
      icon,
      group: 'page' as const,
      run: onAction,
    })),
  )
}
