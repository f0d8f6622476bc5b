import type { ReactNode } from 'react'
import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from '../../../components/class-names.ts'
import { FLOATING } from '../../../components/floating.ts'
import { OBJECT_ICON_NAMES, ObjectIcon } from '../../../components/object-icon.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface IconPickerProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

export function IconPicker({ value, onChange }: IconPickerProps): ReactNode {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium">
        {st.model.icon}
      </span>
      <DialogTrigger>
        <Button
          aria-label={`${st.model.icon}: ${st.model.iconNamed(value)}`}
          className="flex h-9 w-16 items-center justify-between rounded-md border border-line-strong bg-surface px-2.5 shadow-card data-hovered:bg-sunken"
        >
          <ObjectIcon name={value} />
          <ChevronsUpDown size={14} aria-hidden className="text-faint" />
        </Button>
        <Popover placement="bottom start" offset={4} className={classNames(FLOATING, 'w-88 p-2')}>
          <Dialog aria-label={st.model.icon} className="outline-none">
            {({ close }) => <IconGrid value={value} onChange={onChange} onPress={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

/** The arrow keys try one icon after the other; a click is a choice. */
function IconGrid({ value, onChange, onPress }: IconPickerProps & { readonly onPress: () => void }): ReactNode {
  return (
    <RadioGroup
      aria-label={st.model.icon}
      value={value}
      onChange={onChange}
      orientation="horizontal"
      className="grid grid-cols-10 gap-0.5"
    >
      {OBJECT_ICON_NAMES.map((name) => (
        <Radio
          key={name}
          value={name}
          aria-label={st.model.iconNamed(name)}
          onPress={onPress}
          className="flex size-8 items-center justify-center rounded-md border border-transparent text-muted data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent"
        >
          <ObjectIcon name={name} />
        </Radio>
      ))}
    </RadioGroup>
  )
}
