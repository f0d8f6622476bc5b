import { useMemo, useState, type ReactNode, type RefObject } from 'react'
import { Ellipsis, PencilLine, RotateCcw, Save, Trash2, X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Menu, type MenuAction } from '../../components/menu.tsx'
import { t } from '../../texts/texts.ts'
import { ColumnsButton } from './columns/columns-button.tsx'
import { FilterBar } from './filter/filter-bar.tsx'
import { FilterButton, type FilterDraft } from './filter/filter-button.tsx'
import { useFilterRow } from './filter/use-filter-row.ts'
import { ListSearch } from './list-search.tsx'
import type { ListState } from './list/use-list-state.ts'
import type { ListContent } from './list/use-list-content.ts'
import type { ViewActions } from './views/use-view-actions.tsx'
import { ViewPicker } from './views/view-picker.tsx'

/** Which of the toolbar's lists is open: also opened by keys and from the heads of columns. */
export interface ToolbarState {
  readonly draft: FilterDraft
  readonly areColumnsOpen: boolean
  setDraft(draft: FilterDraft): void
  openColumns(isOpen: boolean): void
}

export function useToolbar(): ToolbarState {
  const [draft, setDraft] = useState<FilterDraft>(undefined)
  const [areColumnsOpen, openColumns] = useState(false)
  return useMemo(() => ({ draft, areColumnsOpen, setDraft, openColumns }), [draft, areColumnsOpen])
}

interface ListToolbarProps {
  readonly content: ListContent
  readonly toolbar: ToolbarState
  readonly views: ViewActions
  readonly searchRef: RefObject<HTMLDivElement | null>
}

/** The view, what is changed of it, and the search. */
export function ListToolbar({ content, toolbar, views, searchRef }: ListToolbarProps): ReactNode {
  const { object, state } = content
  const edits = useFilterRow(state)
  const hasChips = edits.row.items.length > 0 || state.isDeletedShown
  return (
    <div className="shrink-0 border-b border-line bg-surface px-4 max-md:px-3">
      <div className="@container flex min-h-12 items-center gap-1">
        <ViewPicker object={object} state={state} />
        <ViewMenu views={views} />
        <span aria-hidden className="mx-1.5 h-4 w-px shrink-0 bg-line" />
        <FilterButton
          object={object}
          draft={toolbar.draft}
          onDraftChange={toolbar.setDraft}
          onApply={(condition) => edits.add(condition, null)}
        />
        <ColumnsButton content={content} isOpen={toolbar.areColumnsOpen} onOpenChange={toolbar.openColumns} />
        <div className="min-w-2 flex-1" />
        {state.isChanged && <Changed state={state} views={views} />}
        <ListSearch objects={object.labelPlural} state={state} fieldRef={searchRef} />
      </div>
      {hasChips && (
        <div className="flex flex-wrap items-center gap-1.5 pb-2.5">
          {state.isDeletedShown && <DeletedChip onRemove={() => state.showDeleted(false)} />}
          {edits.row.items.length > 0 && <FilterBar object={object} edits={edits} />}
        </div>
      )}
      <Notes state={state} />
    </div>
  )
}

function ViewMenu({ views: { rename, remove } }: { readonly views: ViewActions }): ReactNode {
  const actions: readonly (MenuAction | false)[] = [
    rename !== null && { id: 'rename', label: t.list.views.rename, icon: PencilLine, onAction: rename },
    remove !== null && {
      id: 'remove',
      label: t.list.views.delete,
      icon: Trash2,
      isDangerous: true,
      onAction: remove,
    },
  ]
  const offered = actions.filter((action) => action !== false)
  if (offered.length === 0) return null
  return (
    <Menu
      label={t.list.views.menu}
      actions={offered}
      trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={t.list.views.menu} />}
    />
  )
}

/** The list shows something else than its view says. */
function Changed({ state, views }: { readonly state: ListState; readonly views: ViewActions }): ReactNode {
  const { reset, save, saveAs } = t.list.views
  const isOwn = state.view?.mayChange === true
  return (
    <span className="mr-1.5 flex items-center gap-0.5">
      <Button variant="ghost" size="sm" icon={RotateCcw} onPress={state.reset}>
        {reset}
      </Button>
      {isOwn && (
        <Button variant="ghost" size="sm" icon={Save} onPress={views.save} className="text-accent!">
          {save}
        </Button>
      )}
      <Button variant="ghost" size="sm" onPress={views.saveAs} className={isOwn ? '' : 'text-accent!'}>
        {saveAs}
      </Button>
    </span>
  )
}

function DeletedChip({ onRemove }: { readonly onRemove: () => void }): ReactNode {
  return (
    <span className="inline-flex h-7 items-center gap-1.5 rounded-md bg-warn-soft pl-2 font-medium text-warn">
      <Trash2 size={13} aria-hidden />
      {t.list.deletedShown}
      <Button
        variant="ghost"
        size="sm"
        icon={X}
        label={t.list.menu.present}
        onPress={onRemove}
        className="size-6 text-warn!"
      />
    </span>
  )
}

/** Where the list is not what the address or the view meant. */
function Notes({ state: { isViewMissing, view } }: { readonly state: ListState }): ReactNode {
  if (isViewMissing) return <p className="pb-2.5 text-sm text-warn">{t.list.views.missing}</p>
  if (view?.isBroken === true)
    return <p className="pb-2.5 text-sm text-warn">{t.list.filter.broken(view.brokenFields)}</p>
  return null
}
