import { useRef, useState, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ColumnValue } from '../../../api/types.ts'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { showWithFocus } from '../map/show-with-focus.ts'
import type { TargetChoice } from '../map/targets.ts'
import { MeaningList } from './meaning-list.tsx'
import type { ValueColumn } from './value-columns.ts'
import { ValueRow } from './value-row.tsx'
import type { Decision } from './use-values.ts'

interface ValueRowsProps {
  readonly column: ValueColumn
  readonly values: readonly ColumnValue[]
  readonly target: TargetChoice | undefined
  readonly onDecide: (decisions: ReadonlyMap<number, readonly Decision[]>) => void
}

/** Texts with their cells and their meaning, and one list of meanings for all of them. */
export function ValueRows({ column, values, target, onDecide }: ValueRowsProps): ReactNode {
  const [open, setOpen] = useState<ColumnValue | null>(null)
  const trigger = useRef<HTMLElement | null>(null)
  const decide = (decision: Decision): void => onDecide(new Map([[column.index, [decision]]]))
  return (
    <>
      <Table label={it.values.table(column.header)} className="table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-[36%]">{it.values.text}</HeadCell>
            <HeadCell className="w-[18%]">{it.values.cells}</HeadCell>
            <HeadCell>{it.values.means}</HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {values.map((value) => (
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
