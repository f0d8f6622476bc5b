import type { ReactNode } from 'react'
import type { FieldView } from '../../../api/types.ts'
import { isAboutField, wordsAtField } from '../../../fields/refused-field.ts'
import { isParts } from '../../../fields/read-value.ts'
import { labelOfPart, nameOfPart } from '../../../fields/part-names.ts'
import { LongInput } from './long-input.tsx'
import { ValueInput } from '../../../fields/value-input.tsx'
import { t } from '../../../texts/texts.ts'
import { classNames } from '../../../components/class-names.ts'

interface FieldInputsProps {
  readonly field: FieldView
  /** In the shape in which records are shown; a relation may be an id. Undefined: what is typed is no value yet. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** What the server refused last: shown here when it is about this field. */
  readonly error: unknown
  /** Of a form that was opened, the first field. */
  readonly takesFocus?: boolean
}

/** The inputs of a field in a form: one for each of its parts. */
export function FieldInputs({ field, value, onChange, error, takesFocus = false }: FieldInputsProps): ReactNode {
  const isRefused = isAboutField(error, field)
  const label = field.isRequired ? `${field.label} (${t.fields.required.toLowerCase()})` : field.label
  return (
    <div data-field={field.apiName} className="flex flex-col gap-1">
      {field.parts.length > 1 ? (
        <Parts field={field} label={label} value={value} onChange={onChange} takesFocus={takesFocus} />
      ) : field.kind === 'richText' || field.kind === 'json' ? (
        <LongInput field={field} label={label} value={value} onChange={onChange} takesFocus={takesFocus} />
      ) : (
        <ValueInput
          field={field}
          path={field.apiName}
          value={value ?? null}
          onChange={onChange}
          label={label}
          isMany={field.kind === 'multiSelect' || field.kind === 'array'}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was opened
          autoFocus={takesFocus}
        />
      )}
      {isRefused && <p className="text-sm text-bad">{wordsAtField(error).message}</p>}
    </div>
  )
}

const SEVERAL: ReadonlySet<string> = new Set(['emailList', 'phoneList', 'linkList'])

function Parts({
  field,
  label,
  value,
  onChange,
  takesFocus,
}: Omit<FieldInputsProps, 'error'> & { readonly label: string }): ReactNode {
  const parts = isParts(value) ? value : {}
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 font-medium">{label}</legend>
      <div className={classNames('grid gap-2', field.kind === 'links' ? 'grid-cols-1' : 'grid-cols-2')}>
        {field.parts
          .filter(({ type }) => !SEVERAL.has(type))
          .map((part, index) => (
            <div key={part.path} className="flex min-w-0 flex-col gap-1 text-sm text-muted">
              <span aria-hidden>{labelOfPart(field, part)}</span>
              <ValueInput
                field={field}
                path={part.path}
                value={parts[nameOfPart(part)] ?? null}
                onChange={(next) => onChange({ ...parts, [nameOfPart(part)]: next })}
                label={part.header}
                isLabelHidden
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was opened
                autoFocus={takesFocus === true && index === 0}
              />
            </div>
          ))}
      </div>
    </fieldset>
  )
}
