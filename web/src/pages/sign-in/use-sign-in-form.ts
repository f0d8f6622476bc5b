/**
 * Signing in, in one step or two: `password` → `code` for those who have a second factor. The password is kept until
 * the code is there, and goes with it.
 */
import { useState } from 'react'
import { Refused } from '../../api/request.ts'
import { useSignIn } from '../../api/session.ts'

type Step = 'password' | 'code'

export interface SignInFields {
  readonly email: string
  readonly password: string
  readonly code: string
}

export function useSignInForm(onSignedIn: () => void) {
  const signIn = useSignIn()
  const [step, setStep] = useState<Step>('password')
  const [fields, setFields] = useState<SignInFields>({ email: '', password: '', code: '' })

  function submit(code = fields.code): void {
    const { email, password } = fields
    signIn.mutate(step === 'code' ? { email, password, code } : { email, password }, {
      onSuccess: onSignedIn,
      onError: (error) => isAskingForCode(error) && setStep('code'),
    })
  }

  function goBack(): void {
    signIn.reset()
    setStep('password')
    setFields(({ email }) => ({ email, password: '', code: '' }))
  }

  return {
    step,
    fields,
    change: (part: Partial<SignInFields>) => setFields((before) => ({ ...before, ...part })),
    submit,
    goBack,
    isPending: signIn.isPending,
    // That a code is needed is no error: the next step asks for it.
    error: isAskingForCode(signIn.error) ? null : signIn.error,
  }
}

export type SignInForm = ReturnType<typeof useSignInForm>

const isAskingForCode = (error: unknown): boolean => error instanceof Refused && error.code === 'CODE_NEEDED'
