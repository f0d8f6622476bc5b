import type { ReactNode } from 'react'
import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ObjectView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { t } from '../../../texts/texts.ts'
import { NewFilter } from '../on-demand.tsx'
import { FILTER_POPOVER } from './filter-chip.tsx'
import type { ConditionInput } from './filter-node.ts'

/** What a new filter is about: not known yet (null) or a field; undefined while none is being made. */
export type FilterDraft = { readonly path: string | null } | undefined

interface FilterButtonProps {
  readonly object: ObjectView
  readonly draft: FilterDraft
  readonly onDraftChange: (draft: FilterDraft) => void
  readonly onApply: (condition: ConditionInput) => void
}

export function FilterButton({ object, draft, onDraftChange, onApply }: FilterButtonProps): ReactNode {
  return (
    <DialogTrigger
      isOpen={draft !== undefined}
      onOpenChange={(isOpen) => onDraftChange(isOpen ? { path: null } : undefined)}
    >
      <Button variant="ghost" icon={ListFilter}>
        <span className="@max-2xl:sr-only">{t.list.filter.button}</span>
      </Button>
      <Popover placement="bottom start" offset={4} className={FILTER_POPOVER}>
        <Dialog aria-label={t.list.filter.chooseField} className="outline-none">
          <NewFilter
            object={object}
            path={draft?.path ?? null}
            onApply={(condition) => {
              onDraftChange(undefined)
              onApply(condition)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
