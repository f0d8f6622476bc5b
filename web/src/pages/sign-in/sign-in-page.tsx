import type { ReactNode } from 'react'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useDocumentTitle } from '../../components/page.tsx'
import { EntryCard } from '../../layout/entry-card.tsx'
import { t } from '../../texts/texts.ts'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSignInForm } from './use-sign-in-form.ts'

const route = getRouteApi('/sign-in')

export function SignInPage(): ReactNode {
  useDocumentTitle(t.signIn.title)
  const router = useRouter()
  const { back = '/' } = route.useSearch()
  const form = useSignInForm(() => router.history.replace(isOwnAddress(back) ? back : '/'))
  if (form.step === 'code') {
    return (
      <EntryCard title={t.signIn.code.title}>
        <CodeStep form={form} />
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t.signIn.title}>
      <PasswordStep form={form} />
    </EntryCard>
  )
}

/** Only an address of these pages: a link from elsewhere must not lead a member away after the sign-in. */
const isOwnAddress = (address: string): boolean => /^\/(?![/\\])/.test(address)
