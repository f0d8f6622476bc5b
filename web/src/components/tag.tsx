import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** In the order in which a person chooses among them. */
export const TAG_COLORS = ['gray', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'purple', 'pink'] as const
export type TagColor = (typeof TAG_COLORS)[number]

const LOOKS: { readonly [color in TagColor]: string } = {
  gray: 'bg-tag-gray-soft text-tag-gray',
  red: 'bg-tag-red-soft text-tag-red',
  orange: 'bg-tag-orange-soft text-tag-orange',
  amber: 'bg-tag-amber-soft text-tag-amber',
  green: 'bg-tag-green-soft text-tag-green',
  teal: 'bg-tag-teal-soft text-tag-teal',
  blue: 'bg-tag-blue-soft text-tag-blue',
  purple: 'bg-tag-purple-soft text-tag-purple',
  pink: 'bg-tag-pink-soft text-tag-pink',
}

/** The model keeps any text as a colour; what is not one of ours looks neutral. */
export const tagColorOf = (color: string | undefined): TagColor => TAG_COLORS.find((known) => known === color) ?? 'gray'

interface TagProps {
  readonly color?: string | undefined
  readonly children: string
  readonly className?: string
}

/** An option of a list, or one of several values. */
export function Tag({ color, children, className }: TagProps): ReactNode {
  return (
    <span
      title={children}
      className={classNames(
        'inline-block h-5 max-w-full truncate rounded-sm px-1.5 align-middle text-sm leading-5 font-medium',
        LOOKS[tagColorOf(color)],
        className,
      )}
    >
      {children}
    </span>
  )
}
