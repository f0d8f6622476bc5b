import type { ReactNode } from 'react'
import { ArrowRight } from 'lucide-react'
import type { ImportRowView, PresentedProblem, ValueChange } from '../../../api/types.ts'
import { ACTION_FILL } from '../../../components/outcome.ts'
import { Cell } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { inWords } from './in-words.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

export interface PlannedColumn {
  /** 0-based column of the file. */
  readonly index: number
  readonly path: string
  readonly header: string
}

interface PlannedRowProps {
  readonly row: ImportRowView
  readonly columns: readonly PlannedColumn[]
}

export function PlannedRow({ row, columns }: PlannedRowProps): ReactNode {
  const rowProblem = row.problems.find(({ column }) => column === undefined)
  return (
    <tr>
      <Cell className="text-right text-faint">{number(row.row)}</Cell>
      <Cell>
        <span className="flex items-center gap-1.5 whitespace-nowrap" title={rowProblem?.message}>
          <span aria-hidden className={`size-2 rounded-full ${ACTION_FILL[row.action]}`} />
          {it.preview.actions[row.action]}
        </span>
      </Cell>
      {columns.map(({ index, path }) => (
        <Cell key={index}>
          <PlannedValue
            value={row.values[path] ?? null}
            change={row.changes.find(({ field }) => field === path)}
            problem={row.problems.find(({ column }) => column === index)}
          />
        </Cell>
      ))}
    </tr>
  )
}

interface PlannedValueProps {
  readonly value: string | null
  readonly change: ValueChange | undefined
  readonly problem: PresentedProblem | undefined
}

/** A value as it will be; what changes with what it was before; what cannot be read in yellow, with the reason. */
function PlannedValue({ value, change, problem }: PlannedValueProps): ReactNode {
  if (problem?.severity === 'error') return <Unreadable problem={problem} value={value} />
  if (change !== undefined) return <Change change={change} />
  if (value === null || value === '') return <span className="text-faint">{t.common.empty}</span>
  return (
    <span className="block max-w-64 truncate" title={problem === undefined ? value : `${value}\n${problem.message}`}>
      {inWords(value)}
    </span>
  )
}

function Unreadable({
  problem,
  value,
}: {
  readonly problem: PresentedProblem
  readonly value: string | null
}): ReactNode {
  return (
    <mark
      className="block max-w-64 truncate rounded-sm bg-warn-soft px-1.5 py-0.5 text-warn"
      title={`${problem.message}\n${problem.remedy}`}
    >
      {problem.text ?? value ?? t.common.emptyValue}
      <span className="sr-only">{problem.message}</span>
    </mark>
  )
}

function Change({ change: { before, after } }: { readonly change: ValueChange }): ReactNode {
  const words = it.preview.change(inWords(before), inWords(after))
  return (
    <span className="flex max-w-96 items-center gap-1.5 whitespace-nowrap" title={words}>
      <del className="max-w-40 truncate text-faint">{inWords(before)}</del>
      <ArrowRight size={12} aria-hidden className="shrink-0 text-faint" />
      <ins className="max-w-48 truncate font-medium text-accent no-underline">{inWords(after)}</ins>
    </span>
  )
}
