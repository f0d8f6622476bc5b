import { useState, type ReactNode } from 'react'
import { useConfirmTwoFactor } from '../../../api/account.ts'
import type { TwoFactorSetup } from '../../../api/types.ts'
import { CopyField } from '../../../components/copy-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { QrCode } from './qr-code.tsx'

interface TwoFactorDialogProps {
  readonly setup: TwoFactorSetup
  readonly onClose: () => void
  readonly onCodes: (recoveryCodes: readonly string[]) => void
}

export function TwoFactorDialog({ setup, onClose, onCodes }: TwoFactorDialogProps): ReactNode {
  const confirm = useConfirmTwoFactor()
  const [code, setCode] = useState('')
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={st.security.setupTitle}
      intro={st.security.setupText}
      submitLabel={st.security.turnOn}
      onSubmit={async () => onCodes((await confirm.mutateAsync(code)).recoveryCodes)}
    >
      <QrCode text={setup.uri} label={st.security.qr} />
      <CopyField
        label={st.security.secret}
        value={setup.secret}
        copyLabel={st.security.copySecret}
        copiedText={st.security.copiedSecret}
      />
      <TextField
        label={st.security.code}
        error={st.security.codeMissing}
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field
        autoFocus
        value={code}
        onChange={setCode}
      />
    </FormDialog>
  )
}
