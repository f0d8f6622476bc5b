import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'
import type { ReviewRow } from '../../../api/types.ts'
import { PanelEdge } from '../../../components/panel-edge.tsx'
import { usePanelWidth } from '../../../components/use-panel-width.ts'
import { countOf } from '../../../grid/selection.ts'
import { it } from '../../../texts/import-texts.ts'
import { useTargetGroups } from '../map/use-target-groups.ts'
import type { StageProps } from '../stage-props.ts'
import { reviewColumns } from './grid/review-columns.ts'
import { useNamedRow, useProblemSteps } from './grid/use-problem-steps.ts'
import { useReviewGrid, type ReviewContent } from './grid/use-review-grid.ts'
import { useReviewList } from './list/use-review-list.ts'
import { useReviewSummary } from './list/use-review-summary.ts'
import { FindReplaceDialog } from './mend/find-replace-dialog.tsx'
import { MatchChooser } from './mend/match-chooser.tsx'
import { MendPanel, type MendPart } from './mend/mend-panel.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewRows } from './review-rows.tsx'
import { ReviewToolbar } from './tools/review-toolbar.tsx'
import { RowSelectionBar } from './tools/row-selection-bar.tsx'
import { StaleNote } from './tools/stale-note.tsx'
import { useGridCommands } from './tools/use-grid-commands.ts'
import { useReviewSearch } from './use-review-search.ts'

const PANEL = { narrowest: 260, widest: 560, usual: 310 } as const
/** What the steps of the import take below the bar of the page. */
const HEIGHT = 'h-[calc(100vh-var(--bar)-41px)]'

/** What is looked for, and where: in a column, or in rows that are selected. */
interface Find {
  readonly column: string | null
  readonly rows: readonly number[] | null
}

/** All rows of the file with what is wrong with them, and beside them what can be done about it. */
export function ReviewStage({ view, object }: StageProps): ReactNode {
  const state = useReviewSearch()
  const groups = useTargetGroups(object)
  const summary = useReviewSummary(view.id).data
  const shown = useReviewList(view.id, state.filter, summary)
  const columns = useStable(reviewColumns(view, object, groups))
  const [part, setPart] = useState<MendPart>({ kind: 'problems' })
  const [isPanelShown, setPanelShown] = useState(true)
  const [find, setFind] = useState<Find | null>(null)
  const [chosen, choose] = useState<ReviewRow | null>(null)
  const { revision, tabs } = summary ?? {}
  const content = useMemo<ReviewContent>(
    () => ({ view, state, columns, shown, revision, choose }),
    [view, state, columns, shown, revision],
  )
  const onValues = useCallback((column: string) => {
    setPanelShown(true)
    setPart({ kind: 'values', column })
  }, [])
  const onFind = useCallback<(column: string | null, rows: readonly number[] | null) => void>(
    (column, rows) => setFind({ column, rows }),
    [],
  )
  // Neither changes with the rows that are drawn.
  const panel = useMemo(
    () => <MendPanel view={view} object={object} part={part} onPartChange={setPart} />,
    [view, object, part],
  )
  const toolbar = useCallback<RowsProps['children']>(
    (onProblem, gridId) => (
      <ReviewToolbar
        importId={view.id}
        state={state}
        columns={columns}
        counts={tabs}
        gridId={gridId}
        isPanelShown={isPanelShown}
        onPanel={setPanelShown}
        onFind={() => onFind(null, null)}
        onProblem={onProblem}
      />
    ),
    [view.id, state, columns, tabs, isPanelShown, onFind],
  )
  return (
    <div className={`flex min-h-0 flex-col ${HEIGHT}`}>
      <h2 className="sr-only">{it.review.title}</h2>
      <div className="flex min-h-0 flex-1">
        {isPanelShown && <Aside>{panel}</Aside>}
        <Rows content={content} groups={groups} onValues={onValues} onFind={onFind}>
          {toolbar}
        </Rows>
      </div>
      <ReviewBar view={view} summary={summary} />
      {find !== null && (
        <FindReplaceDialog
          view={view}
          object={object}
          isOpen
          onOpenChange={() => setFind(null)}
          {...(find.column !== null && { column: find.column })}
          {...(find.rows !== null && { rows: find.rows })}
        />
      )}
      {chosen !== null && <MatchChooser view={view} object={object} row={chosen.row} onClose={() => choose(null)} />}
    </div>
  )
}

/** The same object as long as it says the same: what is edited changes the import, and seldom its columns. */
function useStable<Value>(value: Value): Value {
  const key = JSON.stringify(value)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in it, not which object holds it
  return useMemo(() => value, [key])
}

function Aside({ children }: { readonly children: ReactNode }): ReactNode {
  const [width, setWidth] = usePanelWidth('waybill.review-panel-width', PANEL)
  return (
    <aside
      aria-label={it.review.panel}
      style={{ width }}
      className="relative flex max-w-1/2 min-w-0 shrink-0 flex-col border-r border-line bg-surface"
    >
      {children}
      <PanelEdge label={it.review.resizePanel} side="right" width={width} bounds={PANEL} onResize={setWidth} />
    </aside>
  )
}

interface RowsProps {
  readonly content: ReviewContent
  readonly groups: ReturnType<typeof useTargetGroups>
  readonly onValues: (path: string) => void
  readonly onFind: (column: string | null, rows: readonly number[] | null) => void
  /** What stands above them. */
  readonly children: (onProblem: (step: 1 | -1) => void, gridId: string) => ReactNode
}

/** All that changes while the rows are scrolled is in here. */
function Rows({ content, groups, onValues, onFind, children }: RowsProps): ReactNode {
  const { state, shown } = content
  const grid = useReviewGrid(content)
  const onProblem = useProblemSteps(grid)
  const gridId = useId()
  useNamedRow(grid)
  useGridCommands()
  const toolbar = useMemo(() => children(onProblem, gridId), [children, onProblem, gridId])
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="relative" data-selecting={countOf(grid.selection, shown.total) > 0 || undefined}>
        {toolbar}
        <RowSelectionBar grid={grid} onFind={(rows) => onFind(null, rows)} />
      </div>
      <div
        id={gridId}
        role="tabpanel"
        aria-label={it.review.tabs[state.search.tab ?? 'all']}
        className="flex min-h-0 flex-1 flex-col"
      >
        <ReviewRows grid={grid} groups={groups} onValues={onValues} onFind={onFind} />
      </div>
      <StaleNote gone={shown.isStale ? 0 : shown.gone} onRefresh={shown.refresh} />
    </div>
  )
}
