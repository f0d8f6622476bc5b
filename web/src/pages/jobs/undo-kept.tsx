import type { ReactNode } from 'react'
import type { UndoPreview } from '../../api/types.ts'
import { number } from '../../texts/format.ts'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'

const SHOWN = 5

/** What an undo would leave alone, before it is asked for: how much, and the first of it. */
export function UndoKept({ preview: { kept, entries } }: { readonly preview: UndoPreview }): ReactNode {
  const shown = entries.slice(0, SHOWN)
  const rowsShown = new Set(shown.map(({ row }) => row)).size
  return (
    <div className="rounded-lg border border-line bg-warn-soft p-3 text-base text-ink">
      <p>
        <span className="font-medium text-warn">{it.run.undo.kept(kept)}.</span> {it.run.undo.keptText}
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {shown.map(({ row, recordId, field, message }) => (
          <li key={`${row} ${recordId} ${field ?? ''}`} className="flex gap-2">
            <span className="min-w-16 shrink-0 whitespace-nowrap text-muted">
              {t.result.row} {number(row)}
            </span>
            <span className="min-w-0 wrap-anywhere">{message}</span>
          </li>
        ))}
      </ul>
      {kept > rowsShown && <p className="mt-2 text-muted">{it.run.undo.andMore(kept - rowsShown)}</p>}
    </div>
  )
}
