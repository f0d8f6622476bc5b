import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Eye, GripVertical, Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { Button } from '../../../components/button.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { containsWords } from '../../../fields/search-list.tsx'
import { t } from '../../../texts/texts.ts'
import { moved } from '../grid/column-changes.ts'

export interface PickedColumn {
  readonly path: string
  readonly label: string
}

interface ColumnPickerProps {
  /** In their order. */
  readonly chosen: readonly PickedColumn[]
  readonly others: readonly PickedColumn[]
  /** Paths in their new order. */
  readonly onChange: (paths: readonly string[]) => void
  /** The first one stays where it is. */
  readonly isFirstFixed?: boolean
  /** Where the picker is all that was opened: it is searched at once. */
  readonly takesFocus?: boolean
  /** How much of the lists is seen at once. */
  readonly height: string
}

/** Columns in an order that is dragged or moved by keys, and those that could be among them. */
export function ColumnPicker(props: ColumnPickerProps): ReactNode {
  const { chosen, others, onChange, isFirstFixed = false, takesFocus = false, height } = props
  const [text, setText] = useState('')
  const paths = chosen.map(({ path }) => path)
  const isFound = ({ label, path }: PickedColumn): boolean => containsWords(`${label} ${path}`, text)
  const [shown, hidden] = [chosen.filter(isFound), others.filter(isFound)]
  return (
    <>
      <div className="border-b border-line p-2">
        <SearchField
          label={t.list.columns.search}
          clearLabel={t.common.clear}
          value={text}
          onChange={setText}
          // Enter does not submit the form that the picker may be part of.
          onSubmit={() => {}}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be searched
          autoFocus={takesFocus}
        />
      </div>
      <div className={`overflow-y-auto p-1 ${height}`}>
        <Title>{t.list.columns.shown}</Title>
        <ChosenColumns
          columns={shown}
          first={isFirstFixed ? 1 : 0}
          onMove={(from, before) => onChange(moved(paths, from, before))}
          onHide={(path) => onChange(paths.filter((each) => each !== path))}
          placeOf={(path) => paths.indexOf(path)}
        />
        {hidden.length > 0 && <Title>{t.list.columns.hidden}</Title>}
        <ul>
          {hidden.map(({ path, label }) => (
            <li key={path} className="flex h-8 items-center gap-2 rounded-md pr-1 pl-2 hover:bg-hover">
              <span className="min-w-0 flex-1 truncate text-muted" title={label}>
                {label}
              </span>
              <Button
                variant="ghost"
                size="sm"
                icon={Plus}
                label={t.list.columns.show(label)}
                onPress={() => onChange([...paths, path])}
              />
            </li>
          ))}
        </ul>
        {hidden.length + shown.length === 0 && (
          <p className="px-3 py-6 text-center text-muted">{t.list.columns.none}</p>
        )}
      </div>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">{t.list.columns.hint}</p>
    </>
  )
}

function Title({ children }: { readonly children: string }): ReactNode {
  return <h3 className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-faint">{children}</h3>
}

interface ChosenColumnsProps {
  readonly columns: readonly PickedColumn[]
  /** The first place that a column can be moved to. */
  readonly first: number
  readonly onMove: (from: number, before: number) => void
  readonly onHide: (path: string) => void
  readonly placeOf: (path: string) => number
}

function ChosenColumns({ columns, first, onMove, onHide, placeOf }: ChosenColumnsProps): ReactNode {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target: { key, dropPosition } }) {
      const [moving] = [...keys]
      const before = placeOf(String(key)) + (dropPosition === 'after' ? 1 : 0)
      onMove(placeOf(String(moving)), Math.max(first, before))
    },
  })
  /** Alt and an arrow move the column whose line has the focus. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 2 : 0
    const path = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null
    const place = placeOf(path ?? '')
    if (!event.altKey || step === 0 || place < first || (place === first && step === -1)) return
    event.preventDefault()
    event.stopPropagation()
    onMove(place, place + step)
  }
  return (
    <div role="presentation" onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={t.list.columns.shown}
        items={columns.map((column) => ({ ...column, id: column.path }))}
        dragAndDropHooks={dragAndDropHooks}
        className="outline-none"
      >
        {({ path, label }) => {
          const isFixed = placeOf(path) < first
          return (
            <GridListItem
              id={path}
              textValue={label}
              className="group flex h-8 items-center gap-1 rounded-md pr-1 pl-0.5 data-dragging:opacity-50 data-focus-visible:-outline-offset-2 data-hovered:bg-hover"
            >
              <AriaButton
                slot="drag"
                isDisabled={isFixed}
                className="flex size-5 items-center justify-center text-faint data-disabled:opacity-0"
              >
                <GripVertical size={13} aria-hidden />
              </AriaButton>
              <span className="min-w-0 flex-1 truncate" title={label}>
                {label}
              </span>
              {isFixed ? (
                <span className="pr-1 text-xs text-faint">{t.list.columns.first}</span>
              ) : (
                <Button
                  variant="ghost"
                  size="sm"
                  icon={Eye}
                  label={t.list.columns.hide(label)}
                  onPress={() => onHide(path)}
                />
              )}
            </GridListItem>
          )
        }}
      </GridList>
    </div>
  )
}
