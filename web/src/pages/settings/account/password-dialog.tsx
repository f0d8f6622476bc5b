import { useState, type ReactNode } from 'react'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { t } from '../../../texts/texts.ts'

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
      title={t.security.confirmTitle}
      intro={t.security.confirmText}
      submitLabel={t.security.confirm}
      onSubmit={() => onConfirm(password)}
    >
      <TextField
        label={t.security.current}
        error={t.security.currentMissing}
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
