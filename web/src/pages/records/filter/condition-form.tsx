import { useState, type ReactNode } from 'react'
import { useObjects } from '../../../api/objects.ts'
import type { ObjectView } from '../../../api/types.ts'
import { OwnForm } from '../../../components/own-form.tsx'
import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { ValueInput } from '../../../fields/value-input.tsx'
import { t } from '../../../texts/texts.ts'
import type { ConditionInput } from './filter-node.ts'
import { findSubject, isOfMembers, operatorsOf, type Subject } from './filter-subject.ts'
import { ImportInput } from './import-input.tsx'
import { isComplete, takesList, takesNoValue, withOperator } from './operators.ts'
import { PeriodInput } from './period-input.tsx'

interface ConditionFormProps {
  readonly object: ObjectView
  readonly condition: ConditionInput
  readonly onApply: (condition: ConditionInput) => void
  /** Beside the button: what else can be done with it. */
  readonly children?: ReactNode
}

/** `Field · operator · value`, to be filled in. Enter applies it. */
export function ConditionForm({ object, condition, onApply, children }: ConditionFormProps): ReactNode {
  const [draft, setDraft] = useState(condition)
  const subject = findSubject(object, useObjects(), draft.field)
  return (
    <OwnForm
      className="flex w-76 flex-col gap-2 p-3"
      onSubmit={() => {
        if (isComplete(draft)) onApply(draft)
      }}
    >
      <div className="truncate font-medium" title={subject.label}>
        {subject.label}
      </div>
      {subject.kind === 'import' ? (
        <ImportInput object={object.apiName} condition={draft} onChange={setDraft} />
      ) : (
        <>
          <SelectField
            label={t.list.filter.operator}
            isLabelHidden
            choices={operatorsOf(subject).map((operator) => ({
              value: operator,
              label: t.list.filter.operators[operator],
            }))}
            value={draft.operator}
            onChange={(operator) => setDraft(withOperator(draft, operator))}
          />
          <Value subject={subject} condition={draft} onChange={(value) => setDraft({ ...draft, value })} />
        </>
      )}
      <div className="mt-1 flex items-center gap-2">
        <div className="min-w-0 flex-1">{children}</div>
        <Button type="submit" variant="primary" size="sm" isDisabled={!isComplete(draft)}>
          {t.list.filter.apply}
        </Button>
      </div>
    </OwnForm>
  )
}

interface ValueProps {
  readonly subject: Subject
  readonly condition: ConditionInput
  readonly onChange: (value: unknown) => void
}

function Value({ subject, condition: { operator, value = null }, onChange }: ValueProps): ReactNode {
  if (takesNoValue(operator) || subject.kind !== 'part') return null
  if (operator === 'within') return <PeriodInput value={value} onChange={onChange} />
  return (
    <ValueInput
      // With a list in place of a value it is another input.
      key={takesList(operator) ? 'many' : 'one'}
      field={subject.field}
      path={subject.part.path}
      value={value}
      onChange={onChange}
      label={t.list.filter.value}
      isLabelHidden
      isMany={takesList(operator)}
      withMe={isOfMembers(subject)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be filled in
      autoFocus
    />
  )
}
