import { useState, type ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useAcceptInvitation } from '../../api/invitation.ts'
import type { OpenInvitation } from '../../api/types.ts'
import { OwnForm } from '../../components/own-form.tsx'
import { Button } from '../../components/button.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { TextField } from '../../components/text-field.tsx'
import { t } from '../../texts/texts.ts'
import { NewPasswordField } from '../setup/new-password-field.tsx'

interface JoinFormProps {
  readonly token: string
  readonly invitation: OpenInvitation
  /** Somebody else who is signed in in this browser, and will not be afterwards. */
  readonly signedInAs: string | null
}

export function JoinForm({ token, invitation, signedInAs }: JoinFormProps): ReactNode {
  const navigate = useNavigate()
  const accept = useAcceptInvitation()
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  // The link is used up: the browser must not lead back to it.
  const submit = (): void =>
    accept.mutate({ token, name, password }, { onSuccess: () => void navigate({ to: '/', replace: true }) })
  return (
    <OwnForm className="flex flex-col gap-2.5" onSubmit={submit}>
      {signedInAs !== null && <p className="mb-2 rounded-md bg-sunken p-3 text-muted">{t.join.instead(signedInAs)}</p>}
      {accept.error !== null && <RefusalNote error={accept.error} />}
      <TextField
        label={t.signIn.email}
        hint={t.join.emailHint}
        name="email"
        type="email"
        autoComplete="username"
        isReadOnly
        value={invitation.email}
      />
      <TextField
        label={t.setup.name}
        error={t.setup.missing.name}
        name="name"
        autoComplete="name"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
        autoFocus={invitation.name === ''}
        value={name}
        onChange={setName}
      />
      <NewPasswordField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
        autoFocus={invitation.name !== ''}
        own={[name, invitation.email, invitation.workspace]}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" className="mt-2 h-9" isPending={accept.isPending}>
        {t.join.submit}
      </Button>
    </OwnForm>
  )
}
