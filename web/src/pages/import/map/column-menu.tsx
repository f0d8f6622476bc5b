import type { ReactNode, RefObject } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeftRight, Combine, EyeOff, Plus, SlidersHorizontal, Split, type LucideIcon } from 'lucide-react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ColumnMapping } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { FLOATING, FLOATING_ITEM } from '../../../components/floating.ts'
import { it } from '../../../texts/import-texts.ts'
import { useMappingScene, type MappingScene } from './mapping-scene.ts'

interface ColumnMenuProps {
  /** Null: it is closed. */
  readonly column: ColumnMapping | null
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly onCreate: (column: ColumnMapping) => void
  readonly onJoin: (column: ColumnMapping) => void
}

interface Entry {
  readonly id: keyof typeof it.map.menu
  readonly icon: LucideIcon
  readonly run: () => void
}

/** What else can be done with a column. There is one menu for all lines. */
export function ColumnMenu({ column, trigger, onClose, onCreate, onJoin }: ColumnMenuProps): ReactNode {
  const scene = useMappingScene()
  const navigate = useNavigate()
  const openValues = (at: ColumnMapping): void =>
    void navigate({ to: '/imports/$id', params: { id: scene.view.id }, search: { step: 'values', column: at.index } })
  const entries = column === null ? [] : entriesOf(scene, column, { onCreate, onJoin, onValues: openValues })
  return (
    <Popover
      triggerRef={trigger}
      aria-label={it.map.actionsOf(column?.header ?? '')}
      isOpen={column !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement="bottom end"
      offset={4}
      className={classNames(FLOATING, 'min-w-56')}
    >
      <Menu
        aria-label={it.map.actionsOf(column?.header ?? '')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was opened to be chosen from
        autoFocus="first"
        onClose={onClose}
        className="outline-none"
      >
        {entries.map(({ id, icon: Icon, run }) => (
          <MenuItem key={id} id={id} textValue={it.map.menu[id]} onAction={run} className={FLOATING_ITEM}>
            <Icon size={15} strokeWidth={1.75} aria-hidden className="shrink-0" />
            {it.map.menu[id]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

interface Ways {
  readonly onCreate: (column: ColumnMapping) => void
  readonly onJoin: (column: ColumnMapping) => void
  readonly onValues: (column: ColumnMapping) => void
}

function entriesOf({ groups, changes, mayCreate }: MappingScene, column: ColumnMapping, ways: Ways): readonly Entry[] {
  const { index, field, join, nameOrder = 'firstLast' } = column
  const isWholeName = field !== null && groups.some((group) => group.field === field && group.kind === 'fullName')
  const other = nameOrder === 'firstLast' ? 'lastFirst' : 'firstLast'
  return [
    ...(field === null ? [] : [{ id: 'values', icon: SlidersHorizontal, run: () => ways.onValues(column) } as const]),
    ...(isWholeName
      ? [
          {
            id: other,
            icon: ArrowLeftRight,
            run: () => void changes.change(index, { mapping: [{ column: index, field, nameOrder: other }] }),
          } as const,
        ]
      : []),
    join === undefined
      ? { id: 'join', icon: Combine, run: () => ways.onJoin(column) }
      : { id: 'unjoin', icon: Split, run: () => void changes.change(index, { mapping: [{ column: index, field }] }) },
    ...(mayCreate ? [{ id: 'newField', icon: Plus, run: () => ways.onCreate(column) } as const] : []),
    ...(column.status === 'skipped'
      ? []
      : [{ id: 'leaveOut', icon: EyeOff, run: () => changes.choose(column, null) } as const]),
  ]
}
