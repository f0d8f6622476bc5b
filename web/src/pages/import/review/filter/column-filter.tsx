import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { CellCondition } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { ReviewColumn } from '../grid/review-columns.ts'
import { ConditionForm } from './condition-form.tsx'
import { FILTER_POPOVER } from './filter-chip.tsx'

interface ColumnFilterProps {
  readonly column: ReviewColumn
  /** What is asked of the column now. */
  readonly present: CellCondition | undefined
  /** Below which it opens. */
  readonly head: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onApply: (condition: CellCondition) => void
}

/** Rows by what is in one column. */
export function ColumnFilter({ column, present, head, isOpen, onOpenChange, onApply }: ColumnFilterProps): ReactNode {
  return (
    <Popover
      triggerRef={head}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={FILTER_POPOVER}
    >
      <Dialog aria-label={it.review.filter.title(column.header)} className="outline-none">
        <ConditionForm
          path={column.listPath}
          field={column.field}
          present={present}
          onApply={(condition) => {
            onOpenChange(false)
            onApply(condition)
          }}
        />
      </Dialog>
    </Popover>
  )
}
