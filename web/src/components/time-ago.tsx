import type { ReactNode } from 'react'
import { dateTime, timeAgo } from '../texts/format.ts'
import { useNow } from './use-now.ts'

/** "2 minutes ago", with the moment itself on hover. */
export function TimeAgo({ iso }: { readonly iso: string }): ReactNode {
  const now = useNow()
  return (
    <time dateTime={iso} title={dateTime(iso)}>
      {timeAgo(iso, now)}
    </time>
  )
}
