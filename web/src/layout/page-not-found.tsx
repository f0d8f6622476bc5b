import type { ReactNode } from 'react'
import { MapPinOff } from 'lucide-react'
import { ButtonLink } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Page } from '../components/page.tsx'
import { t } from '../texts/texts.ts'
import { EntryCard } from './entry-card.tsx'

/** For an address that leads nowhere, outside of the shell. */
export function NotFound(): ReactNode {
  const { title, text, action } = t.errors.notFound
  return (
    <EntryCard title={title} intro={text}>
      <ButtonLink to="/">{action}</ButtonLink>
    </EntryCard>
  )
}

/** The same inside of the shell: what the address names is not there. */
export function PageNotFound(): ReactNode {
  const { title, text, action } = t.errors.notFound
  return (
    <Page title={title} isStandIn>
      <EmptyState icon={MapPinOff} title={text} action={<ButtonLink to="/">{action}</ButtonLink>} />
    </Page>
  )
}
