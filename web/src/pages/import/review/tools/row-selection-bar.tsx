import type { ReactNode } from 'react'
import { Replace, Trash2, Undo2, X } from 'lucide-react'
import type { RowScope } from '../../../../api/types.ts'
import { useCommands } from '../../../../commands/use-commands.ts'
import { Button } from '../../../../components/button.tsx'
import { ALL, countOf, NONE, type Selection } from '../../../../grid/selection.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { ShownReview } from '../list/use-review-list.ts'
import { useMend } from '../mend/use-mend.ts'
import type { ReviewGridModel } from '../grid/use-review-grid.ts'

interface RowSelectionBarProps {
  readonly grid: ReviewGridModel
  readonly onFind: (rows: readonly number[]) => void
}

/** What can be done with the selected rows: over the tools, below the tabs, so that no row moves from below the pointer. */
export function RowSelectionBar({ grid, onFind }: RowSelectionBarProps): ReactNode {
  const { view, state, shown, selection, select } = grid
  const mend = useMend(view)
  const count = countOf(selection, shown.total)
  const { acts } = it.review
  const tab = state.search.tab ?? 'all'
  const change = async (kind: 'removeRows' | 'restoreRows', told: (rows: number) => string): Promise<void> => {
    if (await mend.act({ kind, scope: scopeOf(selection, shown) }, ({ changed }) => told(changed), kind)) select(NONE)
  }
  const remove = (): void => void change('removeRows', acts.removed)
  const restore = (): void => void change('restoreRows', acts.restored)
  const mayRemove = tab !== 'removed'
  const mayRestore = tab === 'removed' || tab === 'all'
  useCommands(
    count === 0
      ? []
      : [
          ...(mayRemove
            ? [{ id: 'rows-remove', label: acts.remove, icon: Trash2, group: 'selection' as const, run: remove }]
            : []),
          ...(mayRestore
            ? [{ id: 'rows-restore', label: acts.restore, icon: Undo2, group: 'selection' as const, run: restore }]
            : []),
        ],
  )
  if (count === 0) return null
  return (
    <section
      aria-label={acts.selection}
      className="absolute inset-x-0 top-11 z-4 flex h-11 items-center gap-1 border-b border-line bg-accent-soft pr-2 pl-4"
    >
      <output className="mr-2 truncate font-medium tabular-nums">{acts.selected(count)}</output>
      {count < shown.total && (
        <Button variant="ghost" size="sm" onPress={() => select(ALL)} className="text-accent!">
          {acts.selectAll(shown.total)}
        </Button>
      )}
      <span className="flex-1" />
      {mayRemove && (
        <Button size="sm" icon={Trash2} onPress={remove} isPending={mend.pending === 'removeRows'}>
          {acts.remove}
        </Button>
      )}
      {mayRestore && (
        <Button size="sm" icon={Undo2} onPress={restore} isPending={mend.pending === 'restoreRows'}>
          {acts.restore}
        </Button>
      )}
      {selection.kind === 'some' && (
        <Button size="sm" icon={Replace} onPress={() => onFind([...selection.ids])}>
          {acts.find}
        </Button>
      )}
      <Button variant="ghost" size="sm" icon={X} label={acts.clear} onPress={() => select(NONE)} />
    </section>
  )
}

/** Of everything that is selected, the rows that are shown, though some of them are not what was asked for any more. */
function scopeOf(selection: Selection<number>, { list, asOf }: ShownReview): RowScope {
  if (selection.kind === 'some') return { rows: [...selection.ids] }
  const except = [...selection.except]
  return { filter: list.filter, ...(asOf !== null && { asOf }), ...(except.length > 0 && { except }) }
}
