/** What the member is told. The live stream says when there is news: see live-jobs.ts. */
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { get, post } from './request.ts'
import type { NotificationList } from './types.ts'

const PAGE_SIZE = 50

/** Everything below it is asked for anew when there is news. */
const ALL = ['notifications'] as const

const unreadQuery = queryOptions({
  queryKey: [...ALL, 'count'],
  queryFn: async ({ signal }) =>
    (await get<NotificationList>('/notifications', { query: { limit: 1 }, signal })).unread,
})

/** For the badge in the sidebar. */
export const useUnreadCount = (): number => useQuery(unreadQuery).data ?? 0

const inboxQuery = (isUnreadOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: [...ALL, 'list', { isUnreadOnly }],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE_SIZE, unread: isUnreadOnly, ...(pageParam !== null && { before: pageParam }) }
      return get<NotificationList>('/notifications', { query, signal })
    },
    getNextPageParam: ({ notifications }) =>
      notifications.length < PAGE_SIZE ? null : (notifications.at(-1)?.createdAt ?? null),
  })

export const useInbox = (isUnreadOnly: boolean) => useInfiniteQuery(inboxQuery(isUnreadOnly))

/** Marks these as read; all of them when none is named. */
export function useReadNotifications() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids?: readonly string[]) => post('/notifications/read', ids === undefined ? {} : { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ALL }),
  })
}
