import type { ReactNode } from 'react'
import { Lock } from 'lucide-react'
import { useSession } from '../../api/session.ts'
import type { WorkspacePermission } from '../../../../src/core/access/role.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { st } from '../../texts/settings-texts.ts'
import { t } from '../../texts/texts.ts'

interface NeedsPermissionProps {
  readonly permission: WorkspacePermission
  /** Of the page that is not shown. */
  readonly title: string
  readonly children: ReactNode
}

/** A page of the settings, or why it is not shown: an address can come from somebody who may do more. */
export function NeedsPermission({ permission, title, children }: NeedsPermissionProps): ReactNode {
  const { permissions, role } = useSession()
  if (permissions.workspace.includes(permission)) return children
  return (
    <Page title={title}>
      <EmptyState icon={Lock} title={t.settings.notAllowed}>
        {t.settings.notAllowedText(role.label, st.roles.workspacePermissions[permission].label)}
      </EmptyState>
    </Page>
  )
}
