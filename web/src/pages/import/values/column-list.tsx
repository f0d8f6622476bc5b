import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { Badge } from '../../../components/badge.tsx'
import { classNames } from '../../../components/class-names.ts'
import { Panel } from '../../../components/panel.tsx'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { ValueColumn } from './value-columns.ts'

interface Entry {
  readonly column: ValueColumn
  /** Questions and texts that are not settled. */
  readonly open: number
}

interface ColumnListProps {
  readonly importId: string
  readonly entries: readonly Entry[]
  readonly shown: number | null
  readonly action: ReactNode
}

/** Columns that need a decision or had one, then all others: in the order of the file, so that none moves away when it is settled. */
export function ColumnList({ importId, entries, shown, action }: ColumnListProps): ReactNode {
  const needed = entries.filter(({ column, open }) => open > 0 || column.hasValues)
  const others = entries.filter((entry) => !needed.includes(entry))
  return (
    <nav aria-label={it.values.columns} className="sticky top-16 flex flex-col gap-3 max-lg:static">
      {action}
      <Panel>
        {needed.length > 0 && <Group title={it.values.toDecide} entries={needed} importId={importId} shown={shown} />}
        {others.length > 0 && <Group title={it.values.others} entries={others} importId={importId} shown={shown} />}
      </Panel>
    </nav>
  )
}

interface GroupProps extends Omit<ColumnListProps, 'action'> {
  readonly title: string
}

function Group({ title, entries, importId, shown }: GroupProps): ReactNode {
  return (
    <>
      <h3 className="px-3 pt-3 pb-1 text-xs font-medium text-faint">{title}</h3>
      <ul className="px-1 pb-1.5">
        {entries.map(({ column, open }) => (
          <li key={column.index}>
            <Link
              to="/imports/$id"
              params={{ id: importId }}
              search={{ step: 'values', column: column.index }}
              replace
              resetScroll={false}
              aria-current={column.index === shown ? 'true' : undefined}
              className={classNames(
                'flex min-h-9 items-center gap-2 rounded-md px-2 text-ink no-underline hover:bg-hover',
                column.index === shown && 'bg-hover font-medium',
              )}
            >
              <span className="text-faint">
                <KindIcon kind={column.field.kind} />
              </span>
              <span className="min-w-0 flex-1 truncate" title={column.header}>
                {column.header}
              </span>
              {open > 0 ? (
                <Badge tone="warn">{it.values.openCount(open)}</Badge>
              ) : (
                column.hasValues && (
                  <>
                    <Check size={14} aria-hidden className="shrink-0 text-good" />
                    <span className="sr-only">{it.values.nothingOpen}</span>
                  </>
                )
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
