import { useState, type ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { mayDo, useSession } from '../../../api/session.ts'
import type { ObjectView, RecordView } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { isEditable } from '../../../fields/field-editor.tsx'
import { t } from '../../../texts/texts.ts'
import { FieldRow } from './field-row.tsx'
import { useFieldChanges } from './use-field-changes.ts'

interface FieldListProps {
  readonly object: ObjectView
  readonly record: RecordView
}

/** Every field of a record, each edited where it stands. A deleted record is only looked at. */
export function FieldList({ object, record }: FieldListProps): ReactNode {
  const session = useSession()
  const [isSystemShown, setSystemShown] = useState(false)
  const changes = useFieldChanges(object, record)
  const mayEdit = mayDo(session, 'edit', object.apiName) && record['deletedAt'] === null
  const row = (field: ObjectView['fields'][number]): ReactNode => (
    <FieldRow
      key={field.apiName}
      object={object}
      field={field}
      record={record}
      changes={changes}
      isEditable={mayEdit && isEditable(field)}
    />
  )
  return (
    <>
      <dl className="flex flex-col gap-0.5 py-3">{object.fields.filter(({ isSystem }) => !isSystem).map(row)}</dl>
      <div className="border-t border-line py-2">
        <Button
          aria-expanded={isSystemShown}
          onPress={() => setSystemShown(!isSystemShown)}
          className="flex h-7 items-center gap-1.5 rounded-md pr-2 pl-4 text-sm font-medium text-muted data-hovered:text-ink"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={classNames('transition-transform duration-100', isSystemShown && 'rotate-90')}
          />
          {t.record.system}
        </Button>
        {isSystemShown && (
          <dl className="flex flex-col gap-0.5 pb-2">{object.fields.filter(({ isSystem }) => isSystem).map(row)}</dl>
        )}
      </div>
    </>
  )
}
