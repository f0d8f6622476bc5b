import { useState, type FormEvent, type ReactNode, type RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../../../components/button.tsx'
import { classNames } from '../../../../components/class-names.ts'
import { FLOATING } from '../../../../components/floating.ts'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import type { ReviewSearch } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { ReviewColumn } from './review-columns.ts'
import type { ReviewColumnActions } from './review-column-actions.ts'

interface ColumnFilterProps {
  readonly column: ReviewColumn
  readonly search: ReviewSearch
  /** Below which it opens. */
  readonly head: RefObject<HTMLElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onApply: ReviewColumnActions['filter']
}

const OPERATORS = ['contains', 'value'] as const

/** Rows by what is in one column. Blank cells are asked for in its menu. */
export function ColumnFilter({ column, search, head, isOpen, onOpenChange, onApply }: ColumnFilterProps): ReactNode {
  return (
    <Popover
      triggerRef={head}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      offset={4}
      className={classNames(FLOATING, 'w-72 p-4')}
    >
      <Dialog aria-label={it.review.filter.title(column.header)} className="outline-none">
        <FilterForm
          column={column}
          search={search}
          onApply={(filter) => {
            onOpenChange(false)
            onApply(filter)
          }}
        />
      </Dialog>
    </Popover>
  )
}

function FilterForm({ column, search, onApply }: Pick<ColumnFilterProps, 'column' | 'search' | 'onApply'>): ReactNode {
  const { operator: label, contains, value, text: textLabel, apply } = it.review.filter
  const present = search.field === column.listPath ? search : {}
  const [operator, setOperator] = useState<(typeof OPERATORS)[number]>(
    present.value === undefined ? 'contains' : 'value',
  )
  const [text, setText] = useState(present.value ?? present.contains ?? '')
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onApply({ field: column.listPath, [operator]: text.trim() })
  }
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3">
      <SelectField
        label={label}
        choices={[
          { value: 'contains', label: contains },
          { value: 'value', label: value },
        ]}
        value={operator}
        onChange={setOperator}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into */}
      <TextField label={textLabel} value={text} onChange={setText} autoFocus />
      <Button variant="primary" type="submit" isDisabled={text.trim() === ''} className="self-end">
        {apply}
      </Button>
    </form>
  )
}
