import { lazy, Suspense, type ReactNode } from 'react'
import { Columns3 } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../../components/button.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { t } from '../../../texts/texts.ts'
import type { ListContent } from '../list/use-list-content.ts'

/** A script of its own: dragging is large. */
const ColumnChoice = lazy(async () => ({ default: (await import('./column-choice.tsx')).ColumnChoice }))

interface ColumnsButtonProps {
  readonly content: ListContent
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

export function ColumnsButton({ content, isOpen, onOpenChange }: ColumnsButtonProps): ReactNode {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant="ghost" icon={Columns3}>
        <span className="@max-2xl:sr-only">{t.list.columns.button}</span>
      </Button>
      <Popover
        placement="bottom start"
        offset={4}
        className="appear w-76 rounded-lg border border-line bg-raised shadow-float outline-none"
      >
        <Dialog aria-label={t.list.columns.button} className="outline-none">
          <Suspense fallback={<SkeletonRows rows={8} />}>
            <ColumnChoice content={content} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
