import type { ReactNode } from 'react'

/** The workspace's first letter, until workspaces have pictures. */
export function WorkspaceBadge({ name }: { readonly name: string }): ReactNode {
  const [letter = 'W'] = name.trim()
  return (
    <span
      aria-hidden
      className="flex size-6 shrink-0 items-center justify-center rounded-md bg-accent-solid text-sm font-semibold text-on-accent"
    >
      {letter.toUpperCase()}
    </span>
  )
}
