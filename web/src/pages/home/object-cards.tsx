import { useId, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { ObjectView } from '../../api/types.ts'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { t } from '../../texts/texts.ts'

export function ObjectCards({ objects }: { readonly objects: readonly ObjectView[] }): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-semibold">
        {t.home.objects}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(200px,1fr))] gap-3">
        {objects.map((object) => (
          <li key={object.apiName}>
            <ObjectCard object={object} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ObjectCard({ object }: { readonly object: ObjectView }): ReactNode {
  const { apiName, labelPlural, icon, records } = object
  return (
    <Link
      to="/objects/$object"
      params={{ object: apiName }}
      className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 shadow-card transition-colors duration-100 hover:border-line-strong"
    >
      <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-sunken text-muted">
        <ObjectIcon name={icon} size={17} />
      </span>
      <span className="min-w-0">
        <span className="block truncate text-muted" title={labelPlural}>
          {labelPlural}
        </span>
        <span className="block text-lg leading-5 font-semibold">{t.records.count(records.count, records.isExact)}</span>
      </span>
    </Link>
  )
}
