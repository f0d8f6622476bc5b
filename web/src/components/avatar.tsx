import type { ReactNode } from 'react'

/** The initials of a person, for the eye alone: the name stands beside it. */
export function Avatar({ name }: { readonly name: string }): ReactNode {
  return (
    <span
      aria-hidden
      className="flex size-7 shrink-0 items-center justify-center rounded-full bg-line text-xs font-semibold text-ink"
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
