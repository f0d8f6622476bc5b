import { useState, type ReactNode } from 'react'
import { useCreateWebhook } from '../../../api/webhooks.ts'
import type { CreatedWebhook, WebhookEvent } from '../../../api/types.ts'
import { CheckboxList } from '../../../components/checkbox-list.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { st } from '../../../texts/settings-texts.ts'

const WEBHOOK_EVENTS = Object.keys(st.webhooks.eventNames) as readonly WebhookEvent[]

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
      title={st.webhooks.create}
      submitLabel={st.webhooks.createSubmit}
      onSubmit={submit}
      isReady={events.length > 0}
    >
      <TextField
        label={st.webhooks.name}
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a form that was asked for
        autoFocus
        error={st.webhooks.nameMissing}
        value={name}
        onChange={setName}
      />
      <TextField
        label={st.webhooks.url}
        hint={st.webhooks.urlHint}
        type="url"
        isRequired
        error={st.webhooks.urlMissing}
        value={url}
        onChange={setUrl}
      />
      <CheckboxList
        label={st.webhooks.events}
        emptyText={st.webhooks.noEvents}
        choices={WEBHOOK_EVENTS.map((event) => ({ value: event, label: st.webhooks.eventNames[event] }))}
        value={events}
        onChange={(chosen) => setEvents(WEBHOOK_EVENTS.filter((event) => chosen.includes(event)))}
      />
    </FormDialog>
  )
}
