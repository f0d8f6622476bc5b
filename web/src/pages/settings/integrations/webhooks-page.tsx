import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook } from 'lucide-react'
import type { CreatedWebhook } from '../../../api/types.ts'
import { webhooksQuery } from '../../../api/webhooks.ts'
import { Button } from '../../../components/button.tsx'
import { CopyField } from '../../../components/copy-field.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { NewWebhookDialog } from './new-webhook-dialog.tsx'
import { WebhookItem } from './webhook-item.tsx'

export function WebhooksPage(): ReactNode {
  const { data: webhooks, error } = useQuery(webhooksQuery)
  const [isCreating, setCreating] = useState(false)
  const [made, setMade] = useState<CreatedWebhook | null>(null)
  return (
    <SettingsPage
      title={st.webhooks.title}
      intro={st.webhooks.intro}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {st.webhooks.create}
        </Button>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {webhooks === undefined && error === null && <SkeletonRows rows={3} />}
      {webhooks?.length === 0 && (
        <Panel>
          <EmptyState icon={Webhook} title={st.webhooks.none}>
            {st.webhooks.noneText}
          </EmptyState>
        </Panel>
      )}
      {webhooks !== undefined && webhooks.length > 0 && (
        <ul className="flex flex-col gap-3">
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {isCreating && <NewWebhookDialog onClose={() => setCreating(false)} onMade={setMade} />}
      {made !== null && (
        <NoticeDialog
          title={st.webhooks.madeTitle(made.name)}
          doneLabel={st.webhooks.done}
          onClose={() => setMade(null)}
        >
          <p className="text-muted">{st.webhooks.madeText}</p>
          <CopyField
            label={st.webhooks.secret}
            value={made.secret}
            copyLabel={st.webhooks.copy}
            copiedText={st.webhooks.copied}
          />
        </NoticeDialog>
      )}
    </SettingsPage>
  )
}
