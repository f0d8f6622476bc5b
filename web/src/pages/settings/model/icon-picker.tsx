import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { OBJECT_ICON_NAMES, ObjectIcon } from '../../../components/object-icon.tsx'
import { t } from '../../../texts/texts.ts'

interface IconPickerProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** The icons that an object can have, all in view. */
export function IconPicker({ value, onChange }: IconPickerProps): ReactNode {
  return (
    <RadioGroup value={value} onChange={onChange} orientation="horizontal" className="flex flex-col gap-1.5">
      <Label className="font-medium">{t.model.icon}</Label>
      <div className="flex flex-wrap gap-1">
        {OBJECT_ICON_NAMES.map((name) => (
          <Radio
            key={name}
            value={name}
            aria-label={t.model.iconNamed(name)}
            className="flex size-8 items-center justify-center rounded-md border border-transparent text-muted data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent"
          >
            <ObjectIcon name={name} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
