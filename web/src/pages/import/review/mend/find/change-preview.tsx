import type { ReactNode } from 'react'
import type { ActionPreview } from '../../../../../api/types.ts'
import { classNames } from '../../../../../components/class-names.ts'
import { number } from '../../../../../texts/format.ts'
import { it } from '../../../../../texts/import-texts.ts'

/** What an action would change, as far as it is known. */
export interface FoundChanges {
  readonly count: number
  readonly columns: ActionPreview['columns']
  readonly examples: ActionPreview['examples']
  /** There is a column to look into. */
  readonly hasColumn: boolean
  /** There is something to look for. */
  readonly isAsked: boolean
  readonly isCounting: boolean
  readonly refusal: string | null
}

interface ChangePreviewProps {
  readonly preview: FoundChanges
  /** Why it cannot be carried out stands beside what was typed. */
  readonly isRefusalTold: boolean
  /** Where more stands above it. */
  readonly isShort: boolean
  /** What a column of the file is called, by its place. */
  readonly headerOf: (column: number) => string
}

/** How many cells would change, in which columns, and the first of them before and after. It keeps its height, whatever is found. */
export function ChangePreview({ preview, isRefusalTold, isShort, headerOf }: ChangePreviewProps): ReactNode {
  const { count, columns, examples } = preview
  return (
    <div
      className={classNames(
        'flex flex-col overflow-hidden rounded-md border border-line bg-sunken',
        isShort ? 'h-36' : 'h-60',
      )}
    >
      <output className="block shrink-0 border-b border-line px-3 py-2 font-medium">
        {summaryOf(preview, isRefusalTold)}
      </output>
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
              <col className="w-[43%]" />
              <col />
              <col className="w-28" />
            </colgroup>
            <thead className="sr-only">
              <tr>
                <th>{it.mend.find.row}</th>
                <th>{it.mend.find.before}</th>
                <th colSpan={2}>{it.mend.find.after}</th>
              </tr>
            </thead>
            {columns.map(({ column, cells }) => (
              <tbody key={column}>
                <ColumnHead header={headerOf(column)} cells={cells} />
                {examples
                  .filter((example) => example.column === column)
                  .map((example) => (
                    <Example key={example.row} {...example} />
                  ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </div>
  )
}

function ColumnHead({ header, cells }: { readonly header: string; readonly cells: number }): ReactNode {
  return (
    <tr className="border-b border-line bg-surface">
      <th colSpan={3} scope="rowgroup" className="truncate px-3 py-1 font-medium" title={header}>
        {header}
      </th>
      <td className="px-3 py-1 text-right text-sm text-muted tabular-nums">{it.mend.find.cells(cells)}</td>
    </tr>
  )
}

function Example({ row, before, after }: ActionPreview['examples'][number]): ReactNode {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="w-16 px-3 py-1.5 text-right font-normal text-faint tabular-nums">
        {number(row)}
      </th>
      <td className="truncate px-2 py-1.5 whitespace-pre text-muted" title={before}>
        {before}
      </td>
      <td colSpan={2} className="truncate px-3 py-1.5 whitespace-pre" title={after ?? undefined}>
        {after === '' ? <span className="text-faint">{it.mend.fixes.emptied}</span> : after}
      </td>
    </tr>
  )
}

function summaryOf({ count, hasColumn, isAsked, isCounting, refusal }: FoundChanges, isRefusalTold: boolean): string {
  const words = it.mend.find
  if (!hasColumn) return words.chooseColumns
  if (!isAsked) return words.typeFirst
  if (refusal !== null) return isRefusalTold ? words.regexUnreadable : refusal
  if (isCounting) return words.counting
  return count === 0 ? words.nothing : words.changes(count)
}
