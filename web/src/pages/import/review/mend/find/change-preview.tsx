import type { ReactNode } from 'react'
import type { ActionPreview } from '../../../../../api/types.ts'
import { number } from '../../../../../texts/format.ts'
import { it } from '../../../../../texts/import-texts.ts'

/** What an action would change, as far as it is known. */
export interface FoundChanges {
  readonly count: number
  readonly examples: ActionPreview['examples']
  /** There is something to look for. */
  readonly isAsked: boolean
  readonly isCounting: boolean
  readonly refusal: string | null
}

/** How many cells would change, and the first of them before and after. It keeps its height, whatever is found. */
export function ChangePreview({ preview }: { readonly preview: FoundChanges }): ReactNode {
  const { count, examples } = preview
  return (
    <div className="flex h-60 flex-col overflow-hidden rounded-md border border-line bg-sunken">
      <output className="block shrink-0 border-b border-line px-3 py-2 font-medium">{summaryOf(preview)}</output>
      {count > 0 && (
        <section
          aria-label={it.mend.find.first(examples.length)}
          // Focusable, so that the keyboard can scroll it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="min-h-0 overflow-y-auto -outline-offset-2"
        >
          <table className="w-full table-fixed border-collapse text-left">
            <colgroup>
              <col className="w-16" />
            </colgroup>
            <thead className="sr-only">
              <tr>
                <th>{it.mend.find.row}</th>
                <th>{it.mend.find.before}</th>
                <th>{it.mend.find.after}</th>
              </tr>
            </thead>
            <tbody>
              {examples.map(({ row, before, after }) => (
                <tr key={row} className="border-b border-line last:border-b-0">
                  <th scope="row" className="w-16 px-3 py-1.5 text-right font-normal text-faint tabular-nums">
                    {number(row)}
                  </th>
                  <td className="truncate px-2 py-1.5 whitespace-pre text-muted" title={before}>
                    {before}
                  </td>
                  <td className="truncate px-3 py-1.5 whitespace-pre" title={after ?? undefined}>
                    {after === '' ? <span className="text-faint">{it.mend.fixes.emptied}</span> : after}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

function summaryOf({ count, isAsked, isCounting, refusal }: FoundChanges): string {
  const words = it.mend.find
  if (!isAsked) return words.typeFirst
  if (refusal !== null) return words.regexUnreadable
  if (isCounting) return words.counting
  return count === 0 ? words.nothing : words.changes(count)
}
