import type { ReactNode } from 'react'
import type { ImportQuestion } from '../../../api/types.ts'
import { it } from '../../../texts/import-texts.ts'

interface ProvingRowsProps {
  readonly cells: ImportQuestion['examples']
}

/** Rows of the file with what stands in them: what an answer, or the lack of one, rests on. */
export function ProvingRows({ cells }: ProvingRowsProps): ReactNode {
  if (cells.length === 0) return null
  return (
    <ul aria-label={it.values.proof} className="flex flex-wrap gap-2">
      {cells.map(({ row, text }) => (
        <li
          key={row}
          className="flex max-w-72 items-center gap-2 rounded-md border border-line bg-sunken px-2 py-1 text-sm"
        >
          <span className="shrink-0 text-faint">{it.values.row(row)}</span>
          <span className="truncate font-medium" title={text}>
            {text}
          </span>
        </li>
      ))}
    </ul>
  )
}
