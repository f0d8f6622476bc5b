import type { ReactNode } from 'react'
import type { PlanPreview } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

const SHOWN = 5

type Related = NonNullable<PlanPreview['related']>[number]

/** Records of other objects that come into being with the import. They are no rows of the file. */
export function RelatedRecords({ related }: { readonly related: Related }): ReactNode {
  const { objectLabel, records, first } = related
  return (
    <Panel title={it.preview.related(objectLabel)} detail={it.preview.relatedDetail(records)}>
      <ul className="divide-y divide-line">
        {first.slice(0, SHOWN).map(({ identifier, name, rows }) => (
          <li key={identifier} className="flex items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1 truncate" title={name ?? identifier}>
              {name ?? identifier}
              {name !== null && name !== identifier && <span className="ml-2 text-muted">{identifier}</span>}
            </span>
            <span className="text-sm text-muted">{t.common.rows(rows)}</span>
          </li>
        ))}
        {records > SHOWN && <li className="px-4 py-2 text-muted">{it.preview.relatedMore(records - SHOWN)}</li>}
      </ul>
    </Panel>
  )
}
