import { useState, type ReactNode } from 'react'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Form } from 'react-aria-components/Form'
import { useSignIn } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { useDocumentTitle } from '../../components/page.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { TextField } from '../../components/text-field.tsx'
import { EntryCard } from '../../layout/entry-card.tsx'
import { t } from '../../texts/texts.ts'

const route = getRouteApi('/sign-in')

export function SignInPage(): ReactNode {
  useDocumentTitle(t.signIn.title)
  const router = useRouter()
  const { back = '/' } = route.useSearch()
  const signIn = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submit = (): void =>
    signIn.mutate({ email, password }, { onSuccess: () => router.history.replace(isOwnAddress(back) ? back : '/') })
  return (
    <EntryCard title={t.signIn.title}>
      <Form
        className="flex flex-col gap-2.5"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {signIn.error !== null && <RefusalNote error={signIn.error} />}
        <TextField
          label={t.signIn.email}
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is for nothing else
          autoFocus
          error={t.signIn.emailMissing}
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={t.signIn.password}
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
          error={t.signIn.passwordMissing}
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" variant="primary" className="mt-1 h-9" isPending={signIn.isPending}>
          {t.signIn.submit}
        </Button>
      </Form>
    </EntryCard>
  )
}

/** Only an address of these pages: a link from elsewhere must not lead a member away after the sign-in. */
const isOwnAddress = (address: string): boolean => /^\/(?![/\\])/.test(address)
