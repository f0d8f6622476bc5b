import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Download, RotateCw } from 'lucide-react'
import { failedRowsQuery, useMendRows } from '../../../api/failed-rows.ts'
import { failedRowsAddress } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button, DownloadLink } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { FailedRowTable } from './failed-row-table.tsx'

interface FailedRowsProps {
  readonly view: ImportView
  readonly onRetry: () => void
  readonly isRetrying: boolean
}

/** The rows that did not go in: mended here and tried again, or taken along as a file. */
export function FailedRows({ view, onRetry, isRetrying }: FailedRowsProps): ReactNode {
  const { failed } = view.counts
  const query = useInfiniteQuery(failedRowsQuery(view))
  const mend = useMendRows(view)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const mended = rows.filter(({ edited }) => edited.length > 0).length
  const headers = query.data?.pages[0]?.headers ?? []
  return (
    <Panel
      title={t.result.failedRows}
      detail={it.run.shownOf(rows.length, failed)}
      actions={
        <>
          <DownloadLink size="sm" icon={Download} href={failedRowsAddress(view.id)} download>
            {t.result.download}
          </DownloadLink>
          <DownloadLink size="sm" icon={Download} href={failedRowsAddress(view.id, 'xlsx')} download>
            {it.run.workbook}
          </DownloadLink>
          {view.can.retry && (
            <Button
              size="sm"
              variant={mended > 0 ? 'primary' : 'secondary'}
              icon={RotateCw}
              onPress={onRetry}
              isPending={isRetrying}
            >
              {it.run.retry(failed)}
            </Button>
          )}
        </>
      }
    >
      <p className="flex gap-4 border-b border-line px-4 py-2.5 text-muted">
        <span className="min-w-0 flex-1">{view.can.retry ? it.run.mend : t.result.failedRowsText}</span>
        <output>{mend.isPending ? it.run.saving : mended > 0 && it.run.mendedRows(mended)}</output>
      </p>
      {query.error !== null && <RefusalNote error={query.error} />}
      {mend.error !== null && <RefusalNote error={mend.error} />}
      {query.data === undefined && query.error === null && <SkeletonRows rows={5} />}
      {rows.length > 0 && (
        <FailedRowTable
          headers={headers}
          rows={rows}
          {...(view.can.retry && { onEdit: (edits) => mend.mutate(edits) })}
        />
      )}
      {query.hasNextPage && (
        <div className="flex justify-center border-t border-line p-3">
          <Button size="sm" isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {it.run.showMore}
          </Button>
        </div>
      )}
    </Panel>
  )
}
