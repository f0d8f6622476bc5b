import { useRef, useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { columnTextsQuery } from '../../../api/column-texts.ts'
import type { ColumnTexts } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { useSettled } from '../../../components/use-settled.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import type { TargetChoice } from '../map/targets.ts'
import { suggestionsIn } from './suggestions.ts'
import { firstTexts } from './use-open-texts.ts'
import type { Settling } from './use-values.ts'
import type { ValueColumn } from './value-columns.ts'
import { ValueRows } from './value-rows.tsx'

const PAUSE_MS = 250
const PAGE_TEXTS = 100

interface ManyTextsProps {
  readonly importId: string
  readonly column: ValueColumn
  readonly target: TargetChoice | undefined
  readonly settling: Settling
}

/** The texts of a column that has too many to be listed at once: searched, narrowed to what is open, page by page. */
export function ManyTexts({ importId, column, target, settling }: ManyTextsProps): ReactNode {
  const { index } = column
  const [typed, setTyped] = useState('')
  const [isOpenOnly, setOpenOnly] = useState(false)
  /** Where the pages up to the present one begin; the first one has none. */
  const [pages, setPages] = useState<readonly number[]>([])
  const search = useSettled(typed, PAUSE_MS)
  const { data, error } = useQuery(
    columnTextsQuery(importId, { ...firstTexts(column), search, isOpenOnly, afterRow: pages.at(-1) ?? null }),
  )
  const suggestions = data === undefined ? [] : suggestionsIn(column, data.values)
  const frame = useRef<HTMLDivElement>(null)
  const turn = (to: readonly number[]): void => {
    setPages(to)
    frame.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div ref={frame} className="scroll-mt-16">
      <Panel
        title={it.values.values}
        {...(data !== undefined && { detail: it.values.openOf(data.open, data.texts) })}
        actions={
          suggestions.length > 0 && (
            <Button size="sm" variant="primary" onPress={() => settling.decide(new Map([[index, suggestions]]))}>
              {it.values.acceptAll(suggestions.length)}
            </Button>
          )
        }
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line p-3">
          <SearchField
            label={it.values.searchTexts}
            clearLabel={t.common.clear}
            className="w-64"
            value={typed}
            onChange={(text) => {
              setTyped(text)
              setPages([])
            }}
          />
          <CheckboxField
            label={it.values.openOnly}
            isSelected={isOpenOnly}
            onChange={(isSelected) => {
              setOpenOnly(isSelected)
              setPages([])
            }}
          />
        </div>
        {error !== null && <RefusalNote error={error} />}
        {data === undefined && error === null && (
          <>
            <p className="px-4 pt-3 text-muted">{it.values.gathering}</p>
            <SkeletonRows rows={6} />
          </>
        )}
        {data?.values.length === 0 && <p className="p-4 text-muted">{it.values.noText}</p>}
        {data !== undefined && data.values.length > 0 && (
          <ValueRows column={column} values={data.values} target={target} onDecide={settling.decide} />
        )}
        {data !== undefined && <Pager pages={pages} texts={data} isOpenOnly={isOpenOnly} onTurn={turn} />}
      </Panel>
    </div>
  )
}

interface PagerProps {
  readonly pages: readonly number[]
  readonly texts: ColumnTexts
  readonly isOpenOnly: boolean
  readonly onTurn: (pages: readonly number[]) => void
}

/** The browser holds one page, however many there are. */
function Pager({
  pages,
  texts: { values, nextRow, texts, open, uncounted },
  isOpenOnly,
  onTurn,
}: PagerProps): ReactNode {
  const page = pages.length
  const first = page * PAGE_TEXTS + 1
  const hasPages = page > 0 || nextRow !== null
  if (!hasPages && uncounted === 0) return null
  return (
    <div className="flex items-center gap-2 border-t border-line p-3 text-muted">
      <span className="flex-1">
        {values.length > 0 && it.values.range(first, first + values.length - 1, isOpenOnly ? open : texts)}
        {uncounted > 0 && ` ${it.values.tooLong(uncounted)}`}
      </span>
      {hasPages && (
        <>
          <Button size="sm" icon={ChevronLeft} isDisabled={page === 0} onPress={() => onTurn(pages.slice(0, -1))}>
            {it.values.pageBefore}
          </Button>
          <Button
            size="sm"
            icon={ChevronRight}
            isDisabled={nextRow === null}
            onPress={() => nextRow !== null && onTurn([...pages, nextRow])}
          >
            {it.values.nextPage}
          </Button>
        </>
      )}
    </div>
  )
}
