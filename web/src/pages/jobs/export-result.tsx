import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { exportQuery, fetchExport } from '../../api/exports.ts'
import type { ExportView, JobView } from '../../api/types.ts'
import { Button } from '../../components/button.tsx'
import { PageColumn } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { tellRefusal } from '../../components/toast.tsx'
import { dateTime, fileSize, number } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'

/** What the file of an export holds, and the file while it is kept. */
export function ExportResult({ job }: { readonly job: JobView }): ReactNode {
  const { data: view } = useQuery(exportQuery(job.id))
  return (
    <PageColumn>
      {job.error !== null && <RefusalNote error={job.error} />}
      <Panel>
        <div className="flex flex-wrap items-start gap-4 p-6">
          <div className="min-w-0 flex-1">
            <h2 className="text-xl font-semibold">
              {job.status === 'completed' ? t.jobs.export.done : t.jobs.statuses[job.status]}
            </h2>
            {view !== undefined && view.manifest !== null && <p className="text-md text-muted">{keptWords(view)}</p>}
          </div>
          {view?.hasFile === true && (
            <Button variant="primary" icon={Download} onPress={() => void fetchExport(job.id).catch(tellRefusal)}>
              {t.jobs.export.download}
            </Button>
          )}
        </div>
        {view !== undefined && view.manifest !== null && <Manifest view={view} manifest={view.manifest} />}
      </Panel>
    </PageColumn>
  )
}

function keptWords({ hasFile, keptUntil }: ExportView): string {
  if (!hasFile) return t.jobs.export.gone
  return keptUntil === null ? '' : t.jobs.export.kept(dateTime(keptUntil))
}

interface ManifestProps {
  readonly view: ExportView
  readonly manifest: NonNullable<ExportView['manifest']>
}

function Manifest({ view: { reason }, manifest }: ManifestProps): ReactNode {
  const { rows, columns, sizeBytes, takenAt, sha256, cutCells } = manifest
  const words = t.jobs.export
  const lines: readonly (readonly [label: string, value: string])[] = [
    [words.records, number(rows)],
    [words.columns, columns.map(({ header }) => header).join(', ')],
    [words.size, fileSize(sizeBytes)],
    [words.takenAt, dateTime(takenAt)],
    [words.checksum, sha256],
    ...(reason === null ? [] : [[words.reason, reason] as const]),
  ]
  return (
    <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-2 border-t border-line p-6">
      {lines.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
      {cutCells > 0 && <dd className="col-span-2 text-warn">{words.cut(cutCells)}</dd>}
    </dl>
  )
}
