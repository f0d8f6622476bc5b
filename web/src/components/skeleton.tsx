import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The place that something will take, while it loads. The size is given by the class name. */
export function Skeleton({ className }: { readonly className: string }): ReactNode {
  return <span aria-hidden className={classNames('skeleton block', className)} />
}

interface SkeletonRowsProps {
  readonly rows: number
  readonly className?: string
}

export function SkeletonRows({ rows, className = 'h-10' }: SkeletonRowsProps): ReactNode {
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classNames('flex items-center gap-4 border-b border-line px-4', className)}>
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="ml-auto h-3 w-16" />
        </div>
      ))}
    </div>
  )
}
