import { useMemo, type ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FileText, History, Redo2, Undo2 } from 'lucide-react'
import { reviewChangesQuery } from '../../../../../api/review.ts'
import { Button } from '../../../../../components/button.tsx'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { RefusalNote } from '../../../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { useTargetGroups } from '../../../map/use-target-groups.ts'
import type { StageProps } from '../../../stage-props.ts'
import { columnLabel, mendColumns } from '../mend-columns.ts'
import { HistoryItem } from './history-item.tsx'
import { useTurns } from './use-turns.ts'

/** Everything that was done to the rows, the last thing first; what was taken back stands above, to be done again. */
export function HistoryPart({ view, object }: StageProps): ReactNode {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(reviewChangesQuery(view.id))
  const labelOf = useColumnLabels({ view, object })
  const turns = useTurns(view.id)
  if (error !== null && data === undefined) return <RefusalNote error={error} />
  if (data === undefined) return <SkeletonRows rows={5} />
  const entries = data.pages.flatMap(({ actions }) => actions)
  const undone = entries.filter(({ isUndone }) => isUndone)
  if (entries.length === 0)
    return (
      <EmptyState icon={History} title={it.mend.history.empty}>
        {it.mend.history.emptyText}
      </EmptyState>
    )
  return (
    <>
      <div className="sticky top-0 z-1 flex gap-2 border-b border-line bg-surface px-4 py-2.5">
        <Button
          size="sm"
          icon={Undo2}
          isDisabled={(undone.length === entries.length && !hasNextPage) || turns.isPending}
          onPress={() => turns.undo()}
        >
          {it.mend.history.undo}
        </Button>
        <Button size="sm" icon={Redo2} isDisabled={undone.length === 0 || turns.isPending} onPress={() => turns.redo()}>
          {it.mend.history.redo}
        </Button>
      </div>
      <ol aria-label={it.mend.history.label}>
        {entries.map((entry, index) => (
          <HistoryItem
            key={entry.number}
            entry={entry}
            labelOf={labelOf}
            turns={turns}
            steps={entry.isUndone ? undone.length - index : index - undone.length + 1}
          />
        ))}
      </ol>
      {hasNextPage ? (
        <div className="px-4 py-2">
          <Button variant="ghost" size="sm" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {it.mend.history.earlier}
          </Button>
        </div>
      ) : (
        <p className="flex items-center gap-2.5 px-4 py-2.5 text-muted">
          <FileText size={15} aria-hidden className="shrink-0 text-faint" />
          {it.mend.history.file}
        </p>
      )}
    </>
  )
}

/** A request names a column by its place, its header or its field. */
function useColumnLabels({ view, object }: StageProps): (column: string | number) => string {
  const groups = useTargetGroups(object)
  return useMemo(() => {
    const columns = mendColumns(view, object)
    return (column) => {
      const found = view.mapping.find(({ index, header }) => index === column || header === column)
      return found === undefined ? columnLabel(columns, groups, String(column)) : found.header || `${found.index + 1}`
    }
  }, [view, object, groups])
}
