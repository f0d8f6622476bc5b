import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Eye, GripVertical, Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { Button } from '../../../components/button.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { containsWords } from '../../../fields/search-list.tsx'
import { labelOfPart } from '../../../fields/part-names.ts'
import { t } from '../../../texts/texts.ts'
import { moved, toChoices, without } from '../grid/column-changes.ts'
import type { Column } from '../list/columns.ts'
import type { ListContent } from '../list/use-list-content.ts'

/** The columns that are shown, in their order, and those that could be. */
export function ColumnChoice({ content }: { readonly content: ListContent }): ReactNode {
  const [text, setText] = useState('')
  const { columns, state } = content
  const choices = toChoices(columns, state.shown.columns)
  const hidden = hiddenColumns(content).filter(({ label, path }) => containsWords(`${label} ${path}`, text))
  const shown = columns.filter(({ label, path }) => containsWords(`${label} ${path}`, text))
  return (
    <>
      <div className="border-b border-line p-2">
        <SearchField
          label={t.list.columns.search}
          clearLabel={t.common.clear}
          value={text}
          onChange={setText}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a list that was opened to be searched
          autoFocus
        />
      </div>
      <div className="max-h-[60vh] overflow-y-auto p-1">
        <Title>{t.list.columns.shown}</Title>
        <ShownColumns
          columns={shown}
          onMove={(from, before) => state.change({ columns: moved(choices, from, before) })}
          onHide={(path) => state.change({ columns: without(choices, path) })}
          placeOf={(path) => columns.findIndex((column) => column.path === path)}
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
                onPress={() => state.change({ columns: [...choices, { field: path }] })}
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

interface ShownColumnsProps {
  readonly columns: readonly Column[]
  readonly onMove: (from: number, before: number) => void
  readonly onHide: (path: string) => void
  readonly placeOf: (path: string) => number
}

function ShownColumns({ columns, onMove, onHide, placeOf }: ShownColumnsProps): ReactNode {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target: { key, dropPosition } }) {
      const [moving] = [...keys]
      const before = placeOf(String(key)) + (dropPosition === 'after' ? 1 : 0)
      onMove(placeOf(String(moving)), Math.max(1, before))
    },
  })
  /** Alt and an arrow move the column whose line has the focus. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 2 : 0
    const path = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null
    const place = placeOf(path ?? '')
    if (!event.altKey || step === 0 || place <= 0 || (place === 1 && step === -1)) return
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
          const isFirst = placeOf(path) === 0
          return (
            <GridListItem
              id={path}
              textValue={label}
              className="group flex h-8 items-center gap-1 rounded-md pr-1 pl-0.5 data-dragging:opacity-50 data-focus-visible:-outline-offset-2 data-hovered:bg-hover"
            >
              <AriaButton
                slot="drag"
                isDisabled={isFirst}
                className="flex size-5 items-center justify-center text-faint data-disabled:opacity-0"
              >
                <GripVertical size={13} aria-hidden />
              </AriaButton>
              <span className="min-w-0 flex-1 truncate" title={label}>
                {label}
              </span>
              {isFirst ? (
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

interface HiddenColumn {
  readonly path: string
  readonly label: string
}

/** Whole fields, then those that Waybill keeps itself, then the parts of fields with several. */
function hiddenColumns({ object: { fields }, columns }: ListContent): readonly HiddenColumn[] {
  const shown = new Set(columns.map(({ path }) => path))
  const whole = [...fields.filter(({ isSystem }) => !isSystem), ...fields.filter(({ isSystem }) => isSystem)]
  const parts = fields.filter(({ parts: { length } }) => length > 1)
  return [
    ...whole.map(({ apiName, label }) => ({ path: apiName, label })),
    ...parts.flatMap((field) =>
      field.parts.map((part) => ({ path: part.path, label: `${field.label} / ${labelOfPart(field, part)}` })),
    ),
  ].filter(({ path }) => !shown.has(path))
}
