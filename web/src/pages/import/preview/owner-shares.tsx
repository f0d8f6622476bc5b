import type { ReactNode } from 'react'
import type { PlanPreview } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

type Shares = NonNullable<PlanPreview['owners']>

/** Where members take turns: how many of the new records each gets. */
export function OwnerShares({ owners }: { readonly owners: Shares }): ReactNode {
  return (
    <Panel title={it.preview.owners}>
      <ul className="divide-y divide-line">
        {owners.map(({ memberId, name, records }) => (
          <li key={memberId} className="flex items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-sm text-muted">{t.common.records(records)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
