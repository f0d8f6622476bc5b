import type { ReactNode } from 'react'
import { Search } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Keycaps } from '../commands/keycaps.tsx'
import { openCommandMenu } from '../commands/command-centre-state.ts'
import { dismissSidebar } from './sidebar-state.ts'
import { t } from '../texts/texts.ts'

/** Looks like the field that it opens. */
export function SearchButton(): ReactNode {
  return (
    <Button
      aria-haspopup="dialog"
      onPress={() => {
        dismissSidebar()
        openCommandMenu()
      }}
      className="flex h-8 w-full items-center gap-2 rounded-md border border-line bg-surface px-2 text-left text-muted shadow-card data-hovered:border-line-strong data-hovered:text-ink"
    >
      <Search size={14} aria-hidden className="shrink-0" />
      <span className="flex-1">{t.commands.open}</span>
      <span aria-hidden>
        <Keycaps shortcut="mod+k" />
      </span>
    </Button>
  )
}
