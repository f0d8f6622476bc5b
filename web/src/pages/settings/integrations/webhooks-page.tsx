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
import { t } from '../../../texts/texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { NewWebhookDialog } from './new-webhook-dialog.tsx'
import { WebhookItem } from './webhook-item.tsx'

export function WebhooksPage(): ReactNode {
  const { data: webhooks, error } = useQuery(webhooksQuery)
  const [isCreating, setCreating] = useState(false)
  const [made, setMade] = useState<CreatedWebhook | null>(null)
  return (
    <SettingsPage
      title={t.webhooks.title}
      intro={t.webhooks.intro}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {t.webhooks.create}
        </Button>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {webhooks === undefined && error === null && <SkeletonRows rows={3} />}
      {webhooks?.length === 0 && (
        <Panel>
          <EmptyState icon={Webhook} title={t.webhooks.none}>
            {t.webhooks.noneText}
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
        <NoticeDialog title={t.webhooks.madeTitle(made.name)} doneLabel={t.webhooks.done} onClose={() => setMade(null)}>
          <p className="text-muted">{t.webhooks.madeText}</p>
          <CopyField
            label={t.webhooks.secret}
            value={made.secret}
            copyLabel={t.webhooks.copy}
            copiedText={t.webhooks.copied}
          />
        </NoticeDialog>
      )}
    </SettingsPage>
  )
}
