import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { FieldView, ObjectView } from '../../../../api/types.ts'
import { useCommands } from '../../../../commands/use-commands.ts'
import { Button } from '../../../../components/button.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { KindIcon } from '../../../../fields/kind-icon.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { FieldList } from './field-list.tsx'

interface FieldsPanelProps {
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
}

/** The fields of an object in their order, and those that every object has. */
export function FieldsPanel({ object, objects }: FieldsPanelProps): ReactNode {
  const navigate = useNavigate()
  const begin = (): void =>
    void navigate({ to: '/settings/objects/$object/new-field', params: { object: object.apiName } })
  useCommands([{ id: 'new-field', label: st.model.newField, icon: Plus, group: 'page', shortcut: 'c', run: begin }])
  const own = object.fields.filter(({ isSystem }) => !isSystem)
  return (
    <Panel
      title={st.model.fields}
      detail={st.model.fieldsHint}
      actions={
        <Button variant="primary" size="sm" icon={Plus} onPress={begin}>
          {st.model.newField}
        </Button>
      }
    >
      <FieldList object={object} objects={objects} fields={own} />
      <SystemFields fields={object.fields.filter(({ isSystem }) => isSystem)} />
    </Panel>
  )
}

function SystemFields({ fields }: { readonly fields: readonly FieldView[] }): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-sunken px-4 py-2.5 text-sm text-muted">
      <span className="font-medium" title={st.model.systemFieldsText}>
        {st.model.systemFields}
      </span>
      <ul aria-label={st.model.systemFields} className="contents">
        {fields.map(({ apiName, label, kind }) => (
          <li key={apiName} className="flex items-center gap-1.5">
            <KindIcon kind={kind} size={13} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
