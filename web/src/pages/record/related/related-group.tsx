import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useChangeRecord } from '../../../api/change-record.ts'
import { useObject } from '../../../api/objects.ts'
import type { RelatedGroup as Group } from '../../../api/record.ts'
import { mayDo, useSession } from '../../../api/session.ts'
import type { FieldView, ObjectView, RecordView } from '../../../api/types.ts'
import { ObjectIcon } from '../../../components/object-icon.tsx'
import { tellRefusal } from '../../../components/toast.tsx'
import { isEditable } from '../../../fields/field-editor.tsx'
import { recordName } from '../../../fields/record-name.ts'
import { number } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import { AddRelated } from './add-related.tsx'
import { RelatedRow } from './related-row.tsx'

interface RelatedGroupProps {
  readonly object: ObjectView
  readonly record: RecordView
  readonly group: Group
}

/** The records that point here by one relation; a record is added and taken off by writing that relation of it. */
export function RelatedGroup({ object, record, group }: RelatedGroupProps): ReactNode {
  const session = useSession()
  const other = useObject(group.object)
  const field = other?.fields.find(({ apiName }) => apiName === group.field)
  const { mutate } = useChangeRecord(group.object)
  if (other === undefined || field === undefined) return null
  const mayLink = mayDo(session, 'edit', other.apiName) && isEditable(field) && record['deletedAt'] === null
  const point = (id: string, to: unknown): void =>
    mutate({ id, values: { [field.apiName]: to } }, { onError: tellRefusal })
  const rest = group.count - group.records.length
  return (
    <section aria-label={titleOf(object, other, field)} className="px-4 py-2">
      <header className="flex h-7 items-center gap-2">
        <span className="text-muted">
          <ObjectIcon name={other.icon} size={14} />
        </span>
        <h2 className="truncate font-medium">{titleOf(object, other, field)}</h2>
        <span className="text-faint">{number(group.count)}</span>
        {mayLink && (
          <AddRelated
            object={other}
            field={field}
            onAdd={(id) => point(id, { id: record.id, name: recordName(object, record) })}
            target={record}
          />
        )}
      </header>
      {group.records.length > 0 && (
        <ul className="mt-1 overflow-hidden rounded-lg border border-line">
          {group.records.map((related) => (
            <RelatedRow
              key={related.id}
              object={other}
              record={related}
              onRemove={mayLink && !field.isRequired ? () => point(related.id, null) : null}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Link
          to="/objects/$object"
          params={{ object: other.apiName }}
          search={{ filter: { field: field.apiName, operator: 'is', value: record.id } }}
          className="mt-1 inline-block rounded-sm text-sm font-medium text-accent hover:underline"
        >
          {t.record.seeAll(group.count)}
        </Link>
      )}
    </section>
  )
}

/** What the relation is called on this side. */
const titleOf = ({ relatedBy }: ObjectView, other: ObjectView, { apiName, label }: FieldView): string =>
  relatedBy.find((relation) => relation.object === other.apiName && relation.field === apiName)?.inverseLabel ??
  `${other.labelPlural} / ${label}`
