import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useCreateField } from '../../../api/model.ts'
import { useObjects } from '../../../api/objects.ts'
import { fieldProposalQuery } from '../../../api/profile.ts'
import type { ColumnMapping, FieldProposal, FieldView } from '../../../api/types.ts'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { st } from '../../../texts/settings-texts.ts'
import { EMPTY_DRAFT, isWhole, newFieldOf, type FieldDraft } from '../../settings/model/field/field-draft.ts'
import { hasValuesSection, ValuesSection } from '../../settings/model/field/values-section.tsx'
import { canBeUnique, KIND_GROUPS, type Kind } from '../../settings/model/kind-abilities.ts'
import { useMappingScene } from './mapping-scene.ts'

interface NewFieldDialogProps {
  readonly column: ColumnMapping
  readonly onClose: () => void
}

/** A field for a column that none fits: its name and kind are proposed, then it is mapped to it. */
export function NewFieldDialog(props: NewFieldDialogProps): ReactNode {
  const { view, object } = useMappingScene()
  const { data: proposal, error } = useQuery(fieldProposalQuery(view.id, props.column.index))
  if (error !== null)
    return (
      <NoticeDialog
        title={it.map.newField.title(object.labelPlural)}
        doneLabel={t.common.close}
        onClose={props.onClose}
      >
        <RefusalNote error={error} />
      </NoticeDialog>
    )
  return proposal !== undefined && <NewFieldForm {...props} proposal={proposal} />
}

const KINDS: readonly Kind[] = Object.values(KIND_GROUPS).flat()

interface NewFieldFormProps extends NewFieldDialogProps {
  readonly proposal: FieldProposal
}

function NewFieldForm({ column, proposal, onClose }: NewFieldFormProps): ReactNode {
  const { object, changes } = useMappingScene()
  const objects = useObjects()
  const [kind, setKind] = useState<Kind>(proposal.kind)
  const [draft, setDraft] = useState<FieldDraft>(() => draftFrom(proposal))
  const { mutateAsync: create } = useCreateField(object.apiName)
  const change = (part: Partial<FieldDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const submit = async (): Promise<void> => {
    const field = await create(newFieldOf(kind, draft))
    const isMapped = await changes.change(column.index, { mapping: [{ column: column.index, field: pathOf(field) }] })
    if (isMapped) tell(it.map.newField.created(field.label))
  }
  const section = { kind, draft, onChange: change, isNew: true }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={it.map.newField.title(object.labelPlural)}
      intro={it.map.newField.intro(column.header)}
      submitLabel={it.map.newField.submit}
      onSubmit={submit}
      isReady={isWhole(kind, draft)}
      width="md"
    >
      <TextField
        label={st.model.label}
        isRequired
        error={st.model.nameMissing}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form begins with the name
        autoFocus
        value={draft.label}
        onChange={(label) => change({ label })}
      />
      <SelectField
        label={it.map.newField.kind}
        choices={KINDS.map((value) => ({
          value,
          label: st.model.kinds[value].label,
          icon: <KindIcon kind={value} />,
        }))}
        value={kind}
        onChange={setKind}
      />
      {hasValuesSection(kind, draft) && (
        <ValuesSection {...section} object={object} objects={objects} use={undefined} />
      )}
      {canBeUnique(kind) && (
        <CheckboxField
          label={st.model.uniqueLabel}
          hint={st.model.uniqueHint}
          isSelected={draft.isUnique}
          onChange={(isUnique) => change({ isUnique })}
        />
      )}
    </FormDialog>
  )
}

const draftFrom = ({ label, options }: FieldProposal): FieldDraft => ({
  ...EMPTY_DRAFT,
  label,
  options: options.map((text) => ({ key: text, value: null, label: text, color: undefined })),
})

/** Where the column goes in the new field: the whole of a name or an address, whatever names a related record, else its first part. */
const pathOf = ({ apiName, kind, parts }: FieldView): string =>
  kind === 'fullName' || kind === 'address' || kind === 'relation' ? apiName : (parts[0]?.path ?? apiName)
