import { useState, type ReactNode } from 'react'
import { ChevronDown, ChevronRight, Ellipsis, Pause, Play, Send, Trash2 } from 'lucide-react'
import { useChangeWebhook, useDeleteWebhook, useTestWebhook } from '../../../api/webhooks.ts'
import type { WebhookView } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { Menu } from '../../../components/menu.tsx'
import { tellOutcome, tellRefusal } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { Deliveries } from './deliveries.tsx'

/** A webhook, and what was sent to it when it is opened. */
export function WebhookItem({ webhook }: { readonly webhook: WebhookView }): ReactNode {
  const { id, name, url, events, isPaused } = webhook
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="overflow-clip rounded-lg border border-line bg-surface shadow-card">
      <div className="flex min-h-14 items-center gap-3 px-4 py-2">
        <Button
          variant="ghost"
          size="sm"
          icon={isOpen ? ChevronDown : ChevronRight}
          label={st.webhooks.deliveriesOf(name)}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2">
            <span className="truncate font-medium" title={name}>
              {name}
            </span>
            {isPaused && <Badge tone="warn">{st.webhooks.paused}</Badge>}
          </p>
          <p className="truncate text-muted" title={url}>
            {url}
          </p>
        </div>
        <span className="shrink-0 text-muted" title={events.join(', ')}>
          {st.webhooks.eventsOf(events)}
        </span>
        <WebhookActions webhook={webhook} />
      </div>
      {isOpen && <Deliveries webhookId={id} name={name} />}
    </li>
  )
}

function WebhookActions({ webhook: { id, name, isPaused } }: { readonly webhook: WebhookView }): ReactNode {
  const change = useChangeWebhook()
  const remove = useDeleteWebhook()
  const test = useTestWebhook()
  const [isRemoving, setRemoving] = useState(false)
  return (
    <>
      <Menu
        label={st.webhooks.actionsOf(name)}
        trigger={<Button variant="ghost" size="sm" icon={Ellipsis} label={st.webhooks.actionsOf(name)} />}
        actions={[
          {
            id: 'test',
            label: st.webhooks.test,
            icon: Send,
            onAction: () => tellOutcome(test.mutateAsync(id), st.webhooks.tested),
          },
          {
            id: 'pause',
            label: isPaused ? st.webhooks.resume : st.webhooks.pause,
            icon: isPaused ? Play : Pause,
            onAction: () => change.mutate({ id, change: { isPaused: !isPaused } }, { onError: tellRefusal }),
          },
          {
            id: 'remove',
            label: st.webhooks.remove,
            icon: Trash2,
            isDangerous: true,
            onAction: () => setRemoving(true),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        onConfirm={() => tellOutcome(remove.mutateAsync(id), st.webhooks.removed)}
        title={st.webhooks.removeTitle(name)}
        confirmLabel={st.webhooks.remove}
        isDangerous
      >
        {st.webhooks.removeText}
      </ConfirmDialog>
    </>
  )
}
