import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { FieldView, ObjectView, UniquePreview } from '../../../../api/types.ts'
import { Button } from '../../../../components/button.tsx'
import { st } from '../../../../texts/settings-texts.ts'

interface ConflictListProps {
  readonly object: ObjectView
  readonly field: FieldView
  readonly conflicts: UniquePreview
  readonly onCheck: () => void
}

/** The records that share a value, each a link to where it can be corrected. */
export function ConflictList({ object, field, conflicts, onCheck }: ConflictListProps): ReactNode {
  const hidden = conflicts.values - conflicts.conflicts.length
  return (
    <section role="alert" aria-label={st.model.conflictsTitle(field.label)} className="rounded-lg border border-line">
      <div className="flex items-start gap-3 rounded-t-lg bg-warn-soft p-3">
        <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
        <div className="min-w-0 flex-1">
          <p className="font-medium text-warn">{st.model.conflictsTitle(field.label)}</p>
          <p>{st.model.conflicts(conflicts.values)}</p>
        </div>
        <Button size="sm" onPress={onCheck}>
          {st.model.checkAgain}
        </Button>
      </div>
      <ul className="divide-y divide-line">
        {conflicts.conflicts.map((conflict) => (
          <Conflict key={conflict.value} object={object.apiName} {...conflict} />
        ))}
        {hidden > 0 && <li className="px-3 py-2 text-muted">{st.model.conflictsMore(hidden)}</li>}
      </ul>
    </section>
  )
}

type ConflictProps = UniquePreview['conflicts'][number] & { readonly object: string }

function Conflict({ object, value, count, records }: ConflictProps): ReactNode {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-3 py-2">
      <span className="max-w-80 truncate font-medium" title={value}>
        {value}
      </span>
      <span className="text-sm text-muted">{st.model.conflictRecords(count)}</span>
      <ul className="flex min-w-0 flex-1 flex-wrap gap-x-3">
        {records.map(({ id, name, isDeleted }) => (
          <li key={id}>
            <Link
              to="/objects/$object/$id"
              params={{ object, id }}
              className="text-accent hover:underline"
              aria-label={st.model.openConflict(name === '' ? st.model.unnamed : name)}
            >
              {name === '' ? st.model.unnamed : name}
            </Link>
            {isDeleted && <span className="text-sm text-muted"> ({st.model.deletedRecord})</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
