import { useState, type ReactNode } from 'react'
import { Check, ChevronsUpDown, LayoutList, Lock, Users } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ObjectView } from '../../../api/types.ts'
import type { SavedView } from '../../../api/views.ts'
import { classNames } from '../../../components/class-names.ts'
import { FLOATING, FLOATING_ITEM } from '../../../components/floating.ts'
import { t } from '../../../texts/texts.ts'
import type { ListState } from '../list/use-list-state.ts'

const ALL = 'all'

interface ViewPickerProps {
  readonly object: ObjectView
  readonly state: ListState
}

/** The views of the list: everything, the member's own, and those that are shared. */
export function ViewPicker({ object, state }: ViewPickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { views, view } = state
  const name = view?.name ?? t.list.views.all(object.labelPlural)
  const mine = views.filter(({ isMine, isShared }) => isMine && !isShared)
  const shared = views.filter(({ isShared }) => isShared)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        aria-label={t.list.views.button(name)}
        className="flex h-8 max-w-64 min-w-20 items-center gap-1.5 rounded-md px-2 font-medium data-hovered:bg-hover"
      >
        <LayoutList size={15} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
        <span className="truncate">{name}</span>
        <ChevronsUpDown size={13} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <Popover placement="bottom start" offset={4} className={classNames(FLOATING, 'w-72')}>
        <Menu
          aria-label={t.list.views.button(name)}
          className="max-h-96 overflow-y-auto outline-none"
          onAction={(key) => state.openView(key === ALL ? null : String(key))}
        >
          <MenuItem id={ALL} textValue={t.list.views.all(object.labelPlural)} className={FLOATING_ITEM}>
            <span className="min-w-0 flex-1 truncate">{t.list.views.all(object.labelPlural)}</span>
            {view === null && <Check size={14} aria-hidden className="text-accent" />}
          </MenuItem>
          {mine.length > 0 && <Section title={t.list.views.mine} views={mine} chosen={view} />}
          {shared.length > 0 && <Section title={t.list.views.shared} views={shared} chosen={view} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface SectionProps {
  readonly title: string
  readonly views: readonly SavedView[]
  readonly chosen: SavedView | null
}

function Section({ title, views, chosen }: SectionProps): ReactNode {
  return (
    <MenuSection aria-label={title}>
      <Header className="px-2 pt-2 pb-0.5 text-xs font-medium text-faint">{title}</Header>
      {views.map(({ id, name, isShared, isMine, maker }) => {
        const Icon = isShared ? Users : Lock
        return (
          <MenuItem key={id} id={id} textValue={name} className={FLOATING_ITEM}>
            <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0 text-faint" />
            <span className="min-w-0 flex-1 truncate" title={name}>
              {name}
            </span>
            {!isMine && <span className="max-w-28 truncate text-sm text-faint">{t.list.views.by(maker.name)}</span>}
            {chosen?.id === id && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
          </MenuItem>
        )
      })}
    </MenuSection>
  )
}
