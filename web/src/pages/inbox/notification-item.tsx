import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Check, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useReadNotifications } from '../../api/notifications.ts'
import type { NotificationView } from '../../api/types.ts'
import { Button } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import type { Icon } from '../../components/icon.ts'
import { TimeAgo } from '../../components/time-ago.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'

const LOOKS: { readonly [tone in NotificationView['tone']]: { readonly icon: Icon; readonly colour: string } } = {
  good: { icon: CircleCheck, colour: 'text-good' },
  attention: { icon: TriangleAlert, colour: 'text-warn' },
  bad: { icon: CircleAlert, colour: 'text-bad' },
}

/** Opens the batch job that it tells of, which also marks it as read. */
export function NotificationItem({ notification }: { readonly notification: NotificationView }): ReactNode {
  const { id, jobId, readAt, title } = notification
  const read = useReadNotifications()
  const isUnread = readAt === null
  const markRead = (): void => read.mutate([id], { onError: tellRefusal })
  return (
    <div className="relative flex items-start gap-3 px-4 py-3 has-[a:hover]:bg-hover">
      <Words notification={notification}>
        {jobId === null ? (
          title
        ) : (
          // The whole line is the link; what stands above it can still be pressed.
          <Link
            to="/jobs/$id"
            params={{ id: jobId }}
            onClick={() => isUnread && markRead()}
            className="text-ink no-underline after:absolute after:inset-0"
          >
            {title}
          </Link>
        )}
      </Words>
      <span className="flex h-7 shrink-0 items-center text-sm text-muted">
        <TimeAgo iso={notification.createdAt} />
      </span>
      <span className="relative flex w-7 shrink-0 justify-center">
        {isUnread && (
          <Button variant="ghost" size="sm" icon={Check} label={t.inbox.markRead(title)} onPress={markRead} />
        )}
      </span>
    </div>
  )
}

interface WordsProps {
  readonly notification: NotificationView
  readonly children: ReactNode
}

function Words({ notification: { tone, message, readAt }, children }: WordsProps): ReactNode {
  const { icon: Icon, colour } = LOOKS[tone]
  const isUnread = readAt === null
  return (
    <>
      <span className="flex h-7 w-1.5 shrink-0 items-center">
        {isUnread && <span aria-hidden className="size-1.5 rounded-full bg-accent-solid" />}
      </span>
      <span className="flex h-7 shrink-0 items-center">
        <Icon size={16} strokeWidth={1.75} aria-hidden className={colour} />
      </span>
      <span className="min-w-0 flex-1 pt-1">
        <span className={classNames('block break-words', isUnread && 'font-medium')}>
          {isUnread && <span className="sr-only">{t.inbox.isUnread} </span>}
          {children}
        </span>
        {message !== '' && <span className="block text-sm break-words text-muted">{message}</span>}
      </span>
    </>
  )
}
