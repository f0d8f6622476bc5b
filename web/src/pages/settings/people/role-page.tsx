import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Copy, Trash2 } from 'lucide-react'
import { rolesQuery, useDeleteRole } from '../../../api/people.ts'
import type { RoleView } from '../../../api/types.ts'
import { Badge } from '../../../components/badge.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmDialog } from '../../../components/dialog.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { tell, tellRefusal } from '../../../components/toast.tsx'
import { PageNotFound } from '../../../layout/page-not-found.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { useWorkspacePermission } from '../use-workspace-permission.ts'
import { NewRoleDialog } from './new-role-dialog.tsx'
import { RoleForm } from './role-form.tsx'

const route = getRouteApi('/shell/settings/roles/$role')

export function RolePage(): ReactNode {
  const { role: apiName } = route.useParams()
  const { data: roles, error } = useQuery(rolesQuery)
  const mayManage = useWorkspacePermission('manageRoles')
  if (error !== null) return <RefusalNote error={error} />
  if (roles === undefined) return <SkeletonRows rows={8} />
  const role = roles.find((each) => each.apiName === apiName)
  if (role === undefined) return <PageNotFound />
  return (
    <Page
      title={role.label}
      heading={
        <>
          <h1 className="truncate text-md font-semibold" title={role.label}>
            {role.label}
          </h1>
          {role.isBuiltIn && <Badge>{st.roles.builtIn}</Badge>}
          <span className="text-muted">{st.roles.used(role.members, role.keys)}</span>
        </>
      }
      actions={mayManage && <RoleActions role={role} />}
    >
      <PageColumn>
        <RoleForm key={apiName} role={role} mayChange={mayManage && !role.isBuiltIn && role.isWithinOwn} />
      </PageColumn>
    </Page>
  )
}

function RoleActions({ role }: { readonly role: RoleView }): ReactNode {
  const navigate = route.useNavigate()
  const remove = useDeleteRole()
  const [open, setOpen] = useState<'duplicate' | 'remove' | null>(null)
  const isUnused = role.members === 0 && role.keys === 0
  const leave = (): void => {
    tell(st.roles.removed)
    void navigate({ to: '/settings/roles' })
  }
  return (
    <>
      {!role.isBuiltIn && isUnused && (
        <Button variant="ghost" icon={Trash2} onPress={() => setOpen('remove')}>
          {st.roles.remove}
        </Button>
      )}
      <Button icon={Copy} onPress={() => setOpen('duplicate')}>
        {st.roles.duplicate}
      </Button>
      {open === 'duplicate' && <NewRoleDialog like={role} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() => void remove.mutateAsync(role.apiName).then(leave, tellRefusal)}
        title={st.roles.removeTitle(role.label)}
        confirmLabel={st.roles.remove}
        isDangerous
      >
        {st.roles.removeText}
      </ConfirmDialog>
    </>
  )
}
