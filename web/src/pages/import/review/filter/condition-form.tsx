import { useState, type ReactNode } from 'react'
import type { FieldView } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { OwnForm } from '../../../../components/own-form.tsx'
import { SelectField } from '../../../../components/select-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { labelOf } from '../../../../fields/format-field.ts'
import { BLANK_OPERATORS, TEXT_OPERATORS, type CellCondition } from '../../../../routes/review-search.ts'
import { it } from '../../../../texts/import-texts.ts'
import { textsOf } from './conditions.ts'

interface ConditionFormProps {
  /** Field path of the column. */
  readonly path: string
  readonly field: FieldView | undefined
  /** What is asked of it now. */
  readonly present: CellCondition | undefined
  readonly onApply: (condition: CellCondition) => void
}

const OPERATORS = [...TEXT_OPERATORS, ...BLANK_OPERATORS] as const
type Operator = (typeof OPERATORS)[number]

/** `Operator · text` of one column, to be filled in. Enter applies it. */
export function ConditionForm({ path, field, present, onApply }: ConditionFormProps): ReactNode {
  const { operator: label, operators, text: textLabel, apply } = it.review.filter
  const [operator, setOperator] = useState<Operator>(OPERATORS.find((each) => each === present?.operator) ?? 'contains')
  const [text, setText] = useState(() => writtenText(present, field))
  const condition = conditionOf(path, operator, readText(text, operator, field))
  return (
    <OwnForm
      className="flex flex-col gap-3"
      onSubmit={() => {
        if (condition !== null) onApply(condition)
      }}
    >
      <SelectField
        label={label}
        choices={OPERATORS.map((each) => ({ value: each, label: operators[each] }))}
        value={operator}
        onChange={setOperator}
      />
      {isOfText(operator) && (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
        <TextField label={textLabel} value={text} onChange={setText} autoComplete="off" autoFocus />
      )}
      <Button variant="primary" type="submit" isDisabled={condition === null} className="self-end">
        {apply}
      </Button>
    </OwnForm>
  )
}

/** Null while there is no text to ask for. */
function conditionOf(field: string, operator: Operator, text: string): CellCondition | null {
  if (!isOfText(operator)) return { field, operator }
  return text === '' ? null : { field, operator, value: text }
}

function writtenText(present: CellCondition | undefined, field: FieldView | undefined): string {
  const [text = ''] = present === undefined ? [] : textsOf(present)
  return field?.kind === 'select' ? labelOf(field, text) : text
}

/** A cell that was read as an option is its value, whatever people call it. */
function readText(text: string, operator: Operator, field: FieldView | undefined): string {
  const typed = text.trim()
  if (field?.kind !== 'select' || (operator !== 'is' && operator !== 'isNot')) return typed
  const named = field.options?.find(({ label }) => label.toLowerCase() === typed.toLowerCase())
  return named?.value ?? typed
}

const isOfText = (operator: Operator): operator is (typeof TEXT_OPERATORS)[number] =>
  TEXT_OPERATORS.some((each) => each === operator)
