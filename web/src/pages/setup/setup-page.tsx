import type { ReactNode } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { setupQuery } from '../../api/session.ts'
import { useDocumentTitle } from '../../components/page.tsx'
import { EntryCard } from '../../layout/entry-card.tsx'
import { t } from '../../texts/texts.ts'
import { SetupForm } from './setup-form.tsx'

/** The first run. Only whoever runs the server may become the owner: others are told where to go. */
export function SetupPage(): ReactNode {
  useDocumentTitle(t.setup.title)
  const { isAllowed } = useSuspenseQuery(setupQuery).data
  if (!isAllowed) {
    return (
      <EntryCard title={t.setup.notHere.title}>
        <p className="text-md text-muted">{t.setup.notHere.text}</p>
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t.setup.title} intro={t.setup.intro}>
      <SetupForm />
    </EntryCard>
  )
}
