import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { fieldUseQuery, useUpdateField } from '../../../../api/model.ts'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { OwnForm } from '../../../../components/own-form.tsx'
import { CheckboxField } from '../../../../components/checkbox-field.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { changeOf, draftOf, isWhole, type FieldDraft } from './field-draft.ts'
import { NameSection, type SectionProps } from './name-section.tsx'
import { RecordChanges } from './record-changes.tsx'
import { SaveBar } from './save-bar.tsx'
import { hasValuesSection, ValuesSection } from './values-section.tsx'

interface FieldFormProps {
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
  readonly field: FieldView
}

/** Everything of a field that is saved together. Whether it is unique is a change of its own: it may be refused for its records. */
export function FieldForm({ object, objects, field }: FieldFormProps): ReactNode {
  const { draft, change, discard, save, isChanged, isPending, error } = useFieldForm(object, field)
  const { data: use } = useQuery(fieldUseQuery(object.apiName, field.apiName))
  const [isConfirming, setConfirming] = useState(false)
  const section: SectionProps = { kind: field.kind, draft, onChange: change, isNew: false }
  const changed = recordsChanged(draft, use)
  const submit = (): void => (changed > 0 ? setConfirming(true) : save())
  return (
    <OwnForm
      className="flex flex-col gap-6"
      onSubmit={() => {
        if (isChanged && isWhole(field.kind, draft)) submit()
      }}
    >
      {error !== null && <RefusalNote error={error} />}
      <Panel>
        <div className="p-4">
          <NameSection {...section} />
        </div>
      </Panel>
      {hasValuesSection(field.kind, draft) && (
        <Panel title={st.model.values}>
          <div className="p-4">
            <ValuesSection {...section} object={object} objects={objects} use={use} />
          </div>
        </Panel>
      )}
      <Panel>
        <div className="p-4">
          <RequiredRule {...section} empty={use?.empty} />
        </div>
      </Panel>
      {isChanged && (
        <SaveBar
          note={changed > 0 ? st.model.changesRecords(changed) : st.model.unsaved}
          onDiscard={discard}
          isPending={isPending}
          isReady={isWhole(field.kind, draft)}
        />
      )}
      {isConfirming && <RecordChanges draft={draft} use={use} onClose={() => setConfirming(false)} onConfirm={save} />}
    </OwnForm>
  )
}

function useFieldForm(object: ObjectView, field: FieldView) {
  const [draft, setDraft] = useState(() => draftOf(field))
  const update = useUpdateField(object.apiName, field.apiName)
  return {
    draft,
    change: (part: Partial<FieldDraft>): void => setDraft((before) => ({ ...before, ...part })),
    discard: (): void => {
      setDraft(draftOf(field))
      update.reset()
    },
    save: (): void =>
      update.mutate(changeOf(field, draft), {
        onSuccess: (saved) => {
          setDraft(draftOf(saved))
          tell(st.model.saved)
        },
      }),
    isChanged: Object.keys(changeOf(field, draft)).length > 0,
    isPending: update.isPending,
    error: update.error,
  }
}

/** How many records get another option, or none, when the form is saved. */
const recordsChanged = ({ options }: FieldDraft, use: { readonly options: UseOptions } | undefined): number =>
  options
    .filter(({ goesTo }) => goesTo !== undefined)
    .reduce((sum, { value }) => sum + (use?.options?.find((each) => each.value === value)?.records ?? 0), 0)

type UseOptions = readonly { readonly value: string; readonly records: number }[] | null

function RequiredRule({ draft, onChange, empty }: SectionProps & { readonly empty: number | undefined }): ReactNode {
  return (
    <>
      <CheckboxField
        label={st.model.requiredLabel}
        hint={st.model.requiredHint}
        isSelected={draft.isRequired}
        onChange={(isRequired) => onChange({ isRequired })}
      />
      {draft.isRequired && empty !== undefined && (
        <output className={`mt-2 ml-6 block ${empty === 0 ? 'text-good' : 'text-warn'}`}>
          {empty === 0 ? st.model.noEmptyRecords : st.model.emptyRecords(empty)}
        </output>
      )}
    </>
  )
}
