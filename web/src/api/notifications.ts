/** What the member is told. The live stream says when there is news: see live-jobs.ts. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from './request.ts'
import type { NotificationList } from './types.ts'

const MOST_SHOWN = 20

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => get<NotificationList>('/notifications', { query: { limit: MOST_SHOWN }, signal }),
})

const NOTHING: NotificationList = { notifications: [], unread: 0 }

export const useNotifications = (): NotificationList => useQuery(notificationsQuery).data ?? NOTHING

export function useReadNotifications() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post('/notifications/read', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  })
}
