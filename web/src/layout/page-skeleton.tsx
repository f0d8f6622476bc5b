import type { ReactNode } from 'react'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { t } from '../texts/texts.ts'

/** The outline of a page while it loads. */
export function PageSkeleton(): ReactNode {
  return (
    <output aria-label={t.common.loading} className="block">
      <h1 className="sr-only">{t.common.loading}</h1>
      <div className="flex h-bar items-center border-b border-line bg-surface px-6">
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="mx-auto max-w-6xl px-6 py-6">
        <div className="rounded-lg border border-line bg-surface">
          <SkeletonRows rows={8} />
        </div>
      </div>
    </output>
  )
}
