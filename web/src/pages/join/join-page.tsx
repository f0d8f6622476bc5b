import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { invitationQuery } from '../../api/invitation.ts'
import { Refused } from '../../api/request.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { useDocumentTitle } from '../../components/page.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { EntryCard } from '../../layout/entry-card.tsx'
import { t } from '../../texts/texts.ts'
import { JoinForm } from './join-form.tsx'

/** Where the link of an invitation leads. The token stands after the `#`, which browsers send to no server. */
export function JoinPage(): ReactNode {
  const token = useLocation({ select: ({ hash }) => hash })
  const { data: invitation, error, refetch } = useQuery({ ...invitationQuery(token), enabled: token !== '' })
  const { data: session } = useQuery(sessionQuery)
  useDocumentTitle(invitation === undefined ? t.join.invitation : t.join.title(invitation.workspace))
  if (token === '' || (error instanceof Refused && error.status === 404)) return <NotOpen />
  if (error !== null) {
    return (
      <EntryCard title={t.join.invitation}>
        <RefusalNote error={error} action={<Button onPress={() => void refetch()}>{t.common.retry}</Button>} />
      </EntryCard>
    )
  }
  if (invitation === undefined) return <Waiting />
  const { workspace, invitedBy, role } = invitation
  return (
    <EntryCard title={t.join.title(workspace)} intro={t.join.intro(invitedBy, role)}>
      <JoinForm token={token} invitation={invitation} signedInAs={session?.member.name ?? null} />
    </EntryCard>
  )
}

/** Unknown, used, revoked or too old: which of them is nobody's business. */
function NotOpen(): ReactNode {
  return (
    <EntryCard title={t.join.notOpen.title}>
      <p className="text-md text-muted">{t.join.notOpen.text}</p>
      <ButtonLink to="/" className="mt-6">
        {t.join.notOpen.action}
      </ButtonLink>
    </EntryCard>
  )
}

function Waiting(): ReactNode {
  return (
    <EntryCard title={t.join.invitation}>
      <output aria-label={t.common.loading} className="flex flex-col gap-6">
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-9 w-full" />
      </output>
    </EntryCard>
  )
}
