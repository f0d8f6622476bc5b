import { useState, type ReactNode } from 'react'
import { Ban, Eraser, Plus, Undo2, type LucideIcon } from 'lucide-react'
import { Form } from 'react-aria-components/Form'
import type { ColumnValue, ValueReading } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { OptionPicker } from '../../../fields/option-picker.tsx'
import { RelationPicker } from '../../../fields/relation-picker.tsx'
import { SearchList } from '../../../fields/search-list.tsx'
import { it } from '../../../texts/import-texts.ts'
import { useWorkspacePermission } from '../../settings/use-workspace-permission.ts'
import type { TargetChoice } from '../map/targets.ts'
import type { Decision } from './use-values.ts'
import type { ValueColumn } from './value-columns.ts'

interface MeaningListProps {
  readonly column: ValueColumn
  readonly value: ColumnValue
  readonly target: TargetChoice | undefined
  readonly onDecide: (decision: Decision) => void
}

/** What one text can mean: a value that the field has, nothing, a new option, or a failure. */
export function MeaningList(props: MeaningListProps): ReactNode {
  return (
    <div data-meanings>
      <ValuePart {...props} />
      <OtherMeanings {...props} />
    </div>
  )
}

/** The values of the field, as its kind has them. */
function ValuePart({ column, value: { text, reading }, target, onDecide }: MeaningListProps): ReactNode {
  const { field, profile } = column
  const use = (value: string, seen: ValueReading): void =>
    onDecide({ text, decision: { kind: 'use', value }, reading: seen })
  if (field.options !== null && (profile.type === 'select' || profile.type === 'multiSelect'))
    return (
      <OptionPicker
        field={field}
        values={reading.kind === 'value' ? [reading.value] : []}
        isMany={false}
        onChange={([value]) => {
          if (value === undefined) return
          const label = field.options?.find((option) => option.value === value)?.label ?? value
          use(value, { kind: 'value', value, label })
        }}
      />
    )
  if (field.kind === 'relation')
    return (
      <RelationPicker
        object={field.relationTo ?? ''}
        label={field.label}
        values={reading.kind === 'record' ? [{ id: reading.id, name: reading.name }] : []}
        onChange={([record]) => {
          if (record === undefined) return
          // A column of names is read as names; any other takes an id as well.
          use(target?.kind === 'name' ? record.name : record.id, { kind: 'record', ...record })
        }}
      />
    )
  if (profile.type === 'boolean') return <YesOrNo reading={reading} onUse={use} />
  return <OtherText text={text} onUse={(value) => use(value, { kind: 'value', value, label: value })} />
}

interface YesOrNoProps {
  readonly reading: ValueReading
  readonly onUse: (value: string, reading: ValueReading) => void
}

function YesOrNo({ reading, onUse }: YesOrNoProps): ReactNode {
  const entries = [
    { id: 'true', text: it.values.yes, content: it.values.yes },
    { id: 'false', text: it.values.no, content: it.values.no },
  ]
  return (
    <SearchList
      label={it.values.means}
      placeholder={it.values.search}
      isSearchable={false}
      text=""
      onTextChange={() => {}}
      entries={entries}
      selected={reading.kind === 'value' ? [reading.value] : []}
      onSelect={([value]) => value !== undefined && onUse(value, { kind: 'value', value, label: value })}
    />
  )
}

interface OtherTextProps {
  readonly text: string
  readonly onUse: (text: string) => void
}

/** Read as if another text stood there. */
function OtherText({ text, onUse }: OtherTextProps): ReactNode {
  const [typed, setTyped] = useState('')
  return (
    <Form
      className="flex flex-col p-3 pb-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') onUse(typed.trim())
      }}
    >
      <TextField
        label={it.values.readAs(text)}
        value={typed}
        onChange={setTyped}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be filled in
        autoFocus
      />
      <Button type="submit" variant="primary" size="sm" isDisabled={typed.trim() === ''} className="self-end">
        {it.values.submitText}
      </Button>
    </Form>
  )
}

interface OtherMeaning {
  readonly label: string
  readonly icon: LucideIcon
  readonly decision: Decision
}

function OtherMeanings({ column, value, onDecide }: MeaningListProps): ReactNode {
  const mayCreate = useWorkspacePermission('manageModel')
  const isList = (column.field.kind === 'select' || column.field.kind === 'multiSelect') && !column.field.openOptions
  const isKnown = value.reading.kind === 'value'
  return (
    <div className="flex flex-col border-t border-line p-1">
      {otherMeanings(value, isList && mayCreate && !isKnown).map(({ label, icon, decision }) => (
        <Button
          key={label}
          variant="ghost"
          size="sm"
          icon={icon}
          onPress={() => onDecide(decision)}
          className="min-w-0 justify-start"
        >
          <span className="truncate">{label}</span>
        </Button>
      ))}
      {isList && !isKnown && (
        <p className="px-2 pt-1 pb-1.5 text-sm text-faint">
          {mayCreate ? it.values.optionsWhenApplied : it.values.createNeeds}
        </p>
      )}
    </div>
  )
}

function otherMeanings({ text, isDecided }: ColumnValue, canCreate: boolean): readonly OtherMeaning[] {
  const { actions } = it.values
  return [
    ...(canCreate
      ? [
          {
            label: actions.create(text),
            icon: Plus,
            decision: { text, decision: { kind: 'create' }, reading: { kind: 'newOption', label: text } },
          } as const,
        ]
      : []),
    {
      label: actions.blank,
      icon: Eraser,
      decision: { text, decision: { kind: 'blank' }, reading: { kind: 'blank' } },
    },
    {
      label: actions.refuse,
      icon: Ban,
      decision: { text, decision: { kind: 'refuse' }, reading: { kind: 'refused' } },
    },
    ...(isDecided ? [{ label: actions.undo, icon: Undo2, decision: { text, decision: null } }] : []),
  ]
}
