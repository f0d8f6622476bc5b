/** API keys and webhooks, for those who manage them. */
import type { ReactNode } from 'react'
import { t } from '../../../texts/texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { ApiKeysPage as ApiKeys } from './api-keys-page.tsx'
import { WebhooksPage as Webhooks } from './webhooks-page.tsx'

export const ApiKeysPage = (): ReactNode => (
  <NeedsPermission permission="manageKeys" title={t.apiKeys.title}>
    <ApiKeys />
  </NeedsPermission>
)

export const WebhooksPage = (): ReactNode => (
  <NeedsPermission permission="manageKeys" title={t.webhooks.title}>
    <Webhooks />
  </NeedsPermission>
)
