import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useCreateField } from '../../../../api/model.ts'
import type { ObjectView } from '../../../../api/types.ts'
import { OwnForm } from '../../../../components/own-form.tsx'
import { Button, ButtonLink } from '../../../../components/button.tsx'
import { CheckboxField } from '../../../../components/checkbox-field.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { canBeUnique, type Kind } from '../kind-abilities.ts'
import { EMPTY_DRAFT, isWhole, newFieldOf, type FieldDraft } from './field-draft.ts'
import { NameSection, type SectionProps } from './name-section.tsx'
import { hasValuesSection, ValuesSection } from './values-section.tsx'

interface NewFieldFormProps {
  readonly kind: Kind
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
}

export function NewFieldForm({ kind, object, objects }: NewFieldFormProps): ReactNode {
  const [draft, setDraft] = useState<FieldDraft>(EMPTY_DRAFT)
  const change = (part: Partial<FieldDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const { submit, isPending, error } = useSubmit(object, kind, draft)
  const section: SectionProps = { kind, draft, onChange: change, isNew: true }
  return (
    <OwnForm className="flex flex-col gap-6" onSubmit={submit}>
      {error !== null && <RefusalNote error={error} />}
      <Panel>
        <div className="p-4">
          <NameSection {...section} />
        </div>
      </Panel>
      {hasValuesSection(kind, draft) && (
        <Panel title={st.model.values}>
          <div className="p-4">
            <ValuesSection {...section} object={object} objects={objects} use={undefined} />
          </div>
        </Panel>
      )}
      <Panel title={st.model.rules}>
        <div className="flex flex-col gap-4 p-4">
          <RulesOfNew {...section} />
        </div>
      </Panel>
      <div className="flex justify-end gap-2">
        <ButtonLink to="/settings/objects/$object/new-field" params={{ object: object.apiName }}>
          {st.model.kindChange}
        </ButtonLink>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={!isWhole(kind, draft)}>
          {st.model.createField}
        </Button>
      </div>
    </OwnForm>
  )
}

function RulesOfNew({ kind, draft, onChange }: SectionProps): ReactNode {
  return (
    <>
      <CheckboxField
        label={st.model.requiredLabel}
        hint={st.model.requiredHint}
        isSelected={draft.isRequired}
        onChange={(isRequired) => onChange({ isRequired })}
      />
      <CheckboxField
        label={st.model.uniqueLabel}
        hint={canBeUnique(kind) ? st.model.uniqueHint : st.model.uniqueNoKind}
        isDisabled={!canBeUnique(kind)}
        isSelected={draft.isUnique}
        onChange={(isUnique) => onChange({ isUnique, ...(isUnique && { defaultValue: null }) })}
      />
    </>
  )
}

function useSubmit(object: ObjectView, kind: Kind, draft: FieldDraft) {
  const create = useCreateField(object.apiName)
  const navigate = useNavigate()
  const submit = (): void =>
    create.mutate(newFieldOf(kind, draft), {
      onSuccess: ({ label }) => {
        tell(st.model.fieldCreated(label))
        void navigate({ to: '/settings/objects/$object', params: { object: object.apiName } })
      },
    })
  return { submit, isPending: create.isPending, error: create.error }
}
