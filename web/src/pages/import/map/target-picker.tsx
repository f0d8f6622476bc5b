import { useState, type ReactNode } from 'react'
import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ColumnMapping } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { it } from '../../../texts/import-texts.ts'
import { TargetList } from './target-list.tsx'
import { findTarget, type TargetGroup } from './targets.ts'

interface TargetPickerProps {
  readonly column: ColumnMapping
  readonly groups: readonly TargetGroup[]
  readonly onChoose: (field: string | null) => void
}

/** Where a column goes. The list is made only while it is open: a file may have hundreds of columns. */
export function TargetPicker({ column, groups, onChoose }: TargetPickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const target = column.field === null ? undefined : findTarget(groups, column.field)
  const text = target?.header ?? column.field ?? (column.status === 'skipped' ? it.map.leaveOut : it.map.choose)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        aria-label={it.map.fieldOf(column.header, text)}
        className={classNames(
          'flex h-8 w-full items-center gap-2 rounded-md border bg-surface px-2.5 text-left shadow-card data-hovered:bg-sunken',
          column.field === null ? 'border-dashed border-line-strong text-muted' : 'border-line-strong',
        )}
      >
        <span className="min-w-0 flex-1 truncate" title={text}>
          {text}
        </span>
        <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <Popover
        placement="bottom start"
        offset={4}
        className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
      >
        <Dialog aria-label={it.map.choose} className="outline-none">
          <TargetList
            column={column}
            groups={groups}
            onChoose={(field) => {
              setOpen(false)
              if (field !== column.field || column.status === 'unmapped') onChoose(field)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
