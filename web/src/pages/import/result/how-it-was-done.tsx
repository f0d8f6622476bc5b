import type { ReactNode } from 'react'
import type { ColumnMapping, ObjectView } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { Panel } from '../../../components/panel.tsx'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { fileSize } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { findTarget, type TargetGroup } from '../map/targets.ts'
import { useTargetGroups } from '../map/use-target-groups.ts'
import { useOptionsInWords } from '../options/use-options-in-words.ts'
import type { StageProps } from '../stage-props.ts'

/** What was decided for an import that is over: its file, its options in words, and where each column went. */
export function HowItWasDone({ view, object }: StageProps): ReactNode {
  const sentences = it.options.sentences(useOptionsInWords(view, object))
  const groups = useTargetGroups(object)
  const { template } = view
  return (
    <Panel title={it.run.how}>
      <dl className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 gap-y-2 border-b border-line p-4">
        <dt className="text-muted">{it.run.file}</dt>
        <dd className="wrap-anywhere">
          {view.fileName ?? t.import.unnamed} · {fileSize(view.inspection.sizeBytes)}
          {template?.isApplied === true && ` · ${it.run.followed(template.name)}`}
        </dd>
        <dt className="text-muted">{it.run.decided}</dt>
        <dd>
          <ul className="flex flex-col gap-1">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <Table label={it.map.table} className="table-fixed">
        <thead>
          <tr>
            <HeadCell>{it.run.column}</HeadCell>
            <HeadCell>{it.run.field}</HeadCell>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {view.mapping.map((column) => (
            <MappedColumn key={column.index} column={column} object={object} groups={groups} />
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

interface MappedColumnProps {
  readonly column: ColumnMapping
  readonly object: ObjectView
  readonly groups: readonly TargetGroup[]
}

function MappedColumn({ column, object, groups }: MappedColumnProps): ReactNode {
  return (
    <tr>
      <Cell className="truncate" title={column.header}>
        {column.header}
      </Cell>
      <Cell className={classNames('truncate', column.field === null && 'text-faint')} title={column.reason}>
        {column.field === null ? it.run.notImported : labelOf(object, groups, column.field)}
      </Cell>
    </tr>
  )
}

/** The name that the mapping shows for it; what is not there any more keeps its path. */
const labelOf = (object: ObjectView, groups: readonly TargetGroup[], path: string): string =>
  findTarget(groups, path)?.header ?? object.fields.find(({ apiName }) => apiName === path)?.label ?? path
