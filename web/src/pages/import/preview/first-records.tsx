import { useState, type ReactNode } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { rowsQuery } from '../../../api/imports.ts'
import type { Action, ImportRowView, ObjectView, PlanPreview } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { HeadCell, Table } from '../../../components/table.tsx'
import { KindIcon } from '../../../fields/kind-icon.tsx'
import { it } from '../../../texts/import-texts.ts'
import type { StageProps } from '../stage-props.ts'
import { plannedFields, withDefaults } from './planned-record.ts'
import { PlannedRow } from './planned-row.tsx'

const SHOWN = 20

interface FirstRecordsProps extends StageProps {
  readonly preview: PlanPreview
}

const ALL = 'all'

/** The first rows as the records they will be: all of them, or those that do one thing. */
export function FirstRecords({ view, object, preview }: FirstRecordsProps): ReactNode {
  const [action, setAction] = useState<Action | typeof ALL>(ALL)
  const selection = { limit: SHOWN, ...(action !== ALL && { action }) }
  const { data, error } = useQuery({
    ...rowsQuery(view.id, view.revision, selection),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <RefusalNote error={error} />
  const actions = actionsIn(preview)
  return (
    <Panel
      title={it.preview.first(data?.rows.length ?? SHOWN)}
      actions={
        actions.length > 1 && (
          <SelectField
            label={it.preview.shownRows}
            isLabelHidden
            className="w-40"
            value={action}
            choices={[
              { value: ALL, label: it.preview.allRows },
              ...actions.map((value) => ({ value, label: it.preview.actions[value] })),
            ]}
            onChange={setAction}
          />
        )
      }
    >
      {data === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <Records rows={withDefaults(object, view.options.defaults, data.rows)} object={object} />
      )}
    </Panel>
  )
}

function Records({
  rows,
  object,
}: {
  readonly rows: readonly ImportRowView[]
  readonly object: ObjectView
}): ReactNode {
  const fields = plannedFields(object, rows)
  return (
    <Table label={it.preview.first(rows.length)} className="w-max min-w-full">
      <thead>
        <tr>
          <HeadCell className="w-px text-right">{it.preview.row}</HeadCell>
          <HeadCell className="w-px">{it.preview.action}</HeadCell>
          {fields.map((field) => (
            <HeadCell key={field.apiName}>
              <span className="flex items-center gap-1.5">
                <KindIcon kind={field.kind} size={13} />
                {field.label}
              </span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {rows.map((row) => (
          <PlannedRow key={row.row} row={row} object={object} fields={fields} />
        ))}
      </tbody>
    </Table>
  )
}

const OUTCOMES = {
  create: 'created',
  update: 'updated',
  restore: 'restored',
  unchanged: 'unchanged',
  skip: 'skipped',
  refuse: 'failed',
} as const satisfies Readonly<Record<Action, keyof PlanPreview['counts']>>

const ACTIONS = Object.keys(OUTCOMES) as readonly Action[]

const actionsIn = ({ counts }: PlanPreview): readonly Action[] =>
  ACTIONS.filter((action) => counts[OUTCOMES[action]] > 0)
