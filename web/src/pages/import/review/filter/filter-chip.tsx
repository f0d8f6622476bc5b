import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from '../../../../components/class-names.ts'
import { FLOATING } from '../../../../components/floating.ts'
import { labelOf } from '../../../../fields/format-field.ts'
import type { CellCondition } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { ReviewColumn } from '../grid/review-columns.ts'
import { ConditionForm } from './condition-form.tsx'
import { textsOf } from './conditions.ts'

interface ConditionChipProps {
  readonly condition: CellCondition
  /** The column that it is asked of; absent where no column goes to its field. */
  readonly column: ReviewColumn | undefined
  readonly onChange: (condition: CellCondition) => void
  readonly onRemove: () => void
}

/** What is asked of one column: to be changed, and taken away. */
export function ConditionChip({ condition, column, onChange, onRemove }: ConditionChipProps): ReactNode {
  const { change, title } = it.review.filter
  const header = column?.header ?? condition.field
  const told = describeCondition(condition, column)
  return (
    <ChipFrame told={`${header} ${told.operator}${told.text === null ? '' : ` ${told.text}`}`} onRemove={onRemove}>
      <DialogTrigger>
        <Button className="flex min-w-0 items-center gap-1 rounded-l-[5px] pr-1 pl-2 -outline-offset-1 data-hovered:bg-sunken">
          <span className="sr-only">{change}</span>
          <span className="max-w-44 truncate text-muted">{header}</span>
          <span className="shrink-0 text-muted">{told.operator}</span>
          {told.text !== null && <span className="min-w-0 truncate font-medium">{told.text}</span>}
        </Button>
        <Popover placement="bottom start" offset={4} className={FILTER_POPOVER}>
          <Dialog aria-label={title(header)} className="outline-none">
            {({ close }) => (
              <ConditionForm
                path={condition.field}
                field={column?.field}
                present={condition}
                onApply={(next) => {
                  close()
                  onChange(next)
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </ChipFrame>
  )
}

export const FILTER_POPOVER = classNames(FLOATING, 'w-72 p-4')

interface ToldCondition {
  readonly operator: string
  /** In quotation marks; null where it takes none. */
  readonly text: string | null
}

/** Options are told by their labels. */
export function describeCondition(condition: CellCondition, column: ReviewColumn | undefined): ToldCondition {
  const { operators, quoted } = it.review.filter
  const field = column?.field
  const written = (value: string): string => (field?.kind === 'select' ? labelOf(field, value) : value)
  const texts = textsOf(condition).map((value) => quoted(written(value)))
  return { operator: operators[condition.operator], text: texts.length === 0 ? null : texts.join(', ') }
}

interface ChipFrameProps {
  /** All of it, in words. */
  readonly told: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

export function ChipFrame({ told, onRemove, children }: ChipFrameProps): ReactNode {
  return (
    <span
      title={told}
      className="inline-flex h-7 max-w-96 min-w-0 items-stretch rounded-md border border-line-strong bg-surface"
    >
      {children}
      <Button
        aria-label={it.review.filter.remove(told)}
        onPress={onRemove}
        className="flex w-7 shrink-0 items-center justify-center rounded-r-[5px] text-faint -outline-offset-1 data-hovered:bg-sunken data-hovered:text-ink"
      >
        <X size={13} aria-hidden />
      </Button>
    </span>
  )
}
