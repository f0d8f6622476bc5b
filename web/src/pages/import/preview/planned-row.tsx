import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowRight, ArrowUpRight } from 'lucide-react'
import type { FieldView, ImportRowView, ObjectView, PresentedProblem, RecordView } from '../../../api/types.ts'
import { ACTION_FILL } from '../../../components/outcome.ts'
import { Cell } from '../../../components/table.tsx'
import { FieldValue } from '../../../fields/field-value.tsx'
import { formatField } from '../../../fields/format-field.ts'
import { isBlank } from '../../../fields/read-value.ts'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { plannedCell, recordAfter, recordBefore } from './planned-record.ts'

interface PlannedRowProps {
  readonly row: ImportRowView
  readonly object: ObjectView
  readonly fields: readonly FieldView[]
}

/** One row as the record that it will be; what changes, with what it was before. */
export function PlannedRow({ row, object, fields }: PlannedRowProps): ReactNode {
  const after = recordAfter(object, row)
  const before = recordBefore(object, row)
  return (
    <tr>
      <Cell className="text-right text-faint">{number(row.row)}</Cell>
      <Cell>
        <ActionOfRow row={row} object={object} />
      </Cell>
      {fields.map((field) => {
        const { problem, isChanged } = plannedCell(field, row, before, after)
        return (
          <Cell key={field.apiName} className="max-w-96">
            {problem !== undefined && <Unreadable problem={problem} field={field} record={after} />}
            {problem === undefined && isChanged && <Change field={field} before={before} after={after} />}
            {problem === undefined && !isChanged && <Value field={field} record={after} />}
          </Cell>
        )
      })}
    </tr>
  )
}

function ActionOfRow({ row, object }: Pick<PlannedRowProps, 'row' | 'object'>): ReactNode {
  const problem = row.problems.find(({ column }) => column === undefined)
  const label = it.preview.actions[row.action]
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap" title={problem?.message}>
      <span aria-hidden className={`size-2 rounded-full ${ACTION_FILL[row.action]}`} />
      {row.recordId === null ? (
        label
      ) : (
        <Link
          to="/objects/$object/$id"
          params={{ object: object.apiName, id: row.recordId }}
          aria-label={it.preview.openRecord(label, row.row)}
          className="flex items-center gap-0.5 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {label}
          <ArrowUpRight size={13} aria-hidden className="text-faint" />
        </Link>
      )}
      {problem !== undefined && <span className="sr-only">{problem.message}</span>}
    </span>
  )
}

interface ValueProps {
  readonly field: FieldView
  readonly record: RecordView
}

function Value({ field, record }: ValueProps): ReactNode {
  if (isBlank(field.kind, record[field.apiName])) return <span className="text-faint">{t.common.empty}</span>
  return (
    <div className="max-w-64 min-w-0">
      <FieldValue field={field} record={record} />
    </div>
  )
}

interface ChangeProps {
  readonly field: FieldView
  readonly before: RecordView
  readonly after: RecordView
}

function Change({ field, before, after }: ChangeProps): ReactNode {
  const words = it.preview.change(inWords(field, before), inWords(field, after))
  return (
    <span className="flex max-w-96 items-center gap-1.5 whitespace-nowrap" title={words}>
      <del className="max-w-40 min-w-0 truncate text-faint">{inWords(field, before)}</del>
      <ArrowRight size={12} aria-hidden className="shrink-0 text-faint" />
      <ins className="max-w-48 min-w-0 truncate font-medium text-accent no-underline">{inWords(field, after)}</ins>
    </span>
  )
}

const inWords = (field: FieldView, record: RecordView): string => formatField(field, record) || t.common.emptyValue

interface UnreadableProps extends ValueProps {
  readonly problem: PresentedProblem
}

function Unreadable({ problem, field, record }: UnreadableProps): ReactNode {
  return (
    <mark
      className="block max-w-64 truncate rounded-sm bg-warn-soft px-1.5 py-0.5 text-warn"
      title={`${problem.message}\n${problem.remedy}`}
    >
      {problem.text ?? inWords(field, record)}
      <span className="sr-only">{problem.message}</span>
    </mark>
  )
}
