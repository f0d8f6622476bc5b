import type { ReactNode } from 'react'
import { Star } from 'lucide-react'
import { t } from '../../texts/texts.ts'

export const MOST_STARS = 5
export const STARS = [1, 2, 3, 4, 5] as const

export function Stars({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="flex h-5 items-center gap-px">
      {STARS.map((star) => (
        <Star
          key={star}
          size={14}
          strokeWidth={1.5}
          aria-hidden
          className={star <= count ? 'fill-skipped text-skipped' : 'text-line-strong'}
        />
      ))}
      <span className="sr-only">{t.fields.stars(count)}</span>
    </span>
  )
}
