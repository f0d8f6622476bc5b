import type { ReactNode } from 'react'
import type { BulkChange } from '../../../api/bulk-changes.ts'
import type { FieldView, ObjectView } from '../../../api/types.ts'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { labelOfPart } from '../../../fields/part-names.ts'
import { ValueInput } from '../../../fields/value-input.tsx'
import { t } from '../../../texts/texts.ts'

type Part = FieldView['parts'][number]
type Mode = keyof typeof t.list.bulk.modes

export interface BulkEdit {
  readonly path: string | null
  readonly mode: Mode
  readonly value: unknown
}

export const EMPTY_EDIT: BulkEdit = { path: null, mode: 'set', value: null }

const LISTS: ReadonlySet<Part['type']> = new Set(['multiSelect', 'textList', 'emailList', 'phoneList', 'linkList'])

interface BulkEditFieldsProps {
  readonly object: ObjectView
  readonly edit: BulkEdit
  readonly onChange: (edit: BulkEdit) => void
}

/** Which field, and what all of the records get in it. */
export function BulkEditFields({ object, edit, onChange }: BulkEditFieldsProps): ReactNode {
  const found = edit.path === null ? undefined : findTarget(object, edit.path)
  const { field, mode } = t.list.bulk
  return (
    <>
      <SelectField
        label={field}
        choices={targetsOf(object).map(({ part: { path }, label }) => ({ value: path, label }))}
        value={edit.path}
        placeholder={t.fields.choose}
        onChange={(path) => onChange({ path, mode: 'set', value: null })}
      />
      {found !== undefined && (
        <div className="grid grid-cols-[132px_minmax(0,1fr)] items-start gap-2">
          <SelectField
            label={mode}
            choices={modesOf(found)}
            value={edit.mode}
            onChange={(next) => onChange({ ...edit, mode: next })}
          />
          {edit.mode !== 'clear' && (
            <ValueInput
              key={edit.path}
              field={found.field}
              path={found.part.path}
              value={edit.value}
              onChange={(value) => onChange({ ...edit, value })}
              label={t.list.filter.value}
              isMany={LISTS.has(found.part.type)}
            />
          )}
        </div>
      )}
    </>
  )
}

interface Target {
  readonly field: FieldView
  readonly part: Part
  readonly label: string
}

/** What the member may write, without what has to differ from record to record. */
function targetsOf({ fields }: ObjectView): readonly Target[] {
  return fields
    .filter(({ isSystem, isReadOnly, isUnique }) => !isSystem && !isReadOnly && !isUnique)
    .flatMap((field) =>
      field.parts.map((part) => ({
        field,
        part,
        label: field.parts.length === 1 ? field.label : `${field.label} / ${labelOfPart(field, part)}`,
      })),
    )
}

const findTarget = (object: ObjectView, path: string): Target | undefined =>
  targetsOf(object).find(({ part }) => part.path === path)

function modesOf({ field, part }: Target): readonly Choice<Mode>[] {
  const modes: readonly Mode[] = [
    'set',
    ...(LISTS.has(part.type) ? (['add', 'remove'] as const) : []),
    ...(field.isRequired ? [] : (['clear'] as const)),
  ]
  return modes.map((mode) => ({ value: mode, label: t.list.bulk.modes[mode] }))
}

/** Null while it is not said yet what the records get. */
export function readEdit(
  object: ObjectView,
  { path, mode, value }: BulkEdit,
): Pick<BulkChange, 'values' | 'modes'> | null {
  const target = path === null ? undefined : findTarget(object, path)
  if (path === null || target === undefined) return null
  if (mode === 'clear') return { values: { [path]: null } }
  const isBlank = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isBlank) return null
  return { values: { [path]: value }, ...(mode !== 'set' && { modes: { [path]: mode } }) }
}
