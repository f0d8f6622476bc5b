import { useState, type ReactNode } from 'react'
import { OwnForm } from '../../components/own-form.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { t } from '../../texts/texts.ts'
import { SignInRefusal } from './sign-in-refusal.tsx'
import type { SignInForm } from './use-sign-in-form.ts'
import { useWait } from './use-wait.ts'

const DIGITS = 6

/** The second factor: a code of the authenticator app, or one of the recovery codes. */
export function CodeStep({ form }: { readonly form: SignInForm }): ReactNode {
  const { fields, change, submit, goBack, isPending, error } = form
  const [isRecovery, setRecovery] = useState(false)
  const secondsLeft = useWait(error)
  const words = isRecovery ? t.signIn.recovery : t.signIn.code
  const isShut = isPending || secondsLeft > 0

  function onChange(code: string): void {
    change({ code })
    // Nothing is left to do after the last digit.
    if (!isRecovery && !isShut && digitsOf(code) > digitsOf(fields.code) && digitsOf(code) === DIGITS) submit(code)
  }

  return (
    <OwnForm className="flex flex-col gap-2.5" onSubmit={submit}>
      <p className="-mt-4 mb-2 text-md text-muted">{words.intro}</p>
      {error !== null && (
        <div className="mb-2">
          <SignInRefusal error={error} secondsLeft={secondsLeft} />
        </div>
      )}
      <TextField
        key={words.label}
        label={words.label}
        name="code"
        autoComplete="one-time-code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
        autoFocus
        error={words.missing}
        value={fields.code}
        onChange={onChange}
      />
      <Button type="submit" variant="primary" className="mt-1 h-9" isPending={isPending} isDisabled={secondsLeft > 0}>
        {t.signIn.submit}
      </Button>
      <div className="mt-1 flex flex-wrap justify-between gap-2">
        <Button variant="ghost" size="sm" className="-ml-2" onPress={goBack}>
          {t.signIn.startOver}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          className="-mr-2"
          onPress={() => {
            change({ code: '' })
            setRecovery(!isRecovery)
          }}
        >
          {isRecovery ? t.signIn.code.use : t.signIn.recovery.use}
        </Button>
      </div>
    </OwnForm>
  )
}

const digitsOf = (code: string): number => code.replaceAll(/\D/g, '').length
