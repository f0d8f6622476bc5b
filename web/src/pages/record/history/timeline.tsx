import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { historyQuery } from '../../../api/history.ts'
import type { ObjectView, RecordView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { t } from '../../../texts/texts.ts'
import { TimelineEntry } from './timeline-entry.tsx'

interface TimelineProps {
  readonly object: ObjectView
  readonly record: RecordView
}

/** Who changed what of a record, when, and by which import. */
export function Timeline({ object, record }: TimelineProps): ReactNode {
  const query = useInfiniteQuery(historyQuery(object.apiName, record.id))
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={5} />
    ) : (
      <div className="p-4">
        <RefusalNote error={error} action={<Button onPress={() => void query.refetch()}>{t.common.retry}</Button>} />
      </div>
    )
  }
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) {
    return (
      <EmptyState icon={History} title={t.history.none}>
        {t.history.noneText}
      </EmptyState>
    )
  }
  return (
    <div className="px-4 py-3">
      <ol aria-label={t.record.history}>
        {entries.map((entry) => (
          <TimelineEntry key={entry.id} object={object} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {t.history.more}
        </Button>
      )}
    </div>
  )
}
