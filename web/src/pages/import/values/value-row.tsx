import type { ReactNode } from 'react'
import { ChevronsUpDown, CircleAlert, Sparkles } from 'lucide-react'
import type { ColumnValue } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { classNames } from '../../../components/class-names.ts'
import { Cell } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { RecordChip } from '../../../fields/values/record-chip.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { describeReading } from './describe-reading.ts'
import { suggestionOf } from './suggestions.ts'
import type { Decision } from './use-values.ts'
import { isOpenValue, type ValueColumn } from './value-columns.ts'

interface ValueRowProps {
  readonly column: ValueColumn
  readonly value: ColumnValue
  readonly onOpen: (trigger: HTMLElement) => void
  readonly onDecide: (decision: Decision) => void
}

/** One text of the file, and what it means. */
export function ValueRow({ column, value, onOpen, onDecide }: ValueRowProps): ReactNode {
  const { text, count, row } = value
  const isOpen = isOpenValue(column, value)
  const suggestion = isOpen ? suggestionOf(column, value) : null
  return (
    <tr>
      <Cell className="py-1.5">
        <span className="block truncate font-medium" title={text}>
          {text}
        </span>
      </Cell>
      <Cell className="text-sm whitespace-nowrap text-muted" title={it.values.firstRow(row)}>
        {number(count)}
        <span className="ml-2 text-faint">{it.values.firstRow(row)}</span>
      </Cell>
      <Cell className="py-1.5">
        <div className="flex items-center gap-2">
          <MeaningButton column={column} value={value} isOpen={isOpen} onOpen={onOpen} />
          {suggestion !== null && (
            <Button
              size="sm"
              icon={Sparkles}
              aria-label={it.values.acceptFor(text, suggestion.label)}
              onPress={() => onDecide(suggestion)}
              className="max-w-56 min-w-0 shrink"
            >
              <span className="truncate">{it.values.accept(suggestion.label)}</span>
            </Button>
          )}
        </div>
      </Cell>
    </tr>
  )
}

interface MeaningButtonProps extends Pick<ValueRowProps, 'column' | 'value' | 'onOpen'> {
  readonly isOpen: boolean
}

/** A plain button: a column may have hundreds of texts, and there is one list for all of them. */
function MeaningButton({ column, value, isOpen, onOpen }: MeaningButtonProps): ReactNode {
  const meaning = describeReading(column.field, value.reading)
  return (
    <button
      type="button"
      data-meaning
      aria-haspopup="dialog"
      aria-label={it.values.meaningOf(value.text, meaning)}
      onClick={({ currentTarget }) => onOpen(currentTarget)}
      className={classNames(
        'flex h-8 w-full max-w-80 min-w-52 items-center gap-2 rounded-md border bg-surface px-2.5 text-left shadow-card hover:bg-sunken',
        isOpen ? 'border-dashed border-line-strong text-warn' : 'border-line-strong',
      )}
    >
      {isOpen && <CircleAlert size={14} aria-hidden className="shrink-0" />}
      <span className="flex min-w-0 flex-1 items-center">
        <Meaning column={column} value={value} text={meaning} />
      </span>
      <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-faint" />
    </button>
  )
}

interface MeaningProps extends Pick<ValueRowProps, 'column' | 'value'> {
  readonly text: string
}

function Meaning({ column: { field }, value: { reading }, text }: MeaningProps): ReactNode {
  if (reading.kind === 'record') return <RecordChip related={{ id: reading.id, name: reading.name }} />
  const option = reading.kind === 'value' ? field.options?.find(({ value }) => value === reading.value) : undefined
  if (option !== undefined) return <Tag color={option.color}>{option.label}</Tag>
  return (
    <span className={classNames('truncate', (reading.kind === 'blank' || reading.kind === 'refused') && 'text-muted')}>
      {text}
    </span>
  )
}
