/**
 * Something that a member can do from where they are: an entry of the command menu (⌘K), a shortcut, and a
 * line of the list of shortcuts (`?`).
 */
import type { Icon } from '../components/icon.ts'

/** In the order in which the groups are shown; their titles are in the catalogue of texts. */
export const COMMAND_GROUPS = ['selection', 'page', 'create', 'go', 'settings', 'look', 'account', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface Command {
  /** Of two commands with one id the one that was registered last counts: a page can replace a command of the shell. */
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly group: CommandGroup
  /**
   * Keys that are pressed together are joined by `+`, those one after the other by a blank: `mod+k`, `shift+x`,
   * `g p`, `?`. `mod` is ⌘ on a Mac and Ctrl elsewhere; keys are named as `KeyboardEvent.key` names them.
   */
  readonly shortcut?: string
  /** Other words by which the menu finds it. */
  readonly keywords?: string
  /** Found by typing only: one of many of its sort. */
  readonly isRare?: boolean
  /** Absent where the keys belong to what has the focus (the arrows of a table): then it is told in `?` alone. */
  readonly run?: () => void
}
