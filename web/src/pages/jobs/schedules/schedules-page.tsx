import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CalendarClock, Plus } from 'lucide-react'
import { schedulesQuery } from '../../../api/schedules.ts'
import { ButtonLink } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Page, PageColumn } from '../../../components/page.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { JobsStep } from '../jobs-step.tsx'
import { JobsTabs } from '../jobs-tabs.tsx'
import { ScheduleRow } from './schedule-row.tsx'

/** Imports that start themselves: a member's own, or everybody's for those who see all jobs. */
export function SchedulesPage(): ReactNode {
  const { data: schedules, error } = useQuery(schedulesQuery)
  const create = (
    <ButtonLink to="/jobs/schedules/new" variant="primary" icon={Plus}>
      {it.schedules.create}
    </ButtonLink>
  )
  return (
    <Page title={it.schedules.title} trail={<JobsStep />} actions={create}>
      <JobsTabs />
      <PageColumn isWide>
        {error !== null && <RefusalNote error={error} />}
        {schedules === undefined && error === null && <SkeletonRows rows={4} className="h-14" />}
        {schedules?.length === 0 && (
          <Panel>
            <EmptyState icon={CalendarClock} title={it.schedules.none}>
              {it.schedules.noneText}
            </EmptyState>
          </Panel>
        )}
        {schedules !== undefined && schedules.length > 0 && (
          <Panel>
            <Table label={it.schedules.table} className="table-fixed">
              <thead>
                <tr>
                  <HeadCell>{it.schedules.columns.name}</HeadCell>
                  <HeadCell className="w-60">{it.schedules.columns.when}</HeadCell>
                  <HeadCell className="w-44">{it.schedules.columns.next}</HeadCell>
                  <HeadCell className="w-36">{it.schedules.columns.last}</HeadCell>
                  <HeadCell className="w-32">{it.schedules.columns.owner}</HeadCell>
                  <HeadCell className="w-14">
                    <span className="sr-only">{t.common.more}</span>
                  </HeadCell>
                </tr>
              </thead>
              <tbody className="[&>tr:last-child>td]:border-b-0">
                {schedules.map((schedule) => (
                  <ScheduleRow key={schedule.id} schedule={schedule} />
                ))}
              </tbody>
            </Table>
          </Panel>
        )}
      </PageColumn>
    </Page>
  )
}
