import { useState, type ReactNode } from 'react'
import { useCreateApiKey } from '../../../api/api-keys.ts'
import { useSession } from '../../../api/session.ts'
import type { CreatedApiKey } from '../../../api/types.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { RoleField } from '../people/role-field.tsx'

interface NewApiKeyDialogProps {
  readonly onClose: () => void
  readonly onMade: (key: CreatedApiKey) => void
}

const EXPIRIES = ['30', '90', '365', 'never'] as const
type Expiry = (typeof EXPIRIES)[number]

const DAY_MS = 86_400_000

export function NewApiKeyDialog({ onClose, onMade }: NewApiKeyDialogProps): ReactNode {
  const session = useSession()
  const create = useCreateApiKey()
  const [name, setName] = useState('')
  const [role, setRole] = useState(session.role.apiName)
  const [expiry, setExpiry] = useState<Expiry>('90')
  const submit = async (): Promise<void> => {
    const expiresAt = expiry === 'never' ? null : new Date(Date.now() + Number(expiry) * DAY_MS).toISOString()
    onMade(await create.mutateAsync({ name, role, expiresAt }))
  }
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.apiKeys.create}
      submitLabel={st.apiKeys.createSubmit}
      onSubmit={submit}
    >
      <TextField
        label={st.apiKeys.name}
        hint={st.apiKeys.nameHint}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
        autoFocus
        error={st.apiKeys.nameMissing}
        value={name}
        onChange={setName}
      />
      <div className="grid grid-cols-2 gap-3">
        <RoleField label={st.apiKeys.role} value={role} onChange={setRole} />
        <SelectField
          label={st.apiKeys.expires}
          choices={EXPIRIES.map((value) => ({ value, label: st.apiKeys.expiries[value] }))}
          value={expiry}
          onChange={setExpiry}
        />
      </div>
    </FormDialog>
  )
}
