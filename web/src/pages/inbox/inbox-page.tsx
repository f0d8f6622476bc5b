import type { ReactNode } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { CheckCheck, Inbox } from 'lucide-react'
import { useInbox, useReadNotifications, useUnreadCount } from '../../api/notifications.ts'
import type { NotificationView } from '../../api/types.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page, PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { t } from '../../texts/texts.ts'
import { InboxFilter } from './inbox-filter.tsx'
import { NotificationItem } from './notification-item.tsx'

const route = getRouteApi('/shell/inbox')

/** What the member was told while they did something else. */
export function InboxPage(): ReactNode {
  const { show = 'all' } = route.useSearch()
  const unread = useUnreadCount()
  const read = useReadNotifications()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(show === 'unread')
  const notifications = data?.pages.flatMap((page) => page.notifications)
  const readAll = (): void => read.mutate(undefined, { onError: tellRefusal })
  useCommands(
    unread === 0
      ? []
      : [
          {
            id: 'read all',
            label: t.inbox.readAll,
            icon: CheckCheck,
            group: 'page',
            shortcut: 'shift+r',
            run: readAll,
          },
        ],
  )
  return (
    <Page
      title={t.inbox.title}
      actions={
        <Button icon={CheckCheck} isDisabled={unread === 0} isPending={read.isPending} onPress={readAll}>
          {t.inbox.readAll}
        </Button>
      }
    >
      <PageColumn>
        <InboxFilter show={show} unread={unread} />
        {error !== null && <RefusalNote error={error} />}
        <Panel>
          {notifications === undefined && error === null && <SkeletonRows rows={8} className="h-14" />}
          {notifications?.length === 0 && <NothingToRead isUnreadOnly={show === 'unread'} />}
          {notifications !== undefined && notifications.length > 0 && (
            <NotificationList notifications={notifications} />
          )}
        </Panel>
        {hasNextPage && (
          <Button className="self-center" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t.inbox.older}
          </Button>
        )}
      </PageColumn>
    </Page>
  )
}

function NotificationList({ notifications }: { readonly notifications: readonly NotificationView[] }): ReactNode {
  return (
    <ul aria-label={t.inbox.title}>
      {notifications.map((notification) => (
        <li key={notification.id} className="border-b border-line last:border-b-0">
          <NotificationItem notification={notification} />
        </li>
      ))}
    </ul>
  )
}

function NothingToRead({ isUnreadOnly }: { readonly isUnreadOnly: boolean }): ReactNode {
  const { title, text } = isUnreadOnly ? t.inbox.allRead : t.inbox.nothing
  return (
    <EmptyState icon={Inbox} title={title}>
      {text}
    </EmptyState>
  )
}
