import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Bell as BellIcon } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useNotifications, useReadNotifications } from '../api/notifications.ts'
import type { NotificationView } from '../api/types.ts'
import { Button } from '../components/button.tsx'
import { classNames } from '../components/class-names.ts'
import { FLOATING } from '../components/select-field.tsx'
import { TimeAgo } from '../components/time-ago.tsx'
import { tellRefusal } from '../components/toast.tsx'
import { t } from '../texts/texts.ts'

/** What the member was told while they did something else. Closing the list marks all of it as read. */
export function Bell(): ReactNode {
  const { notifications, unread } = useNotifications()
  const read = useReadNotifications()
  const onOpenChange = (isOpen: boolean): void => {
    if (!isOpen && unread > 0) read.mutate(undefined, { onError: tellRefusal })
  }
  return (
    <DialogTrigger onOpenChange={onOpenChange}>
      <span className="relative ml-auto">
        <Button variant="ghost" icon={BellIcon} label={t.bell.label(unread)} />
        {unread > 0 && (
          <span
            aria-hidden
            className="pointer-events-none absolute top-1 right-1 size-2 rounded-full bg-accent-solid ring-2 ring-canvas"
          />
        )}
      </span>
      <Popover placement="bottom start" offset={4} className={classNames(FLOATING, 'w-88')}>
        <Dialog aria-label={t.bell.title} className="max-h-[60vh] overflow-y-auto outline-none">
          {({ close }) => (
            <>
              <h2 className="px-2 pt-1.5 pb-1 text-sm font-medium text-muted">{t.bell.title}</h2>
              {notifications.length === 0 && <p className="px-2 pt-1 pb-3 text-muted">{t.bell.nothing}</p>}
              <ul>
                {notifications.map((notification) => (
                  <li key={notification.id}>
                    <Entry notification={notification} onFollow={close} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const DOTS: { readonly [tone in NotificationView['tone']]: string } = {
  good: 'bg-good',
  attention: 'bg-warn',
  bad: 'bg-bad',
}

interface EntryProps {
  readonly notification: NotificationView
  readonly onFollow: () => void
}

function Entry({ notification, onFollow }: EntryProps): ReactNode {
  const { jobId } = notification
  if (jobId === null) return <div className={ENTRY}>{<Words {...notification} />}</div>
  return (
    <Link to="/jobs/$id" params={{ id: jobId }} onClick={onFollow} className={classNames(ENTRY, 'hover:bg-hover')}>
      <Words {...notification} />
    </Link>
  )
}

const ENTRY = 'flex gap-2.5 rounded-md px-2 py-2 text-ink no-underline'

function Words({ tone, title, message, createdAt, readAt }: NotificationView): ReactNode {
  return (
    <>
      <span aria-hidden className={classNames('mt-1.5 size-2 shrink-0 rounded-full', DOTS[tone])} />
      <span className="min-w-0 flex-1">
        <span className={classNames('block break-words', readAt === null && 'font-medium')}>{title}</span>
        {message !== '' && <span className="block text-sm break-words text-muted">{message}</span>}
        <span className="block text-xs text-faint">
          <TimeAgo iso={createdAt} />
        </span>
      </span>
    </>
  )
}
