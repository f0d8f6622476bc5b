import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { bulkFailuresAddress, bulkFailuresQuery } from '../../api/bulk-failures.ts'
import { useObject } from '../../api/objects.ts'
import type { FailedRecordPage, JobView } from '../../api/types.ts'
import { DownloadLink } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { ShowMore } from '../../components/show-more.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { Cell, HeadCell, Table } from '../../components/table.tsx'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'

/** The records that a bulk change left as they were, each with its reason: page by page, or all of them as a file. */
export function BulkFailures({ job }: { readonly job: JobView }): ReactNode {
  const { id, counts } = job
  const object = useObject(job.object)
  const query = useInfiniteQuery(bulkFailuresQuery(id))
  const records = query.data?.pages.flatMap((page) => page.records) ?? []
  const words = it.jobs.failures
  return (
    <Panel
      title={words.title}
      detail={words.shownOf(records.length, counts.failed)}
      actions={
        <DownloadLink size="sm" icon={Download} href={bulkFailuresAddress(id)} download>
          {words.download}
        </DownloadLink>
      }
    >
      {query.error !== null && <RefusalNote error={query.error} />}
      {query.data === undefined && query.error === null && <SkeletonRows rows={3} />}
      {records.length > 0 && (
        <Table label={words.title} className="table-fixed">
          <thead>
            <tr>
              <HeadCell className="w-[26%]">{object?.labelSingular ?? words.record}</HeadCell>
              <HeadCell>{it.run.reason}</HeadCell>
              <HeadCell>{t.result.remedy}</HeadCell>
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {records.map((record) => (
              <tr key={record.row}>
                <Cell className="truncate py-2">
                  <FailedRecord object={job.object} record={record} />
                </Cell>
                <Cell className="py-2">{record.message}</Cell>
                <Cell className="py-2 text-muted">{record.remedy}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ShowMore label={it.run.showMore} query={query} />
    </Panel>
  )
}

interface FailedRecordProps {
  readonly object: string
  readonly record: FailedRecordPage['records'][number]
}

/** What is gone, or out of reach, has no page to open. */
function FailedRecord({ object, record: { recordId, name } }: FailedRecordProps): ReactNode {
  if (name === null) {
    return (
      <span className="font-mono text-sm text-faint" title={recordId}>
        {recordId}
      </span>
    )
  }
  return (
    <Link
      to="/objects/$object/$id"
      params={{ object, id: recordId }}
      className="font-medium hover:underline"
      title={name === '' ? recordId : name}
    >
      {name === '' ? recordId : name}
    </Link>
  )
}
