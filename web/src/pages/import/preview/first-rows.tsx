import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { rowsQuery } from '../../../api/imports.ts'
import type { ImportView } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { findTarget, type TargetGroup } from '../map/targets.ts'
import { PlannedRow, type PlannedColumn } from './planned-row.tsx'

const SHOWN = 20

interface FirstRowsProps {
  readonly view: ImportView
  readonly groups: readonly TargetGroup[]
}

/** The first rows as the records they will be. */
export function FirstRows({ view, groups }: FirstRowsProps): ReactNode {
  const { data, error } = useQuery(rowsQuery(view.id, view.revision, { limit: SHOWN }))
  const columns: readonly PlannedColumn[] = view.mapping.flatMap(({ field, index }) =>
    field === null ? [] : [{ index, path: field, header: findTarget(groups, field)?.header ?? field }],
  )
  if (error !== null) return <RefusalNote error={error} />
  const rows = data?.rows ?? []
  return (
    <Panel title={it.preview.first(data === undefined ? SHOWN : rows.length)}>
      {data === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <Table label={it.preview.first(rows.length)} className="w-max min-w-full">
          <thead>
            <tr>
              <HeadCell className="text-right">{it.preview.row}</HeadCell>
              <HeadCell>{it.preview.action}</HeadCell>
              {columns.map(({ index, header }) => (
                <HeadCell key={index}>{header}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody className="[&>tr:last-child>td]:border-b-0">
            {rows.map((row) => (
              <PlannedRow key={row.row} row={row} columns={columns} />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}
