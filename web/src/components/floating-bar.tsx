import type { ReactNode } from 'react'

interface FloatingBarProps {
  readonly label: string
  /** In words. */
  readonly count: string
  /** What can be done with them. */
  readonly children: ReactNode
}

/** What can be done with rows that are selected, above the end of a list that stands in something `relative`. */
export function FloatingBar({ label, count, children }: FloatingBarProps): ReactNode {
  return (
    <section
      data-foot
      aria-label={label}
      className="appear absolute inset-x-0 bottom-5 z-5 mx-auto flex w-fit max-w-[calc(100%-32px)] flex-wrap items-center gap-1 rounded-xl border border-line bg-raised py-1.5 pr-1.5 pl-3.5 shadow-float"
    >
      <output className="mr-2 font-medium tabular-nums">{count}</output>
      {children}
    </section>
  )
}
