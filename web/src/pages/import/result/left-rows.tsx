import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { rowsQuery } from '../../../api/imports.ts'
import type { ImportRowView, ImportView } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import type { RowOutcome } from './count-link.tsx'

const SHOWN = 200

interface LeftRowsProps {
  readonly view: ImportView
  readonly outcome: RowOutcome
}

/** Rows that were left out on purpose: which ones, why, and the records that they met. */
export function LeftRows({ view, outcome }: LeftRowsProps): ReactNode {
  const { data, error } = useQuery(rowsQuery(view.id, view.revision, { outcome, limit: SHOWN }))
  const title = it.run.rowsOf[outcome]
  return (
    <Panel title={title} detail={data && it.run.shownOf(data.rows.length, view.counts[outcome])}>
      {error !== null && <RefusalNote error={error} />}
      {data === undefined && error === null && <SkeletonRows rows={3} />}
      {data !== undefined && (
        <Table label={title} className="table-fixed">
          <thead>
            <tr>
              <HeadCell className="w-20 text-right">{t.result.row}</HeadCell>
              <HeadCell>{it.run.reason}</HeadCell>
              <HeadCell className="w-44">{it.run.record}</HeadCell>
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {data.rows.map((row) => (
              <tr key={row.row}>
                <Cell className="text-right text-faint">{number(row.row)}</Cell>
                <Cell className="py-2">{reasonOf(row, outcome, view)}</Cell>
                <Cell>
                  {row.recordId !== null && (
                    <Link
                      to="/objects/$object/$id"
                      params={{ object: view.object, id: row.recordId }}
                      className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                    >
                      {it.run.openRecord}
                    </Link>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}

function reasonOf({ problems, recordId }: ImportRowView, outcome: RowOutcome, { status }: ImportView): string {
  const [first] = problems
  if (first !== undefined) return `${first.message} ${first.remedy}`
  if (outcome === 'skipped' && status === 'cancelled' && recordId === null) return it.run.notReached
  return it.run.noReason[outcome]
}
