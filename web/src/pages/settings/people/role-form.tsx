import { useState, type ReactNode } from 'react'
import { useChangeRole } from '../../../api/people.ts'
import type { Permissions, RoleView, WorkspacePermission } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { tell } from '../../../components/toast.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { toggleWorkspace } from './edit-permissions.ts'
import { PermissionMatrix } from './permission-matrix.tsx'

interface RoleFormProps {
  readonly role: RoleView
  readonly mayChange: boolean
}

/** Everything that a role allows. Nothing counts before it is saved: half a change could shut people out. */
export function RoleForm({ role, mayChange }: RoleFormProps): ReactNode {
  const { label, setLabel, permissions, setPermissions, isChanged, discard, save, isPending, error } = useRoleForm(role)
  return (
    <>
      {role.isBuiltIn && <p className="text-md text-muted">{st.roles.builtInText}</p>}
      {!role.isBuiltIn && !role.isWithinOwn && <p className="text-md text-warn">{st.roles.aboveOwn}</p>}
      {error !== null && <RefusalNote error={error} />}
      {mayChange && (
        <div className="max-w-md">
          <TextField
            label={st.roles.label}
            isRequired
            error={st.roles.labelMissing}
            value={label}
            onChange={setLabel}
          />
        </div>
      )}
      <PermissionMatrix permissions={permissions} onChange={setPermissions} isDisabled={!mayChange} />
      <WorkspacePermissions permissions={permissions} onChange={setPermissions} isDisabled={!mayChange} />
      {isChanged && (
        <div
          data-foot
          className="sticky bottom-4 z-10 flex items-center gap-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-float"
        >
          <output className="flex-1 text-muted">{st.roles.unsaved}</output>
          <Button onPress={discard}>{st.roles.discard}</Button>
          <Button variant="primary" onPress={save} isPending={isPending} isDisabled={label.trim() === ''}>
            {st.roles.save}
          </Button>
        </div>
      )}
    </>
  )
}

function useRoleForm(role: RoleView) {
  const change = useChangeRole()
  const [label, setLabel] = useState(role.label)
  const [permissions, setPermissions] = useState(role.permissions)
  const isChanged = label !== role.label || permissions !== role.permissions
  return {
    label,
    setLabel,
    permissions,
    setPermissions,
    isChanged,
    isPending: change.isPending,
    error: change.error,
    discard: () => {
      setLabel(role.label)
      setPermissions(role.permissions)
      change.reset()
    },
    save: () =>
      change.mutate(
        { id: role.apiName, change: { label, permissions } },
        {
          onSuccess: (saved) => {
            setLabel(saved.label)
            setPermissions(saved.permissions)
            tell(st.roles.saved)
          },
        },
      ),
  }
}

interface WorkspacePermissionsProps {
  readonly permissions: Permissions
  readonly onChange: (permissions: Permissions) => void
  readonly isDisabled: boolean
}

const WORKSPACE_PERMISSIONS = Object.keys(st.roles.workspacePermissions) as readonly WorkspacePermission[]

function WorkspacePermissions({ permissions, onChange, isDisabled }: WorkspacePermissionsProps): ReactNode {
  return (
    <Panel title={st.roles.workspace}>
      <div className="grid gap-4 p-4 md:grid-cols-2">
        {WORKSPACE_PERMISSIONS.map((permission) => {
          const { label, meaning } = st.roles.workspacePermissions[permission]
          return (
            <CheckboxField
              key={permission}
              label={label}
              hint={meaning}
              isDisabled={isDisabled}
              isSelected={permissions.workspace.includes(permission)}
              onChange={() => onChange(toggleWorkspace(permissions, permission))}
            />
          )
        })}
      </div>
    </Panel>
  )
}
