import type { ReactNode } from 'react'
import type { FieldView } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { ValueInput } from '../../../../fields/value-input.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { listOfText } from '../describe-default.ts'
import { isListKind, type Kind } from '../kind-abilities.ts'

interface DefaultInputProps {
  /** As the form has it: with the options that it will have. */
  readonly field: FieldView
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** The value of new records. It is kept as a text that is read like a cell. */
export function DefaultInput({ field, value, onChange }: DefaultInputProps): ReactNode {
  return (
    <div className="flex max-w-md flex-col gap-1.5">
      <ValueInput
        field={field}
        path={field.apiName}
        label={st.model.defaultValue}
        value={fromText(field.kind, value)}
        onChange={(next) => onChange(toText(next))}
        isMany={isListKind(field.kind)}
      />
      <p className="flex items-start gap-2 text-sm text-muted">
        <span className="min-w-0 flex-1">{st.model.defaultHint}</span>
        {value !== null && (
          <Button variant="ghost" size="sm" className="-my-1" onPress={() => onChange(null)}>
            {st.model.clearDefault}
          </Button>
        )}
      </p>
    </div>
  )
}

function fromText(kind: Kind, text: string | null): unknown {
  if (text === null) return isListKind(kind) ? [] : null
  if (kind === 'boolean') return text === 'true'
  if (kind === 'rating') return Number(text)
  return isListKind(kind) ? listOfText(text) : text
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify(value)
  return String(value)
}
