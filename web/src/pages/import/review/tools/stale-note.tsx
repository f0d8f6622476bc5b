import type { ReactNode } from 'react'
import { RefreshCw } from 'lucide-react'
import { Button } from '../../../../components/button.tsx'
import { it } from '../../../../texts/import-texts.ts'

interface StaleNoteProps {
  /** Rows that do not belong here any more; below zero: that belong here as well. */
  readonly gone: number
  readonly onRefresh: () => void
}

/** Rows that were mended are kept in sight, until whoever mends them lets go. Below the rows: none of them moves. */
export function StaleNote({ gone, onRefresh }: StaleNoteProps): ReactNode {
  return (
    <output className="block">
      {gone !== 0 && (
        <span className="flex min-h-10 items-center gap-3 border-t border-line bg-accent-soft px-4 py-1.5">
          <span className="min-w-0 flex-1">{gone > 0 ? it.review.gone(gone) : it.review.come(-gone)}</span>
          <Button size="sm" icon={RefreshCw} onPress={onRefresh}>
            {it.review.refresh}
          </Button>
        </span>
      )}
    </output>
  )
}
