import type { ReactNode } from 'react'
import { st } from '../../../texts/settings-texts.ts'
import { NeedsPermission } from '../needs-permission.tsx'
import { AuditPage } from './audit-page.tsx'

export const AuditLogPage = (): ReactNode => (
  <NeedsPermission permission="viewAudit" title={st.audit.title}>
    <AuditPage />
  </NeedsPermission>
)
