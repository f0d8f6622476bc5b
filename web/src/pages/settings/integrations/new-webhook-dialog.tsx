import { useState, type ReactNode } from 'react'
import { useCreateWebhook } from '../../../api/webhooks.ts'
import type { CreatedWebhook, WebhookEvent } from '../../../api/types.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { t } from '../../../texts/texts.ts'

const WEBHOOK_EVENTS = Object.keys(t.webhooks.eventNames) as readonly WebhookEvent[]

interface NewWebhookDialogProps {
  readonly onClose: () => void
  readonly onMade: (webhook: CreatedWebhook) => void
}

export function NewWebhookDialog({ onClose, onMade }: NewWebhookDialogProps): ReactNode {
  const create = useCreateWebhook()
  const [name, setName] = useState('')
  const [url, setUrl] = useState('https://')
  const [events, setEvents] = useState<readonly WebhookEvent[]>(WEBHOOK_EVENTS)
  const submit = async (): Promise<void> => onMade(await create.mutateAsync({ name, url, events: [...events] }))
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={t.webhooks.create}
      submitLabel={t.webhooks.createSubmit}
      onSubmit={submit}
      isReady={events.length > 0}
    >
      <TextField
        label={t.webhooks.name}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
        autoFocus
        error={t.webhooks.nameMissing}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t.webhooks.url}
        hint={t.webhooks.urlHint}
        type="url"
        isRequired
        error={t.webhooks.urlMissing}
        value={url}
        onChange={setUrl}
      />
      <CheckboxList
        label={t.webhooks.events}
        emptyText={t.webhooks.noEvents}
        choices={WEBHOOK_EVENTS.map((event) => ({ value: event, label: t.webhooks.eventNames[event] }))}
        value={events}
        onChange={(chosen) => setEvents(WEBHOOK_EVENTS.filter((event) => chosen.includes(event)))}
      />
    </FormDialog>
  )
}
