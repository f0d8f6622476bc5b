import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Plus } from 'lucide-react'
import { rolesQuery } from '../../../api/people.ts'
import { Badge } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { SettingsPage } from '../settings-page.tsx'
import { useWorkspacePermission } from '../use-workspace-permission.ts'
import { NewRoleDialog } from './new-role-dialog.tsx'

export function RolesPage(): ReactNode {
  const { data: roles, error } = useQuery(rolesQuery)
  const mayManage = useWorkspacePermission('manageRoles')
  const [isCreating, setCreating] = useState(false)
  return (
    <SettingsPage
      title={st.roles.title}
      intro={st.roles.intro}
      actions={
        mayManage && (
          <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
            {st.roles.create}
          </Button>
        )
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {roles === undefined && error === null && <SkeletonRows rows={4} />}
      {roles !== undefined && (
        <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface shadow-card">
          {roles.map(({ apiName, label, isBuiltIn, members, keys }) => (
            <li key={apiName}>
              <Link
                to="/settings/roles/$role"
                params={{ role: apiName }}
                className="flex min-h-12 items-center gap-3 px-4 py-2 text-ink no-underline hover:bg-hover"
              >
                <span className="truncate font-medium" title={label}>
                  {label}
                </span>
                {isBuiltIn && <Badge>{st.roles.builtIn}</Badge>}
                <span className="ml-auto shrink-0 text-muted">{st.roles.used(members, keys)}</span>
                <ChevronRight size={15} aria-hidden className="shrink-0 text-faint" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isCreating && <NewRoleDialog onClose={() => setCreating(false)} />}
    </SettingsPage>
  )
}
