import type { ReactNode } from 'react'
import { t } from '../../../texts/texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { AuditPage } from './audit-page.tsx'

export const AuditLogPage = (): ReactNode => (
  <NeedsPermission permission="viewAudit" title={t.audit.title}>
    <AuditPage />
  </NeedsPermission>
)
