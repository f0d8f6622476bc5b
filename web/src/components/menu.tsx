import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Icon } from './icon.ts'
import { classNames } from './class-names.ts'
import { FLOATING, FLOATING_ITEM } from './floating.ts'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon: Icon
  readonly isDangerous?: boolean
  readonly onAction: () => void
}

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  readonly label: string
  readonly actions: readonly MenuAction[]
}

export function Menu({ trigger, label, actions }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" offset={4} className={classNames(FLOATING, 'min-w-44')}>
        <AriaMenu aria-label={label} className="outline-none">
          {actions.map(({ id, label: text, icon: Icon, isDangerous = false, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              onAction={onAction}
              className={classNames(FLOATING_ITEM, isDangerous && 'text-bad')}
            >
              <Icon size={15} strokeWidth={1.75} aria-hidden className="shrink-0" />
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
