import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { sessionsQuery, useEndOtherSessions, useEndSession } from '../../../api/account.ts'
import type { SessionEntry } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { browserOf } from './browser-of.ts'

export function SessionsPanel(): ReactNode {
  const { data: sessions } = useQuery(sessionsQuery)
  const endOthers = useEndOtherSessions()
  if (sessions === undefined) return <SkeletonRows rows={3} />
  const others = (
    <Button size="sm" onPress={() => tellOutcome(endOthers.mutateAsync(), st.security.endedOthers)}>
      {st.security.endOthers}
    </Button>
  )
  return (
    <Panel title={st.security.sessions} detail={st.security.sessionsText} actions={sessions.length > 1 && others}>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
    </Panel>
  )
}

function SessionItem({ session }: { readonly session: SessionEntry }): ReactNode {
  const { id, isPresent, userAgent, address, createdAt, lastSeenAt } = session
  const end = useEndSession()
  const browser = browserOf(userAgent) ?? st.security.unknownBrowser
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <MonitorSmartphone size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium" title={userAgent ?? ''}>
            {browser}
          </span>
          {isPresent && <Badge tone="good">{st.security.thisSession}</Badge>}
        </p>
        <p className="truncate text-muted">
          {address !== null && `${address} · `}
          {st.security.seen} <TimeAgo iso={lastSeenAt} /> · {st.security.signedIn} <TimeAgo iso={createdAt} />
        </p>
      </div>
      {!isPresent && (
        <Button
          size="sm"
          aria-label={st.security.endOf(browser)}
          onPress={() => tellOutcome(end.mutateAsync(id), st.security.ended)}
        >
          {st.security.end}
        </Button>
      )}
    </li>
  )
}
