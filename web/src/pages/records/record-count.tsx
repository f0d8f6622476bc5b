import type { ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import type { ListContent } from './list/use-list-content.ts'

/** "240", or "37 of 240" where not all are shown. */
export function RecordCount({ content: { object, state, shown } }: { readonly content: ListContent }): ReactNode {
  const { count, isExact } = object.records
  const isNarrowed = state.shown.filter !== null || state.shown.search !== '' || state.isDeletedShown
  const all = t.records.count(count, isExact)
  const text = !shown.isCounted
    ? isNarrowed
      ? ''
      : all
    : isNarrowed && !state.isDeletedShown
      ? t.list.filtered(shown.rows, all)
      : t.list.counted(shown.rows, true)
  return (
    <output aria-label={t.list.number} className="shrink-0 text-muted tabular-nums">
      {text}
    </output>
  )
}
