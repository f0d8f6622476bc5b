import { Keyboard } from 'lucide-react'
import type { Command } from '../../../../commands/command.ts'
import { useCommands } from '../../../../commands/use-commands.ts'
import { it } from '../../../../texts/import-texts.ts'

/** Keys of the grid itself: only told. */
const KEYS = {
  move: 'ArrowDown',
  extend: 'shift+ArrowDown',
  edit: 'Enter',
  clear: 'Delete',
  select: 'space',
  copy: 'mod+c',
  paste: 'mod+v',
  fillDown: 'mod+d',
} as const

export function useGridCommands(): void {
  useCommands(
    Object.entries(KEYS).map(([id, shortcut]): Command => ({
      id: `grid-${id}`,
      label: it.review.shortcuts[id as keyof typeof KEYS],
      icon: Keyboard,
      group: 'page',
      shortcut,
    })),
  )
}
