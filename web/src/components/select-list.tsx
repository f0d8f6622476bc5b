import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from './class-names.ts'
import { FLOATING, FLOATING_ITEM } from './floating.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
}

/** The choices of a `Select`, which is around it: they float below its button. */
export function SelectList({ choices }: { readonly choices: readonly Choice<string>[] }): ReactNode {
  return (
    <Popover className={classNames(FLOATING, 'min-w-(--trigger-width)')} offset={4}>
      <ListBox items={choices} className="max-h-80 overflow-auto outline-none">
        {(choice) => (
          <ListBoxItem id={choice.value} textValue={choice.label} className={FLOATING_ITEM}>
            {({ isSelected }) => (
              <>
                {choice.icon}
                <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                {isSelected && <Check size={14} aria-hidden className="text-accent in-[button]:hidden" />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
