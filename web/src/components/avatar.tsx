import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface AvatarProps {
  readonly name: string
  readonly size?: 'sm' | 'md'
}

/** The initials of a person, for the eye alone: the name stands beside it. */
export function Avatar({ name, size = 'md' }: AvatarProps): ReactNode {
  return (
    <span
      aria-hidden
      className={classNames(
        'flex shrink-0 items-center justify-center rounded-full bg-line text-xs font-semibold text-ink',
        size === 'sm' ? 'size-6' : 'size-7',
      )}
    >
      {initials(name)}
    </span>
  )
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(([letter = '']) => letter.toUpperCase())
    .filter((_, index, letters) => index === 0 || index === letters.length - 1)
    .join('')
