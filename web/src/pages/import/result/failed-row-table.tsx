import type { ReactNode } from 'react'
import type { ImportRowView, PresentedProblem } from '../../../api/types.ts'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

export function FailedRowTable({ rows }: { readonly rows: readonly ImportRowView[] }): ReactNode {
  return (
    <Table label={t.result.failedRows} className="table-fixed">
      <thead>
        <tr>
          <HeadCell className="w-20 text-right">{t.result.row}</HeadCell>
          <HeadCell className="w-[16%]">{it.map.column}</HeadCell>
          <HeadCell className="w-[20%]">{t.result.value}</HeadCell>
          <HeadCell>{t.result.problem}</HeadCell>
          <HeadCell>{t.result.remedy}</HeadCell>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {rows.flatMap(({ row, problems }) =>
          problems
            .filter(({ severity }) => severity === 'error')
            .map((problem, index) => (
              <FailedRow key={`${row} ${problem.code} ${problem.column ?? index}`} row={row} problem={problem} />
            )),
        )}
      </tbody>
    </Table>
  )
}

function FailedRow({ row, problem }: { readonly row: number; readonly problem: PresentedProblem }): ReactNode {
  const { header, text, message, remedy } = problem
  return (
    <tr>
      <Cell className="text-right text-faint">{number(row)}</Cell>
      <Cell className="truncate" title={header}>
        {header ?? t.common.empty}
      </Cell>
      <Cell>
        {text === undefined ? (
          t.common.empty
        ) : (
          <mark
            className="inline-block max-w-full truncate rounded-sm bg-warn-soft px-1.5 py-0.5 align-bottom text-warn"
            title={text}
          >
            {text}
          </mark>
        )}
      </Cell>
      <Cell className="py-2">{message}</Cell>
      <Cell className="py-2 text-muted">{remedy}</Cell>
    </tr>
  )
}
