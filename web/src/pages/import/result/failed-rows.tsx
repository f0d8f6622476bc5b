import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Download, RotateCw } from 'lucide-react'
import { failedRowsAddress, rowsQuery } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Button, DownloadLink } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { FailedRowTable } from './failed-row-table.tsx'

const SHOWN = 20

interface FailedRowsProps {
  readonly view: ImportView
  readonly onRetry: () => void
  readonly isRetrying: boolean
}

export function FailedRows({ view, onRetry, isRetrying }: FailedRowsProps): ReactNode {
  const { failed } = view.counts
  const { data, error } = useQuery(rowsQuery(view.id, view.revision, { outcome: 'failed', limit: SHOWN }))
  return (
    <Panel
      title={t.result.failedRows}
      detail={it.preview.examples(Math.min(failed, SHOWN), failed)}
      actions={
        <>
          {view.can.retry && (
            <Button size="sm" icon={RotateCw} onPress={onRetry} isPending={isRetrying}>
              {t.result.retry}
            </Button>
          )}
          <DownloadLink size="sm" variant="primary" icon={Download} href={failedRowsAddress(view.id)} download>
            {t.result.download}
          </DownloadLink>
        </>
      }
    >
      <p className="border-b border-line px-4 py-2.5 text-muted">
        {t.result.failedRowsText} {view.can.retry && t.result.retryHint}
      </p>
      {error !== null && <RefusalNote error={error} />}
      {data === undefined && error === null && <SkeletonRows rows={5} />}
      {data !== undefined && <FailedRowTable rows={data.rows} />}
    </Panel>
  )
}
