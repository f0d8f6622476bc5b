import { Fragment, useState, type ReactNode } from 'react'
import type { ColumnMapping } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ColumnMenu } from './column-menu.tsx'
import { ColumnRow } from './column-row.tsx'
import { LineNoteRow } from './line-note-row.tsx'
import type { LineProblem } from './line-state.ts'
import { useMappingScene } from './mapping-scene.ts'
import { TargetPopover } from './target-popover.tsx'
import { useLinePopovers } from './use-line-popovers.ts'

/** Files with thousands of columns exist; nobody maps them all by hand. */
const SHOWN_AT_A_TIME = 200

interface MappingTableProps {
  /** Those that are looked for. */
  readonly lines: readonly ColumnMapping[]
  readonly problems: ReadonlyMap<number, LineProblem>
  readonly onCreate: (column: ColumnMapping) => void
  readonly onJoin: (columns: readonly number[], field: string | null) => void
}

export function MappingTable({ lines, problems, onCreate, onJoin }: MappingTableProps): ReactNode {
  const { view, groups, changes } = useMappingScene()
  const [limit, setLimit] = useState(SHOWN_AT_A_TIME)
  const columnAt = (index: number): ColumnMapping | null => view.mapping.find((each) => each.index === index) ?? null
  const { open, trigger, actions, close } = useLinePopovers((index) => {
    const column = columnAt(index)
    if (column !== null && column.status !== 'skipped') changes.choose(column, null)
  })
  const shown = lines.slice(0, limit)
  const profiles = new Map(view.inspection.columns.map((profile) => [profile.index, profile]))
  const joined = Map.groupBy(
    view.mapping.filter(({ join }) => join !== undefined),
    ({ field }) => field,
  )
  const openAt = open === null ? null : columnAt(open.column)
  return (
    <>
      <Table label={it.map.table} className="table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-[20%]">{it.map.column}</HeadCell>
            <HeadCell className="w-[28%]">{it.map.samples}</HeadCell>
            <HeadCell className="w-[28%]">{it.map.field}</HeadCell>
            <HeadCell>{it.map.status}</HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {shown.map((column) => {
            const note = changes.notes.get(column.index)
            return (
              <Fragment key={column.index}>
                <ColumnRow
                  importId={view.id}
                  column={column}
                  profile={profiles.get(column.index)}
                  problem={problems.get(column.index)}
                  groups={groups}
                  joined={column.join === undefined ? 0 : (joined.get(column.field)?.length ?? 0)}
                  {...actions}
                />
                {note !== undefined && <LineNoteRow column={column} note={note} onJoin={onJoin} />}
              </Fragment>
            )
          })}
        </tbody>
      </Table>
      {shown.length < lines.length && (
        <div className="border-t border-line p-3 text-center">
          <Button onPress={() => setLimit(limit + SHOWN_AT_A_TIME)}>
            {it.map.showMore(shown.length, lines.length)}
          </Button>
        </div>
      )}
      <TargetPopover
        column={open?.kind === 'fields' ? openAt : null}
        trigger={trigger}
        onClose={close}
        onCreate={(column) => {
          close()
          onCreate(column)
        }}
      />
      <ColumnMenu
        column={open?.kind === 'menu' ? openAt : null}
        trigger={trigger}
        onClose={close}
        onCreate={onCreate}
        onJoin={({ index, field }) => onJoin([index], field)}
      />
    </>
  )
}
