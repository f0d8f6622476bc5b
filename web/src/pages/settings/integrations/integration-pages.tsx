/** API keys, webhooks and e-mail, for those who manage them. */
import type { ReactNode } from 'react'
import { t } from '../../../texts/texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { ApiKeysPage as ApiKeys } from './api-keys-page.tsx'
import { EmailPage as Email } from './email-page.tsx'
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

export const EmailPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={t.email.title}>
    <Email />
  </NeedsPermission>
)
