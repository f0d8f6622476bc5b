/** API keys, webhooks and e-mail, for those who manage them. */
import type { ReactNode } from 'react'
import { st } from '../../../texts/settings-texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { ApiKeysPage as ApiKeys } from './api-keys-page.tsx'
import { EmailPage as Email } from './email-page.tsx'
import { WebhooksPage as Webhooks } from './webhooks-page.tsx'

export const ApiKeysPage = (): ReactNode => (
  <NeedsPermission permission="manageKeys" title={st.apiKeys.title}>
    <ApiKeys />
  </NeedsPermission>
)

export const WebhooksPage = (): ReactNode => (
  <NeedsPermission permission="manageKeys" title={st.webhooks.title}>
    <Webhooks />
  </NeedsPermission>
)

export const EmailPage = (): ReactNode => (
  <NeedsPermission permission="manageMembers" title={st.email.title}>
    <Email />
  </NeedsPermission>
)
