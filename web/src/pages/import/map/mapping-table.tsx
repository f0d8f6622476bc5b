import { useState, type ReactNode } from 'react'
import type { ImportChange, ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { t } from '../../../texts/texts.ts'
import { ColumnRow } from './column-row.tsx'
import type { TargetGroup } from './targets.ts'

/** Files with thousands of columns exist; nobody maps them by hand. */
const SHOWN_AT_FIRST = 200

export type MappingChange = NonNullable<ImportChange['mapping']>

interface MappingTableProps {
  readonly view: ImportView
  readonly groups: readonly TargetGroup[]
  readonly onChange: (mapping: MappingChange) => void
}

export function MappingTable({ view, groups, onChange }: MappingTableProps): ReactNode {
  const [showsAll, setShowsAll] = useState(false)
  const { mapping, inspection } = view
  const shown = showsAll ? mapping : mapping.slice(0, SHOWN_AT_FIRST)
  return (
    <Panel>
      <Table label={t.map.table} className="table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-[29%]">{t.map.column}</HeadCell>
            <HeadCell className="w-18">{t.map.filled}</HeadCell>
            <HeadCell className="w-[28%]">{t.map.field}</HeadCell>
            <HeadCell>{t.map.status}</HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {shown.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              profile={inspection.columns.find(({ index }) => index === column.index)}
              groups={groups}
              mapping={mapping}
              onChoose={(field) => onChange([{ column: column.index, field }])}
            />
          ))}
        </tbody>
      </Table>
      {shown.length < mapping.length && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => setShowsAll(true)}>{t.map.showAll(mapping.length)}</Button>
        </div>
      )}
    </Panel>
  )
}
