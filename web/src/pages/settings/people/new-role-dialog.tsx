import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useCreateRole } from '../../../api/people.ts'
import type { Permissions, RoleView } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface NewRoleDialogProps {
  /** The role that it is to begin as. */
  readonly like?: RoleView
  readonly onClose: () => void
}

/** As little as makes sense; everything else is given on the page that opens. */
const TO_BEGIN_WITH: Permissions = { workspace: [], everyObject: { allowed: ['view'], scope: 'own' }, objects: {} }

export function NewRoleDialog({ like, onClose }: NewRoleDialogProps): ReactNode {
  const create = useCreateRole()
  const navigate = useNavigate()
  const [label, setLabel] = useState(like === undefined ? '' : st.roles.copyOf(like.label))
  const submit = async (): Promise<void> => {
    const { apiName } = await create.mutateAsync({ label, permissions: like?.permissions ?? TO_BEGIN_WITH })
    tell(st.roles.created)
    await navigate({ to: '/settings/roles/$role', params: { role: apiName } })
  }
  return (
    <FormDialog isOpen onClose={onClose} title={st.roles.create} submitLabel={st.roles.createSubmit} onSubmit={submit}>
      <TextField
        label={st.roles.label}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field
        autoFocus
        error={st.roles.labelMissing}
        value={label}
        onChange={setLabel}
      />
    </FormDialog>
  )
}
