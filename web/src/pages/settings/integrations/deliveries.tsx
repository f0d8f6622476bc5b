import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { deliveriesQuery, useResendDelivery } from '../../../api/webhooks.ts'
import type { WebhookDelivery } from '../../../api/types.ts'
import { Badge, type Tone } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { TimeAgo } from '../../../components/time-ago.tsx'
import { tellOutcome } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'

const TONES: { readonly [state in WebhookDelivery['state']]: Tone } = {
  waiting: 'accent',
  delivered: 'good',
  failed: 'bad',
}

interface DeliveriesProps {
  readonly webhookId: string
  readonly name: string
}

export function Deliveries({ webhookId, name }: DeliveriesProps): ReactNode {
  const { data: deliveries } = useQuery(deliveriesQuery(webhookId))
  const resend = useResendDelivery()
  if (deliveries === undefined) return <SkeletonRows rows={2} />
  if (deliveries.length === 0) {
    return <p className="border-t border-line px-4 py-3 text-muted">{st.webhooks.noDeliveries}</p>
  }
  return (
    <ul aria-label={st.webhooks.deliveriesOf(name)} className="divide-y divide-line border-t border-line bg-sunken">
      {deliveries.map(({ id, event, state, attempts, status, error, createdAt }) => (
        <li key={id} className="flex min-h-10 items-center gap-3 px-4 py-1.5">
          <Badge tone={TONES[state]}>{st.webhooks.states[state]}</Badge>
          <code className="font-mono text-sm">{event}</code>
          <span className="min-w-0 flex-1 truncate text-muted" title={error ?? ''}>
            {[status === null ? '' : st.webhooks.status(status), error ?? ''].filter((text) => text !== '').join(' · ')}
          </span>
          <span className="shrink-0 text-muted">{st.webhooks.attempts(attempts)}</span>
          <span className="w-32 shrink-0 text-right text-muted">
            <TimeAgo iso={createdAt} />
          </span>
          <Button
            size="sm"
            onPress={() => tellOutcome(resend.mutateAsync({ id: webhookId, deliveryId: id }), st.webhooks.resent)}
          >
            {st.webhooks.resend}
          </Button>
        </li>
      ))}
    </ul>
  )
}
