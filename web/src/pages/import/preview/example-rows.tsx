import type { ReactNode } from 'react'
import type { ImportRowView, PresentedProblem, ProblemSummary } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'

interface ExampleRowsProps {
  readonly rows: readonly ImportRowView[]
  readonly problem: ProblemSummary
}

/** The first rows with a problem, and the text that causes it. */
export function ExampleRows({ rows, problem }: ExampleRowsProps): ReactNode {
  const examples = rows.flatMap(({ row, problems }) =>
    problems.filter((each) => isSame(each, problem)).map((each) => ({ row, each })),
  )
  return (
    <div className="px-4 pb-4 pl-11">
      <p className="mb-1.5 text-sm text-muted">{it.preview.examples(rows.length, problem.count)}</p>
      <table className="w-full border-collapse overflow-hidden rounded-md border border-line bg-sunken text-left text-sm">
        <tbody>
          {examples.map(({ row, each }) => (
            <tr key={`${row} ${each.column ?? ''}`} className="border-b border-line last:border-b-0">
              <th scope="row" className="w-24 px-3 py-1.5 font-medium whitespace-nowrap text-muted">
                {it.preview.rowNumber(row)}
              </th>
              <td className="max-w-40 truncate px-3 py-1.5 whitespace-nowrap text-muted">{each.header}</td>
              <td className="max-w-60 truncate px-3 py-1.5">
                {each.text !== undefined && (
                  <mark className="rounded-sm bg-warn-soft px-1 text-warn" title={each.text}>
                    {each.text}
                  </mark>
                )}
              </td>
              <td className="px-3 py-1.5">{each.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isSame = (each: PresentedProblem, { code, field }: ProblemSummary): boolean =>
  each.code === code && (field === undefined || each.field === field)
