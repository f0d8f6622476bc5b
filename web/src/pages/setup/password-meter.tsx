import type { ReactNode } from 'react'
import { classNames } from '../../components/class-names.ts'
import { t } from '../../texts/texts.ts'
import { SHORTEST_PASSWORD, type Strength } from './password-strength.ts'

const LEVELS: { readonly [strength in Strength]: number } = { empty: 0, short: 0, weak: 1, fair: 2, good: 3, strong: 4 }

const FILLS = ['bg-failed', 'bg-failed', 'bg-skipped', 'bg-created', 'bg-created']

/** Four bars and a word. */
export function PasswordMeter({
  strength,
  length,
}: {
  readonly strength: Strength
  readonly length: number
}): ReactNode {
  const level = LEVELS[strength]
  return (
    <span className="flex flex-col gap-1.5 pt-0.5">
      <span aria-hidden className="grid grid-cols-4 gap-1">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classNames('h-1 rounded-full', bar <= level ? FILLS[level] : 'bg-line')} />
        ))}
      </span>
      <span className="group-data-invalid:text-bad">{wordsFor(strength, length)}</span>
    </span>
  )
}

function wordsFor(strength: Strength, length: number): string {
  const words = t.setup.strength
  if (strength === 'empty') return words.empty(SHORTEST_PASSWORD)
  return strength === 'short' ? words.short(SHORTEST_PASSWORD - length) : words[strength]
}
