import { useCallback, useState, type ReactNode } from 'react'
import type { ImportChange, ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ColumnRow } from './column-row.tsx'
import { MappingContext } from './mapping-context.ts'
import type { TargetGroup } from './targets.ts'

/** Files with thousands of columns exist; nobody maps them all by hand. */
const SHOWN_AT_A_TIME = 200

interface MappingTableProps {
  readonly view: ImportView
  readonly groups: readonly TargetGroup[]
  /** Always the same function: rows are drawn anew only for what they show. */
  readonly onChange: (change: ImportChange) => void
}

export function MappingTable({ view: { mapping, inspection }, groups, onChange }: MappingTableProps): ReactNode {
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME)
  const choose = useCallback(
    (column: number, field: string | null) => onChange({ mapping: [{ column, field }] }),
    [onChange],
  )
  const shown = mapping.slice(0, limit)
  const profiles = new Map(inspection.columns.map((profile) => [profile.index, profile]))
  return (
    <Panel>
      <Table label={it.map.table} className="table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-[29%]">{it.map.column}</HeadCell>
            <HeadCell className="w-18">{it.map.filled}</HeadCell>
            <HeadCell className="w-[28%]">{it.map.field}</HeadCell>
            <HeadCell>{it.map.status}</HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          <MappingContext value={mapping}>
            {shown.map((column) => (
              <ColumnRow
                key={column.index}
                column={column}
                profile={profiles.get(column.index)}
                groups={groups}
                onChoose={choose}
              />
            ))}
          </MappingContext>
        </tbody>
      </Table>
      {shown.length < mapping.length && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => setLimit(limit + SHOWN_AT_A_TIME)}>
            {it.map.showMore(shown.length, mapping.length)}
          </Button>
        </div>
      )}
    </Panel>
  )
}
