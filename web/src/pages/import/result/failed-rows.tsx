import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Download, Grid3x3, RotateCw } from 'lucide-react'
import { failedRowsQuery } from '../../../api/failed-rows.ts'
import { failedRowsAddress, useImportStep } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button, DownloadLink } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { ShowMore } from '../../../components/show-more.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { FailedRowTable } from './failed-row-table.tsx'

interface FailedRowsProps {
  readonly view: ImportView
}

/** The rows that did not go in: fixed in the grid of the review, tried again as they are, or taken along as a file. */
export function FailedRows({ view }: FailedRowsProps): ReactNode {
  const { failed } = view.counts
  const query = useInfiniteQuery(failedRowsQuery(view))
  const retry = useImportStep(view.id)
  const remainder = useRemainder(view.id)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const headers = query.data?.pages[0]?.headers ?? []
  const fixed = fixedRows(view)
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
            <>
              <Button size="sm" icon={RotateCw} onPress={() => retry.mutate('retry')} isPending={retry.isPending}>
                {it.run.retry(failed)}
              </Button>
              <Button
                size="sm"
                variant="primary"
                icon={Grid3x3}
                onPress={remainder.open}
                isPending={remainder.isPending}
              >
                {view.isRemainderOpen ? it.run.goOnFixing : it.run.fix}
              </Button>
            </>
          )}
        </>
      }
    >
      <p className="flex gap-4 border-b border-line px-4 py-2.5 text-muted">
        <span className="min-w-0 flex-1">{view.can.retry ? it.run.mend : t.result.failedRowsText}</span>
        {fixed > 0 && <span className="shrink-0 font-medium text-ink">{it.run.fixed(fixed, failed)}</span>}
      </p>
      {[retry.error, remainder.error, query.error].map(
        (error) => error !== null && <RefusalNote key={error.message} error={error} />,
      )}
      {query.data === undefined && query.error === null && <SkeletonRows rows={5} />}
      {rows.length > 0 && <FailedRowTable headers={headers} rows={rows} />}
      <ShowMore label={it.run.showMore} query={query} />
    </Panel>
  )
}

/** The rows are looked at as they are now before they are shown: what was missing may be there by now. */
function useRemainder(id: string) {
  const { mutate, isPending, error } = useImportStep(id)
  const navigate = useNavigate()
  const show = (): void => void navigate({ to: '/imports/$id', params: { id }, search: { step: 'review' } })
  return { open: () => mutate('remainder', { onSuccess: show }), isPending, error }
}

/** Rows under review that would go in as they are now. */
function fixedRows({ isRemainderOpen, preview }: ImportView): number {
  if (!isRemainderOpen || preview === null) return 0
  const { created, updated, restored, unchanged } = preview.counts
  return created + updated + restored + unchanged
}
