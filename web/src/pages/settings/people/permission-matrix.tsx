import type { ReactNode } from 'react'
import { RotateCcw } from 'lucide-react'
import { useObjects } from '../../../api/objects.ts'
import type { ObjectPermission, ObjectView, Permissions, RecordScope } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { ObjectIcon } from '../../../components/object-icon.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { Tick } from '../../../components/tick.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { t } from '../../../texts/texts.ts'
import { dropRule, ruleOf, setScope, toggle, type RuleOf } from './edit-permissions.ts'
import { FieldAccessButton } from './field-access-button.tsx'

const PERMISSIONS = Object.keys(st.roles.permissions) as readonly ObjectPermission[]
const SCOPES = Object.keys(st.roles.scopes) as readonly RecordScope[]

interface PermissionMatrixProps {
  readonly permissions: Permissions
  readonly onChange: (permissions: Permissions) => void
  readonly isDisabled: boolean
}

/** Objects by permissions. An object follows the first line until something of its own is chosen for it. */
export function PermissionMatrix(props: PermissionMatrixProps): ReactNode {
  const objects = useObjects()
  return (
    <Panel title={st.roles.objects} detail={st.roles.objectsText}>
      <Table label={st.roles.table} className="min-w-[760px]">
        <thead>
          <tr>
            <HeadCell>{st.roles.object}</HeadCell>
            {PERMISSIONS.map((permission) => (
              <HeadCell key={permission} className="w-16 px-1 text-center leading-4 whitespace-normal">
                {st.roles.permissions[permission]}
              </HeadCell>
            ))}
            <HeadCell className="w-24">{st.roles.scope}</HeadCell>
            <HeadCell className="w-28">{st.roles.fields}</HeadCell>
            <HeadCell className="w-12">
              <span className="sr-only">{t.common.more}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          <RuleRow {...props} object={null} />
          {objects.map((object) => (
            <RuleRow key={object.apiName} {...props} object={object} />
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

interface RuleRowProps extends PermissionMatrixProps {
  /** Null for all objects without a rule of their own. */
  readonly object: ObjectView | null
}

function RuleRow({ permissions, onChange, isDisabled, object }: RuleRowProps): ReactNode {
  const of: RuleOf = object?.apiName ?? null
  const rule = ruleOf(permissions, of)
  const label = object?.labelPlural ?? st.roles.everyObject
  const isOwn = of !== null && permissions.objects[of] !== undefined
  return (
    <tr className={of === null ? 'bg-sunken' : undefined}>
      <Cell className="h-12">
        <span className="flex items-center gap-2.5">
          {object !== null && <ObjectIcon name={object.icon} />}
          <span className="min-w-0">
            <span className="block truncate font-medium" title={label}>
              {label}
            </span>
            {of !== null && !isOwn && <span className="block truncate text-xs text-faint">{st.roles.likeAll}</span>}
          </span>
        </span>
      </Cell>
      {PERMISSIONS.map((permission) => (
        <Cell key={permission} className="px-1 text-center">
          <Tick
            label={st.roles.permissionOf(st.roles.permissions[permission], label)}
            isSelected={rule.allowed.includes(permission)}
            isFaint={of !== null && !isOwn}
            isDisabled={isDisabled}
            onChange={() => onChange(toggle(permissions, of, permission))}
          />
        </Cell>
      ))}
      <Cell>
        <SelectField
          label={st.roles.scopeOf(label)}
          isLabelHidden
          isDisabled={isDisabled}
          choices={SCOPES.map((value) => ({ value, label: st.roles.scopes[value] }))}
          value={rule.scope}
          onChange={(scope) => onChange(setScope(permissions, of, scope))}
        />
      </Cell>
      <Cell>
        {object !== null && (
          <FieldAccessButton object={object} permissions={permissions} onChange={onChange} isDisabled={isDisabled} />
        )}
      </Cell>
      <Cell>
        {isOwn && !isDisabled && (
          <Button
            variant="ghost"
            size="sm"
            icon={RotateCcw}
            label={`${label}: ${st.roles.likeAll}`}
            onPress={() => onChange(dropRule(permissions, of))}
          />
        )}
      </Cell>
    </tr>
  )
}
