import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import type { ObjectView } from '../../../../api/types.ts'
import { ObjectIcon } from '../../../../components/object-icon.tsx'
import { Panel } from '../../../../components/panel.tsx'
import { st } from '../../../../texts/settings-texts.ts'

interface RelationsPanelProps {
  readonly object: ObjectView
  readonly objects: readonly ObjectView[]
}

/** The other side of relations: what points here, and what it is called at a record of this object. */
export function RelationsPanel({ object, objects }: RelationsPanelProps): ReactNode {
  if (object.relatedBy.length === 0) return null
  return (
    <Panel title={st.model.relations} detail={st.model.relationsText}>
      <ul className="divide-y divide-line">
        {object.relatedBy.map(({ object: from, field, label, inverseLabel }) => {
          const other = objects.find(({ apiName }) => apiName === from)
          return (
            <li key={`${from} ${field}`}>
              <Link
                to="/settings/objects/$object/$field"
                params={{ object: from, field }}
                className="flex h-11 items-center gap-2.5 px-4 text-ink no-underline hover:bg-hover"
              >
                <span className="text-muted">
                  <ObjectIcon name={other?.icon} size={15} />
                </span>
                <span className="w-72 truncate">{st.model.relationFrom(other?.labelPlural ?? from, label)}</span>
                <ArrowRight size={14} aria-hidden className="text-faint" />
                <span className="min-w-0 flex-1 truncate font-medium">{inverseLabel}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
