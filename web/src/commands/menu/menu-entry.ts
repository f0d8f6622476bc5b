import type { ReactNode } from 'react'

/** One line of the command menu. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** What kind of thing it is, beside its name. */
  readonly detail?: string
  readonly icon: ReactNode
  readonly shortcut?: string
  readonly run: () => void
}

export interface MenuSection {
  readonly id: string
  readonly title: string
  readonly entries: readonly MenuEntry[]
}
