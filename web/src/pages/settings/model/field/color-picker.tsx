import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from '../../../../components/class-names.ts'
import { FLOATING } from '../../../../components/floating.ts'
import { TAG_COLORS, tagColorOf, type TagColor } from '../../../../components/tag.tsx'
import { st } from '../../../../texts/settings-texts.ts'

const DOTS: { readonly [color in TagColor]: string } = {
  gray: 'bg-tag-gray-soft border-tag-gray',
  red: 'bg-tag-red-soft border-tag-red',
  orange: 'bg-tag-orange-soft border-tag-orange',
  amber: 'bg-tag-amber-soft border-tag-amber',
  green: 'bg-tag-green-soft border-tag-green',
  teal: 'bg-tag-teal-soft border-tag-teal',
  blue: 'bg-tag-blue-soft border-tag-blue',
  purple: 'bg-tag-purple-soft border-tag-purple',
  pink: 'bg-tag-pink-soft border-tag-pink',
}

const Dot = ({ color }: { readonly color: TagColor }): ReactNode => (
  <span aria-hidden className={classNames('size-4 rounded-full border-2', DOTS[color])} />
)

interface ColorPickerProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (color: TagColor) => void
}

export function ColorPicker({ label, value, onChange }: ColorPickerProps): ReactNode {
  const color = tagColorOf(value)
  return (
    <DialogTrigger>
      <Button
        aria-label={`${label}: ${st.model.colors[color]}`}
        className="flex size-7 shrink-0 items-center justify-center rounded-md data-hovered:bg-hover"
      >
        <Dot color={color} />
      </Button>
      <Popover placement="bottom start" offset={2} className={FLOATING}>
        <Dialog aria-label={label} className="outline-none">
          {({ close }) => (
            <RadioGroup
              aria-label={label}
              value={color}
              orientation="horizontal"
              // The arrows go through the colors; Enter, Escape or a click are enough of them.
              onChange={(next) => onChange(tagColorOf(next))}
              className="flex"
            >
              {TAG_COLORS.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  aria-label={st.model.colors[each]}
                  onPress={close}
                  className="flex size-8 items-center justify-center rounded-md data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:bg-hover"
                >
                  <Dot color={each} />
                </Radio>
              ))}
            </RadioGroup>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
