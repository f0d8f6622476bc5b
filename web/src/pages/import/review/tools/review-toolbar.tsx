import { useRef, type ReactNode } from 'react'
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
import { useTurns } from '../mend/history/use-turns.ts'
import type { ReviewState } from '../use-review-search.ts'
import { ReviewTabs } from './review-tabs.tsx'

interface ReviewToolbarProps {
  readonly importId: string
  readonly state: ReviewState
  readonly counts: TabCounts | undefined
  readonly gridId: string
  readonly isPanelShown: boolean
  readonly onPanel: (isShown: boolean) => void
  readonly onFind: () => void
  readonly onProblem: (step: 1 | -1) => void
}

/** The tabs, the search, and what goes through all rows. */
export function ReviewToolbar(props: ReviewToolbarProps): ReactNode {
  const { state, counts, gridId, isPanelShown, onPanel, onFind, onProblem } = props
  const searchRef = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useTyped(state.search.search ?? '', (text) =>
    state.change({ search: text === '' ? undefined : text, row: undefined }, true),
  )
  const { turns, canUndo, canRedo } = useTurnsOf(props.importId)
  const { acts, showPanel, hidePanel, nextProblem, previousProblem, search } = it.review
  useCommands([
    {
      id: 'review-search',
      label: search,
      icon: Search,
      group: 'page',
      shortcut: '/',
      run: () => searchRef.current?.querySelector('input')?.focus(),
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
    <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-surface px-3">
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
      <div className="flex items-center gap-0.5 py-2">
        <Button variant="ghost" size="sm" icon={ChevronUp} label={previousProblem} onPress={() => onProblem(-1)} />
        <Button variant="ghost" size="sm" icon={ChevronDown} label={nextProblem} onPress={() => onProblem(1)} />
        <span aria-hidden className="mx-1 h-4 w-px bg-line" />
        <Button
          variant="ghost"
          size="sm"
          icon={Undo2}
          label={acts.undo}
          isDisabled={!canUndo}
          onPress={() => turns.undo()}
        />
        <Button
          variant="ghost"
          size="sm"
          icon={Redo2}
          label={acts.redo}
          isDisabled={!canRedo}
          onPress={() => turns.redo()}
        />
        <Button variant="ghost" size="sm" icon={Replace} label={acts.find} onPress={onFind} />
        <div ref={searchRef} className="ml-1.5 w-48">
          <SearchField label={search} clearLabel={t.common.clear} value={typed} onChange={setTyped} />
        </div>
      </div>
    </div>
  )
}

function useTurnsOf(importId: string) {
  const { data } = useQuery(reviewHistoryQuery(importId))
  const turns = useTurns(importId)
  const actions = data?.actions ?? []
  return {
    turns: { undo: () => turns.undo(), redo: () => turns.redo() },
    canUndo: actions.some(({ isUndone }) => !isUndone),
    canRedo: actions.some(({ isUndone }) => isUndone),
  }
}
