import { useState, type ReactNode } from 'react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { ColumnMapping } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { PickerButton } from '../../../fields/picker-button.tsx'
import { it } from '../../../texts/import-texts.ts'
import { useMappingScene } from './mapping-scene.ts'
import { SEPARATORS, SEPARATOR_NAMES, type SeparatorName } from './separators.ts'
import { TargetList } from './target-list.tsx'
import { findTarget, holderOf } from './targets.ts'

export interface JoinWish {
  readonly columns: readonly number[]
  readonly field: string | null
}

interface JoinDialogProps {
  readonly wish: JoinWish
  readonly onClose: () => void
}

/** Several columns that are put together for one field. */
export function JoinDialog({ wish, onClose }: JoinDialogProps): ReactNode {
  const { view, groups, changes } = useMappingScene()
  const [columns, setColumns] = useState(wish.columns)
  const [path, setPath] = useState(wish.field)
  const [separator, setSeparator] = useState<SeparatorName>('space')
  const target = path === null ? undefined : findTarget(groups, path)
  const isReady = columns.length >= 2 && target !== undefined && target.kind !== 'whole'
  const between = SEPARATORS[separator]
  const join = async (): Promise<void> => {
    const [line = 0] = wish.columns
    await changes.change(line, { mapping: [{ columns: [...columns], field: path ?? '', separator: between }] })
  }
  const parts = groups
    .map((group) => ({ ...group, targets: group.targets.filter(({ kind }) => kind !== 'whole') }))
    .filter(({ targets }) => targets.length > 0)
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={it.map.join.title}
      intro={it.map.join.intro}
      submitLabel={it.map.join.submit}
      onSubmit={join}
      isReady={isReady}
      width="md"
    >
      <JoinedColumns columns={columns} onChange={setColumns} />
      <SelectField
        label={it.map.join.separator}
        choices={SEPARATOR_NAMES.map((value) => ({ value, label: it.map.join.separators[value] }))}
        value={separator}
        onChange={setSeparator}
      />
      <div className="flex flex-col gap-1.5">
        <span aria-hidden className="font-medium">
          {it.map.join.field}
        </span>
        <PickerButton label={it.map.join.field} text={target?.header ?? ''} shown={target?.header}>
          {(close) => (
            <TargetList
              groups={parts}
              selected={path}
              holderOf={(each) => holderOf(groups, view.mapping, each, -1)?.header}
              onChoose={(chosen) => {
                setPath(chosen?.path ?? null)
                close()
              }}
            />
          )}
        </PickerButton>
      </div>
      <p className="rounded-md bg-sunken px-3 py-2">
        <span className="block text-sm text-muted">{it.map.join.example}</span>
        <span className="whitespace-pre-line">
          {exampleOf(view.inspection.firstRows[0]?.cells ?? [], columns, between)}
        </span>
      </p>
    </FormDialog>
  )
}

const exampleOf = (cells: readonly string[], columns: readonly number[], separator: string): string =>
  columns
    .map((index) => cells[index] ?? '')
    .filter((cell) => cell !== '')
    .join(separator)

interface JoinedColumnsProps {
  readonly columns: readonly number[]
  readonly onChange: (columns: readonly number[]) => void
}

function JoinedColumns({ columns, onChange }: JoinedColumnsProps): ReactNode {
  const { mapping } = useMappingScene().view
  const headerOf = (index: number): string => mapping.find((each) => each.index === index)?.header ?? ''
  const swap = (place: number, step: 1 | -1): void => {
    const next = [...columns]
    const [moved] = next.splice(place, 1)
    if (moved !== undefined) next.splice(place + step, 0, moved)
    onChange(next)
  }
  const others = mapping.filter(({ index }) => !columns.includes(index))
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{it.map.join.columns}</span>
      <ol className="flex flex-col rounded-md border border-line">
        {columns.map((index, place) => {
          const header = headerOf(index)
          return (
            <li key={index} className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-3 last:border-b-0">
              <span className="min-w-0 flex-1 truncate">{header}</span>
              <Button
                variant="ghost"
                size="sm"
                icon={ArrowUp}
                label={it.map.join.up(header)}
                isDisabled={place === 0}
                onPress={() => swap(place, -1)}
              />
              <Button
                variant="ghost"
                size="sm"
                icon={ArrowDown}
                label={it.map.join.down(header)}
                isDisabled={place === columns.length - 1}
                onPress={() => swap(place, 1)}
              />
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                label={it.map.join.remove(header)}
                onPress={() => onChange(columns.filter((each) => each !== index))}
              />
            </li>
          )
        })}
      </ol>
      <AddColumn others={others} onAdd={(index) => onChange([...columns, index])} />
    </div>
  )
}

interface AddColumnProps {
  readonly others: readonly ColumnMapping[]
  readonly onAdd: (index: number) => void
}

function AddColumn({ others, onAdd }: AddColumnProps): ReactNode {
  return (
    <SelectField
      label={it.map.join.add}
      isLabelHidden
      placeholder={it.map.join.add}
      choices={others.map(({ index, header }) => ({ value: String(index), label: header }))}
      value={null}
      onChange={(index) => onAdd(Number(index))}
    />
  )
}
