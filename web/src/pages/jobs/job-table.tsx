import type { ReactNode } from 'react'
import type { JobView } from '../../api/types.ts'
import { HeadCell, Table } from '../../components/table.tsx'
import { t } from '../../texts/texts.ts'
import { JobRow } from './job-row.tsx'

export function JobTable({ jobs }: { readonly jobs: readonly JobView[] }): ReactNode {
  const { columns } = t.jobs
  return (
    <Table label={t.jobs.table} className="table-fixed">
      <thead>
        <tr>
          <HeadCell>{columns.job}</HeadCell>
          <HeadCell className="w-28">{columns.status}</HeadCell>
          <HeadCell className="w-72">{columns.result}</HeadCell>
          <HeadCell className="w-32">{columns.who}</HeadCell>
          <HeadCell className="w-32">{columns.when}</HeadCell>
          <HeadCell className="w-14">
            <span className="sr-only">{t.common.more}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </tbody>
    </Table>
  )
}
