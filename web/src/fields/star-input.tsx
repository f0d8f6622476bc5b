import type { ReactNode } from 'react'
import { Star } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { t } from '../texts/texts.ts'
import { STARS } from './values/stars.tsx'

interface StarInputProps {
  readonly label: string
  /** 0 is none. */
  readonly count: number
  readonly onChange: (count: number) => void
  readonly autoFocus?: boolean
}

/** One to five stars, by pointer or arrows. */
export function StarInput({ label, count, onChange, autoFocus = false }: StarInputProps): ReactNode {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={count === 0 ? null : String(count)}
      onChange={(star) => onChange(Number(star))}
      className="flex"
    >
      {STARS.map((star) => (
        <Radio
          key={star}
          value={String(star)}
          aria-label={t.fields.rate(star)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where it was opened to be chosen from
          autoFocus={autoFocus && star === Math.max(count, 1)}
          className="flex size-7 items-center justify-center rounded-sm data-focus-visible:outline-2 data-focus-visible:-outline-offset-1 data-focus-visible:outline-accent data-hovered:bg-hover"
        >
          <Star
            size={16}
            strokeWidth={1.5}
            aria-hidden
            className={star <= count ? 'fill-skipped text-skipped' : 'text-faint'}
          />
        </Radio>
      ))}
    </RadioGroup>
  )
}
