import type { ReactNode } from 'react'
import { classNames } from '../components/class-names.ts'
import { t } from '../texts/texts.ts'
import { capsOf } from './shortcut.ts'

interface KeycapsProps {
  readonly shortcut: string
  readonly className?: string
}

/** A shortcut as the keys look; those of a sequence with a word between them for those who hear it. */
export function Keycaps({ shortcut, className }: KeycapsProps): ReactNode {
  return (
    <span className={classNames('flex shrink-0 items-center gap-1.5', className)}>
      {capsOf(shortcut).map((caps, step) => (
        <span key={caps.join('+')} className="flex items-center gap-0.5">
          {step > 0 && <span className="sr-only">{t.commands.afterwards}</span>}
          {caps.map((cap) => (
            <kbd
              key={cap}
              className="flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-line bg-surface px-1 font-sans text-xs text-muted"
            >
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
