import { useMemo, type ReactNode } from 'react'
import { CircleCheck, SearchX, TableProperties } from 'lucide-react'
import { useImportStep } from '../../../api/imports.ts'
import { toRefused } from '../../../api/request.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import type { TargetGroup } from '../map/targets.ts'
import type { ReviewColumnActions } from './grid/review-column-actions.ts'
import { ReviewGrid } from './grid/review-grid.tsx'
import type { ReviewGridModel } from './grid/use-review-grid.ts'

interface ReviewRowsProps {
  readonly grid: ReviewGridModel
  readonly groups: readonly TargetGroup[]
  readonly onValues: (path: string) => void
  readonly onFind: (column: string | null, rows: readonly number[] | null) => void
}

/** The rows, or why there are none. */
export function ReviewRows({ grid, groups, onValues, onFind }: ReviewRowsProps): ReactNode {
  const { shown, windows, state } = grid
  const actions = useColumnActions(grid, onValues, onFind)
  const error = shown.error ?? windows.error
  if (error !== null) return <Trouble grid={grid} error={error} />
  if (shown.isFirst) return <SkeletonRows rows={16} className="h-row bg-surface" />
  if (shown.total === 0) return <NoRows state={state} />
  return <ReviewGrid grid={grid} groups={groups} columnActions={actions} />
}

/** A plan that is lost is made again, here. */
function Trouble({
  grid: { view, shown },
  error,
}: {
  readonly grid: ReviewGridModel
  readonly error: Error
}): ReactNode {
  const step = useImportStep(view.id)
  const isPlanLost = toRefused(error, 0).code === 'IMPORT_STATE'
  return (
    <div className="flex flex-col gap-3 p-6">
      <RefusalNote
        error={error}
        action={
          isPlanLost ? (
            <Button onPress={() => step.mutate(view.isRemainderOpen ? 'remainder' : 'plan')} isPending={step.isPending}>
              {view.isRemainderOpen ? it.review.lookAgain : it.review.planAgain}
            </Button>
          ) : (
            <Button onPress={shown.refresh}>{t.common.retry}</Button>
          )
        }
      />
      {step.error !== null && <RefusalNote error={step.error} />}
    </div>
  )
}

function NoRows({ state: { search, filter, narrow } }: Pick<ReviewGridModel, 'state'>): ReactNode {
  const { none, filter: words } = it.review
  const isNarrowed = Object.keys(filter).some((name) => name !== 'tab' && name !== 'sort')
  if (isNarrowed) {
    return (
      <EmptyState icon={SearchX} title={words.none} action={<Button onPress={() => narrow({})}>{words.clear}</Button>}>
        {words.noneText}
      </EmptyState>
    )
  }
  const tab = search.tab ?? 'all'
  return (
    <EmptyState icon={tab === 'errors' ? CircleCheck : TableProperties} title={none[tab].title}>
      {none[tab].text}
    </EmptyState>
  )
}

function useColumnActions(
  { state }: ReviewGridModel,
  onValues: (path: string) => void,
  onFind: ReviewRowsProps['onFind'],
): Omit<ReviewColumnActions, 'resize' | 'showWidth'> {
  return useMemo(
    () => ({
      sort: (sort) => state.change({ sort, row: undefined }),
      filter: (condition) => state.ask(condition),
      listValues: onValues,
      find: (path) => onFind(path, null),
    }),
    [state, onValues, onFind],
  )
}
