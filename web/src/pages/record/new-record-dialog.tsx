import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { tell } from '../../components/toast.tsx'
import { useCreateRecord, type RecordValues } from '../../api/change-record.ts'
import { useSession } from '../../api/session.ts'
import type { FieldView, ObjectView, RecordView } from '../../api/types.ts'
import { isEditable } from '../../fields/field-editor.tsx'
import { recordName } from '../../fields/record-name.ts'
import { t } from '../../texts/texts.ts'
import { FieldInputs } from './fields/field-inputs.tsx'

interface NewRecordDialogProps {
  readonly object: ObjectView
  /** What is filled in already, in the shape in which records are shown. */
  readonly values?: RecordValues
  readonly onClose: () => void
  readonly onCreated?: (record: RecordView) => void
}

/** Fields that are shown at first, besides the required ones. */
const FIRST_FIELDS = 6

const NOTHING: RecordValues = {}

/** A new record: the required fields and the first others, and all of them on request. */
export function NewRecordDialog({
  object,
  values: given = NOTHING,
  onClose,
  onCreated,
}: NewRecordDialogProps): ReactNode {
  const { member } = useSession()
  const { mutateAsync, error } = useCreateRecord(object.apiName)
  const [values, setValues] = useState<RecordValues>(() => ({ ...defaultsOf(object, member.id), ...given }))
  const [isWhole, setWhole] = useState(false)
  const editable = object.fields.filter(isEditable)
  const first = editable.filter((field, index) => field.isRequired || index < FIRST_FIELDS || field.apiName in given)
  const shown = isWhole ? editable : first
  const hidden = editable.length - first.length
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      width="md"
      title={t.record.create(object.labelSingular)}
      isReady={Object.values(values).every((value) => value !== undefined)}
      submitLabel={t.record.createSubmit(object.labelSingular)}
      onSubmit={async () => {
        const record = await mutateAsync(values)
        tell(t.record.created(recordName(object, record)))
        onCreated?.(record)
      }}
      aside={
        hidden > 0 && (
          <Button variant="ghost" size="sm" onPress={() => setWhole(!isWhole)}>
            {isWhole ? t.record.fewerFields : t.record.moreFields(hidden)}
          </Button>
        )
      }
    >
      {shown.map((field, index) => (
        <FieldInputs
          key={field.apiName}
          field={field}
          value={values[field.apiName]}
          onChange={(value) => setValues((before) => ({ ...before, [field.apiName]: value }))}
          error={error}
          takesFocus={index === 0}
        />
      ))}
    </FormDialog>
  )
}

/** The server would fill them in by itself: here they are seen, and can be changed. */
const defaultsOf = ({ fields }: ObjectView, memberId: string): RecordValues => ({
  ...Object.fromEntries(fields.filter(hasDefault).map(({ apiName, defaultValue }) => [apiName, defaultValue])),
  ...(fields.some(isOwner) && { owner: memberId }),
})

/** Whoever creates a record owns it, unless they say otherwise. */
const isOwner = (field: FieldView): boolean =>
  field.apiName === 'owner' && field.relationTo === 'members' && isEditable(field)

/** What is written as the value itself is; of other kinds the default is a text that only the server reads. */
const hasDefault = ({ kind, defaultValue }: FieldView): boolean =>
  defaultValue !== null && (kind === 'text' || kind === 'select' || kind === 'date')
