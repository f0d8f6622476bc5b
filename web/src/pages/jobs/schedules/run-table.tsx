import type { ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { runsQuery } from '../../../api/schedules.ts'
import type { ScheduleRun, ScheduleView } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { dateTime } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { RunBadge } from './run-badge.tsx'

/** What came of a recurring import, the newest first. */
export function RunTable({ schedule: { id, lastRun } }: { readonly schedule: ScheduleView }): ReactNode {
  const { data: runs, error } = useQuery({ ...runsQuery(id, lastRun), placeholderData: keepPreviousData })
  const words = it.schedules
  return (
    <Panel title={words.runs}>
      {error !== null && <RefusalNote error={error} />}
      {runs === undefined && error === null && <SkeletonRows rows={3} />}
      {runs?.length === 0 && <p className="p-4 text-muted">{words.noRuns}</p>}
      {runs !== undefined && runs.length > 0 && (
        <Table label={words.runs} className="table-fixed">
          <thead>
            <tr>
              <HeadCell className="w-56">{words.due}</HeadCell>
              <HeadCell className="w-32">{words.state}</HeadCell>
              <HeadCell>{it.run.reason}</HeadCell>
              <HeadCell className="w-32">{words.imports}</HeadCell>
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {runs.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}

function Run({ run }: { readonly run: ScheduleRun }): ReactNode {
  const { dueAt, reason, error, jobIds } = run
  return (
    <tr>
      <Cell>
        {dateTime(dueAt)} <span className="text-faint">{it.schedules.reasons[reason]}</span>
      </Cell>
      <Cell>
        <RunBadge run={run} />
      </Cell>
      <Cell className="py-2">
        {error !== null && (
          <>
            {error.message} <span className="text-muted">{error.remedy}</span>
          </>
        )}
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-x-3">
          {jobIds.map((jobId, index) => (
            <Link
              key={jobId}
              to="/imports/$id"
              params={{ id: jobId }}
              className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            >
              {it.schedules.openImport(index + 1)}
            </Link>
          ))}
        </span>
      </Cell>
    </tr>
  )
}
