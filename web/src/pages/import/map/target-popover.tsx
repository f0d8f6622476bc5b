import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { ColumnMapping } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'
import { useMappingScene } from './mapping-scene.ts'
import { TargetList } from './target-list.tsx'
import { holderOf } from './targets.ts'

interface TargetPopoverProps {
  /** Null: it is closed. */
  readonly column: ColumnMapping | null
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onCreate: (column: ColumnMapping) => void
}

/** The list of fields at the line that it was opened from. There is one for all lines. */
export function TargetPopover({ column, trigger, onClose, onCreate }: TargetPopoverProps): ReactNode {
  const { view, groups, changes, mayCreate } = useMappingScene()
  return (
    <Popover
      triggerRef={trigger}
      isOpen={column !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement="bottom start"
      offset={4}
      className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
    >
      {column !== null && (
        <Dialog aria-label={it.map.choose} className="outline-none">
          <TargetList
            groups={groups}
            selected={column.field}
            holderOf={(target) => holderOf(groups, view.mapping, target, column.index)?.header}
            canLeaveOut
            onChoose={(target) => {
              onClose()
              const isChange = (target?.path ?? null) !== column.field || column.status === 'unmapped'
              if (isChange) changes.choose(column, target)
            }}
            {...(mayCreate && {
              onCreate: { label: it.map.newFieldFor(column.header), open: () => onCreate(column) },
            })}
          />
        </Dialog>
      )}
    </Popover>
  )
}
