import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { objectRemovalQuery, useRemoveObject } from '../../../../api/model.ts'
import type { ObjectView } from '../../../../api/types.ts'
import { FormDialog } from '../../../../components/form-dialog.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { tell } from '../../../../components/toast.tsx'
import { st } from '../../../../texts/settings-texts.ts'

interface RemoveObjectDialogProps {
  readonly object: ObjectView
  readonly onClose: () => void
}

/** Says what is lost, or why it cannot be, before anything is. Where records go, the name has to be typed. */
export function RemoveObjectDialog({ object, onClose }: RemoveObjectDialogProps): ReactNode {
  const { apiName, labelPlural } = object
  const { data: loss, error } = useQuery(objectRemovalQuery(apiName))
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  const remove = useRemoveObject(apiName, () => navigate({ to: '/settings/objects' }))
  const submit = async (): Promise<void> => {
    await remove.mutateAsync()
    tell(st.model.objectRemoved(labelPlural))
  }
  const isTyped = loss?.records === 0 || typed.trim() === labelPlural
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.model.removeObjectTitle(labelPlural)}
      submitLabel={st.model.removeObject}
      onSubmit={submit}
      isReady={loss !== undefined && isTyped}
      isDangerous
    >
      {error !== null && <RefusalNote error={error} />}
      {error === null && (
        <p className="text-md">
          {loss === undefined ? st.model.counting : st.model.removeObjectLoss(loss.records, loss.jobs)}
        </p>
      )}
      {loss !== undefined && loss.records > 0 && (
        <TextField
          label={st.model.typeToConfirm(labelPlural)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- all that the dialog asks for
          autoFocus
          value={typed}
          onChange={setTyped}
        />
      )}
    </FormDialog>
  )
}
