import { useState, type ReactNode } from 'react'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'

interface PasswordDialogProps {
  readonly onClose: () => void
  readonly onConfirm: (password: string) => Promise<void>
}

export function PasswordDialog({ onClose, onConfirm }: PasswordDialogProps): ReactNode {
  const [password, setPassword] = useState('')
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.security.confirmTitle}
      intro={st.security.confirmText}
      submitLabel={st.security.confirm}
      onSubmit={() => onConfirm(password)}
    >
      <TextField
        label={st.security.current}
        error={st.security.currentMissing}
        type="password"
        autoComplete="current-password"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field
        autoFocus
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  )
}
