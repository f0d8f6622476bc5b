import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { keptAddress, keptQuery } from '../../api/imports.ts'
import type { JobView } from '../../api/types.ts'
import { DownloadLink } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { Cell, HeadCell, Table } from '../../components/table.tsx'
import { number } from '../../texts/format.ts'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'

const SHOWN = 20

/** The first of what an undo left alone, with the reason; a file has it all. */
export function KeptValues({ undo, kept }: { readonly undo: JobView; readonly kept: number }): ReactNode {
  const { data, error } = useQuery(keptQuery(undo, SHOWN))
  return (
    <Panel
      title={t.undo.kept.title}
      detail={it.preview.examples(Math.min(kept, SHOWN), kept)}
      actions={
        <DownloadLink size="sm" icon={Download} href={keptAddress(undo)} download>
          {t.undo.kept.download}
        </DownloadLink>
      }
    >
      {error !== null && <RefusalNote error={error} />}
      {data === undefined && error === null && <SkeletonRows rows={3} />}
      {data !== undefined && (
        <Table label={t.undo.kept.title} className="table-fixed">
          <thead>
            <tr>
              <HeadCell className="w-20 text-right">{t.result.row}</HeadCell>
              <HeadCell className="w-[18%]">{t.undo.kept.field}</HeadCell>
              <HeadCell className="w-[20%]">{t.undo.kept.before}</HeadCell>
              <HeadCell>{t.undo.kept.reason}</HeadCell>
              <HeadCell>{t.result.remedy}</HeadCell>
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {data.entries.map(({ row, recordId, field, before, message, remedy }) => (
              <tr key={`${row} ${recordId} ${field ?? ''}`}>
                <Cell className="text-right text-faint">{number(row)}</Cell>
                <Cell className="truncate">{field ?? t.undo.kept.record}</Cell>
                <Cell className="truncate" title={before ?? ''}>
                  {before ?? t.common.empty}
                </Cell>
                <Cell className="py-2">{message}</Cell>
                <Cell className="py-2 text-muted">{remedy}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}
