import type { ReactNode } from 'react'
import { OwnForm } from '../../components/own-form.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { t } from '../../texts/texts.ts'
import { SignInRefusal } from './sign-in-refusal.tsx'
import { useWait } from './use-wait.ts'
import type { SignInForm } from './use-sign-in-form.ts'

export function PasswordStep({ form }: { readonly form: SignInForm }): ReactNode {
  const { fields, change, submit, isPending, error } = form
  const secondsLeft = useWait(error)
  return (
    <OwnForm className="flex flex-col gap-2.5" onSubmit={submit}>
      {error !== null && (
        <div className="mb-2">
          <SignInRefusal error={error} secondsLeft={secondsLeft} />
        </div>
      )}
      <TextField
        label={t.signIn.email}
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
        autoFocus={fields.email === ''}
        error={t.signIn.emailMissing}
        value={fields.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        label={t.signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- who comes back from the code has typed the address
        autoFocus={fields.email !== ''}
        error={t.signIn.passwordMissing}
        value={fields.password}
        onChange={(password) => change({ password })}
      />
      <Button type="submit" variant="primary" className="mt-1 h-9" isPending={isPending} isDisabled={secondsLeft > 0}>
        {t.signIn.submit}
      </Button>
      <p className="mt-2 text-sm text-muted">{t.signIn.forgotten}</p>
    </OwnForm>
  )
}
