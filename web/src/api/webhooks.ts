import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, remove } from './request.ts'
import type { CreatedWebhook, NewWebhook, WebhookChange, WebhookDelivery, WebhookView } from './types.ts'
import { useAct } from './use-act.ts'

const WEBHOOKS = ['webhooks']

export const webhooksQuery = queryOptions({
  queryKey: WEBHOOKS,
  queryFn: async () => (await get<{ readonly webhooks: readonly WebhookView[] }>('/webhooks')).webhooks,
})

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: async () =>
      (await get<{ readonly deliveries: readonly WebhookDelivery[] }>(`/webhooks/${id}/deliveries`)).deliveries,
    staleTime: 0,
  })

export const useCreateWebhook = () =>
  useAct((webhook: NewWebhook) => post<CreatedWebhook>('/webhooks', webhook), WEBHOOKS)
export const useChangeWebhook = () =>
  useAct(
    ({ id, change }: { readonly id: string; readonly change: WebhookChange }) =>
      patch<WebhookView>(`/webhooks/${id}`, change),
    WEBHOOKS,
  )
export const useDeleteWebhook = () => useAct((id: string) => remove(`/webhooks/${id}`), WEBHOOKS)
export const useTestWebhook = () => useAct((id: string) => post<WebhookDelivery>(`/webhooks/${id}/test`), WEBHOOKS)
export const useResendDelivery = () =>
  useAct(
    ({ id, deliveryId }: { readonly id: string; readonly deliveryId: string }) =>
      post<WebhookDelivery>(`/webhooks/${id}/deliveries/${deliveryId}/resend`),
    WEBHOOKS,
  )
