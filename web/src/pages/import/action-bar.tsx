import type { ReactNode } from 'react'

interface ActionBarProps {
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** Stays at the foot of the page: what is decided so far, and the step that comes next. */
export function ActionBar({ children, actions }: ActionBarProps): ReactNode {
  return (
    <div
      data-foot
      className="sticky bottom-0 z-10 mt-auto flex min-h-15 items-center gap-4 border-t border-line bg-surface px-6 py-2.5"
    >
      <div className="min-w-0 flex-1">{children}</div>
      <div className="flex shrink-0 items-center gap-2">{actions}</div>
    </div>
  )
}
