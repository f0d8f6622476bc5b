import { useCallback, useRef, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, PanelLeftClose, PanelLeftOpen, Redo2, Replace, Search, Undo2 } from 'lucide-react'
import { reviewHistoryQuery } from '../../../../api/review.ts'
import type { ReviewTabs as TabCounts } from '../../../../api/types.ts'
import { useCommands } from '../../../../commands/use-commands.ts'
import { Button } from '../../../../components/button.tsx'
import { SearchField } from '../../../../components/search-field.tsx'
import { useTyped } from '../../../../components/use-typed.ts'
import { it } from '../../../../texts/import-texts.ts'
import { t } from '../../../../texts/texts.ts'
import { FilterChips } from '../filter/filter-chips.tsx'
import type { ReviewColumn } from '../grid/review-columns.ts'
import { useTurns } from '../mend/history/use-turns.ts'
import type { ReviewState } from '../use-review-search.ts'
import { ReviewTabs } from './review-tabs.tsx'

interface ReviewToolbarProps {
  readonly importId: string
  readonly state: ReviewState
  readonly columns: readonly ReviewColumn[]
  readonly counts: TabCounts | undefined
  readonly gridId: string
  readonly isPanelShown: boolean
  readonly onPanel: (isShown: boolean) => void
  readonly onFind: () => void
  readonly onProblem: (step: 1 | -1) => void
}

/** The tabs, the search, and what goes through all rows. */
export function ReviewToolbar(props: ReviewToolbarProps): ReactNode {
  const { importId, state, columns, counts, gridId, isPanelShown, onPanel, onFind, onProblem } = props
  const searchRef = useRef<HTMLDivElement>(null)
  const toSearch = useCallback(() => searchRef.current?.querySelector('input')?.focus(), [])
  const [typed, setTyped] = useTyped(state.search.search ?? '', (text) =>
    state.change({ search: text === '' ? undefined : text, row: undefined }, true),
  )
  const { turns, canUndo, canRedo } = useTurnsOf(importId)
  const { acts, showPanel, hidePanel, nextProblem, previousProblem, search } = it.review
  useCommands([
    {
      id: 'review-search',
      label: search,
      icon: Search,
      group: 'page',
      shortcut: '/',
      run: toSearch,
    },
    {
      id: 'review-next',
      label: nextProblem,
      icon: ChevronDown,
      group: 'page',
      shortcut: 'F8',
      run: () => onProblem(1),
    },
    {
      id: 'review-previous',
      label: previousProblem,
      icon: ChevronUp,
      group: 'page',
      shortcut: 'shift+F8',
      run: () => onProblem(-1),
    },
    { id: 'review-find', label: acts.find, icon: Replace, group: 'page', run: onFind },
    ...(canUndo
      ? [
          {
            id: 'review-undo',
            label: acts.undo,
            icon: Undo2,
            group: 'page',
            shortcut: 'mod+z',
            run: turns.undo,
          } as const,
        ]
      : []),
    ...(canRedo
      ? [
          {
            id: 'review-redo',
            label: acts.redo,
            icon: Redo2,
            group: 'page',
            shortcut: 'mod+shift+z',
            run: turns.redo,
          } as const,
        ]
      : []),
  ])
  return (
    <div className="shrink-0 border-b border-line bg-surface">
      <div className="flex min-h-11 items-center gap-2 border-b border-line px-3">
        <Button
          variant="ghost"
          size="sm"
          icon={isPanelShown ? PanelLeftClose : PanelLeftOpen}
          label={isPanelShown ? hidePanel : showPanel}
          aria-expanded={isPanelShown}
          onPress={() => onPanel(!isPanelShown)}
        />
        <ReviewTabs
          shown={state.search.tab ?? 'all'}
          counts={counts}
          panelId={gridId}
          onShow={(tab) => state.change({ tab: tab === 'all' ? undefined : tab, row: undefined })}
        />
      </div>
      <div className="flex h-11 items-center gap-2 px-3 in-data-selecting:invisible">
        <div ref={searchRef} className="w-64 min-w-28 shrink">
          <SearchField label={search} clearLabel={t.common.clear} value={typed} onChange={setTyped} />
        </div>
        <span className="flex-1" />
        <div className="flex shrink-0 items-center gap-0.5">
          <Button variant="ghost" size="sm" icon={ChevronUp} label={previousProblem} onPress={() => onProblem(-1)} />
          <Button variant="ghost" size="sm" icon={ChevronDown} label={nextProblem} onPress={() => onProblem(1)} />
          <span aria-hidden className="mx-1 h-4 w-px bg-line" />
          <Button variant="ghost" size="sm" icon={Undo2} label={acts.undo} isDisabled={!canUndo} onPress={turns.undo} />
          <Button variant="ghost" size="sm" icon={Redo2} label={acts.redo} isDisabled={!canRedo} onPress={turns.redo} />
          <Button variant="ghost" size="sm" icon={Replace} onPress={onFind}>
            {acts.find}
          </Button>
        </div>
      </div>
      <FilterChips importId={importId} state={state} columns={columns} onGone={toSearch} />
    </div>
  )
}

function useTurnsOf(importId: string) {
  const { data } = useQuery(reviewHistoryQuery(importId))
  const turns = useTurns(importId)
  const actions = data?.actions ?? []
  return {
    turns: { undo: () => turns.undo(), redo: () => turns.redo() },
    // What was taken back stands above what was not: behind a page of it there is more.
    canUndo: actions.some(({ isUndone }) => !isUndone) || (data?.next ?? null) !== null,
    canRedo: actions.some(({ isUndone }) => isUndone),
  }
}
