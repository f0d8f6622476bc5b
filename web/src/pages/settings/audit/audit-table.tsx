import { useState, type ReactNode } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useObjects } from '../../../api/objects.ts'
import type { AuditEntry } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { dateTime } from '../../../texts/format.ts'
import { st } from '../../../texts/settings-texts.ts'
import { summaryOf } from './summary-of.ts'

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }): ReactNode {
  const { columns } = st.audit
  return (
    <Panel>
      <Table label={st.audit.table} className="min-w-[800px] table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-40">{columns.at}</HeadCell>
            <HeadCell className="w-32">{columns.who}</HeadCell>
            <HeadCell className="w-48">{columns.what}</HeadCell>
            <HeadCell className="w-28">{columns.object}</HeadCell>
            <HeadCell className="w-24">{columns.how}</HeadCell>
            <HeadCell>{columns.details}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

function EntryRow({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const { at, member, action, object, source, details } = entry
  const [isOpen, setOpen] = useState(false)
  const objects = useObjects()
  const hasDetails = Object.keys(details).length > 0
  return (
    <>
      <tr>
        <Cell className="whitespace-nowrap text-muted">
          <time dateTime={at}>{dateTime(at)}</time>
        </Cell>
        <Cell className="truncate font-medium" title={member?.name ?? st.audit.nobody}>
          {member?.name ?? <span className="font-normal text-faint">{st.audit.nobody}</span>}
        </Cell>
        <Cell className="truncate" title={action}>
          {st.audit.actions[action] ?? action}
        </Cell>
        <Cell className="truncate">
          {objects.find(({ apiName }) => apiName === object)?.labelPlural ?? object ?? ''}
        </Cell>
        <Cell className="truncate text-muted">{st.audit.sources[source] ?? source}</Cell>
        <Cell>
          {hasDetails && (
            <div className="flex items-center gap-1">
              <Button
                variant="ghost"
                size="sm"
                icon={isOpen ? ChevronDown : ChevronRight}
                label={isOpen ? st.audit.hideDetails : st.audit.showDetails}
                aria-expanded={isOpen}
                onPress={() => setOpen(!isOpen)}
              />
              <span className="truncate text-muted">{summaryOf(details)}</span>
            </div>
          )}
        </Cell>
      </tr>
      {isOpen && (
        <tr>
          <Cell colSpan={6} className="bg-sunken">
            <pre className="max-h-80 overflow-auto py-2 font-mono text-sm whitespace-pre-wrap">
              {JSON.stringify(details, null, 2)}
            </pre>
          </Cell>
        </tr>
      )}
    </>
  )
}
