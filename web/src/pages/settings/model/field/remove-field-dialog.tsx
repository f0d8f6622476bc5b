import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fieldUseQuery, useRemoveField } from '../../../../api/model.ts'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { FormDialog } from '../../../../components/form-dialog.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'

interface RemoveFieldDialogProps {
  readonly object: ObjectView
  readonly field: FieldView
  readonly onClose: () => void
}

/** Says what is lost before it is. Where values go, the name has to be typed. */
export function RemoveFieldDialog({ object, field, onClose }: RemoveFieldDialogProps): ReactNode {
  const { data: use, error } = useQuery(fieldUseQuery(object.apiName, field.apiName))
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  const remove = useRemoveField(object.apiName, field.apiName, () =>
    navigate({ to: '/settings/objects/$object', params: { object: object.apiName } }),
  )
  const submit = async (): Promise<void> => {
    await remove.mutateAsync()
    tell(st.model.fieldRemoved(field.label))
  }
  const isTyped = use?.filled === 0 || typed.trim() === field.label
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.model.removeFieldTitle(field.label)}
      submitLabel={st.model.removeField}
      onSubmit={submit}
      isReady={use !== undefined && isTyped}
      isDangerous
    >
      {error !== null && <RefusalNote error={error} />}
      {error === null && (
        <p className="text-md">
          {use === undefined ? st.model.counting : st.model.removeFieldLoss(use.filled, use.templates)}
        </p>
      )}
      {use !== undefined && use.filled > 0 && (
        <TextField
          label={st.model.typeToConfirm(field.label)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- all that the dialog asks for
          autoFocus
          value={typed}
          onChange={setTyped}
        />
      )}
    </FormDialog>
  )
}
