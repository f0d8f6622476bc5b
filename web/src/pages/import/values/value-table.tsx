import { useRef, useState, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ColumnValue, ColumnValues } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { showWithFocus } from '../map/show-with-focus.ts'
import type { TargetChoice } from '../map/targets.ts'
import { MeaningList } from './meaning-list.tsx'
import { shownValues, type ValueColumn } from './value-columns.ts'
import { ValueRow } from './value-row.tsx'
import type { Decision } from './use-values.ts'

const SHOWN_AT_A_TIME = 100

interface ValueTableProps {
  readonly column: ValueColumn
  readonly values: ColumnValues
  readonly target: TargetChoice | undefined
  readonly onDecide: (decisions: ReadonlyMap<number, readonly Decision[]>) => void
}

/** Each different text with its cells and its meaning; what is not settled stands first. */
export function ValueTable({ column, values, target, onDecide }: ValueTableProps): ReactNode {
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME)
  const [open, setOpen] = useState<ColumnValue | null>(null)
  const trigger = useRef<HTMLElement | null>(null)
  const listed = shownValues(column, values)
  const shown = listed.slice(0, limit)
  const decide = (decision: Decision): void => onDecide(new Map([[column.index, [decision]]]))
  return (
    <>
      {shown.length > 0 && (
        <Table label={it.values.table(column.header)} className="table-fixed">
          <thead>
            <tr>
              <HeadCell className="w-[29%]">{it.values.text}</HeadCell>
              <HeadCell className="w-[18%]">{it.values.cells}</HeadCell>
              <HeadCell>{it.values.means}</HeadCell>
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {shown.map((value) => (
              <ValueRow
                key={value.text}
                column={column}
                value={value}
                onOpen={(at) => {
                  trigger.current = at
                  showWithFocus(() => setOpen(value), '[data-meanings] input, [data-meanings] [role=listbox]')
                }}
                onDecide={decide}
              />
            ))}
          </tbody>
        </Table>
      )}
      <Rest column={column} values={values} />
      {shown.length < listed.length && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => setLimit(limit + SHOWN_AT_A_TIME)}>
            {it.values.showMore(shown.length, listed.length)}
          </Button>
        </div>
      )}
      <Popover
        triggerRef={trigger}
        isOpen={open !== null}
        onOpenChange={(isOpen) => isOpen || setOpen(null)}
        placement="bottom start"
        offset={4}
        className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
      >
        {open !== null && (
          <Dialog aria-label={it.values.meaningOf(open.text, it.values.choose)} className="outline-none">
            <MeaningList
              column={column}
              value={open}
              target={target}
              onDecide={(decision) => {
                setOpen(null)
                decide(decision)
              }}
            />
          </Dialog>
        )}
      </Popover>
    </>
  )
}

/** What is not listed one by one. */
function Rest({ column: { profile }, values }: Pick<ValueTableProps, 'column' | 'values'>): ReactNode {
  const isUncounted = values.uncounted > 0
  const { count, values: samples } = profile.unreadable
  if (!isUncounted && values.more === 0) return null
  return (
    <p className="border-t border-line px-4 py-2.5 text-muted">
      {isUncounted ? it.values.uncounted(values.uncounted) : it.values.more(values.more)}
      {isUncounted && count > 0 && ` ${it.values.unreadableCells(count, samples)}`}
    </p>
  )
}
