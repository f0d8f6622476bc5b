import { queryOptions } from '@tanstack/react-query'
import { get, patch, post } from './request.ts'
import type { NotificationSettings } from './types.ts'
import { useAct } from './use-act.ts'

const SETTINGS = ['notification-settings']

export const notificationSettingsQuery = queryOptions({
  queryKey: SETTINGS,
  queryFn: () => get<NotificationSettings>('/notification-settings'),
})

export const useSendTestMail = () => useAct(() => post<{ readonly to: string }>('/notification-settings/test-mail'))

export const useChangeNotificationSettings = () =>
  useAct((email: boolean) => patch<NotificationSettings>('/notification-settings', { email }), SETTINGS)
