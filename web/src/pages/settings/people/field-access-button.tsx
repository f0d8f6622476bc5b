import { useState, type ReactNode } from 'react'
import type { FieldAccess, ObjectView, Permissions } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { NoticeDialog } from '../../../components/notice-dialog.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { st } from '../../../texts/settings-texts.ts'
import { ruleOf, setAccess } from './edit-permissions.ts'

interface FieldAccessButtonProps {
  readonly object: ObjectView
  readonly permissions: Permissions
  readonly onChange: (permissions: Permissions) => void
  readonly isDisabled: boolean
}

/** How many fields of an object are kept from a role; opens the list of them. */
export function FieldAccessButton({ object, permissions, onChange, isDisabled }: FieldAccessButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { fields = {} } = ruleOf(permissions, object.apiName)
  const accesses = Object.values(fields)
  const hidden = accesses.filter((access) => access === 'hidden').length
  const text = accesses.length === 0 ? st.roles.noRestriction : st.roles.restricted(hidden, accesses.length - hidden)
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        onPress={() => setOpen(true)}
        aria-label={`${st.roles.fieldsOf(object.labelPlural)}: ${text}`}
      >
        {text}
      </Button>
      {isOpen && (
        <NoticeDialog
          title={st.roles.fieldsOf(object.labelPlural)}
          doneLabel={st.roles.done}
          onClose={() => setOpen(false)}
        >
          <p className="text-muted">{st.roles.fieldsText}</p>
          <ul className="max-h-[50vh] divide-y divide-line overflow-y-auto rounded-md border border-line">
            {object.fields.map(({ apiName, label }) => (
              <li key={apiName} className="flex items-center gap-3 px-3 py-1.5">
                <span className="min-w-0 flex-1 truncate" title={label}>
                  {label}
                </span>
                <SelectField
                  label={st.roles.accessOf(label)}
                  isLabelHidden
                  isDisabled={isDisabled}
                  className="w-44"
                  choices={ACCESSES.map((value) => ({ value, label: st.roles.accesses[value] }))}
                  value={fields[apiName] ?? 'write'}
                  onChange={(access) => onChange(setAccess(permissions, object.apiName, apiName, access))}
                />
              </li>
            ))}
          </ul>
        </NoticeDialog>
      )}
    </>
  )
}

const ACCESSES = Object.keys(st.roles.accesses) as readonly (FieldAccess | 'write')[]
