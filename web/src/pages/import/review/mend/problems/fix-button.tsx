import type { ReactNode } from 'react'
import { useIsFetching, useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { actionPreviewQuery, rowsKey } from '../../../../../api/review.ts'
import type { ProblemFix } from '../../../../../api/types.ts'
import { useNextFrame } from '../../../../../components/use-next-frame.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { BeforeAfter } from '../before-after.tsx'
import type { Mend } from '../use-mend.ts'
import { fixName, isMending } from './fix-name.ts'

const SHOWN_EXAMPLES = 3

interface FixButtonProps {
  readonly importId: string
  readonly revision: number
  readonly fix: ProblemFix
  /** That have the problem. */
  readonly rows: number
  readonly mend: Mend
}

/** Mends all rows of a cause: says how many cells it changes, and shows the first of them before and after. */
export function FixButton({ importId, revision, fix, rows, mend }: FixButtonProps): ReactNode {
  // Giving up all cells, or rows, of the cause needs no look at each of them.
  const asked = isMending(fix) ? fix.action : null
  // It looks at all rows of the cause: those that were asked for come first.
  const isNext = useNextFrame()
  const areRowsThere = useIsFetching({ queryKey: rowsKey(importId) }) === 0
  const { data: preview } = useQuery(actionPreviewQuery(importId, asked, revision, isNext && areRowsThere))
  const name = fixName(fix)
  const key = JSON.stringify(fix.action)
  const isPending = mend.pending === key
  const cells = asked === null ? rows : preview?.cells
  const count = cells === undefined ? null : countOf(fix, cells)
  return (
    <Button
      isDisabled={count === null || (mend.pending !== null && !isPending)}
      isPending={isPending}
      onPress={() => void mend.act(fix.action, it.mend.fixes.done(name, count ?? ''), key)}
      className="flex w-full flex-col gap-1 rounded-md border border-line bg-surface px-2.5 py-2 text-left shadow-card transition-colors duration-100 data-disabled:text-faint data-hovered:border-line-strong data-hovered:bg-sunken data-pending:cursor-progress"
    >
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        {isPending ? (
          <LoaderCircle size={14} aria-hidden className="shrink-0 animate-spin text-faint" />
        ) : (
          count !== null && <span className="shrink-0 text-sm text-muted">{count}</span>
        )}
      </span>
      {shownExamples(fix).map(({ row, before, after }) => (
        <span key={row} className="text-sm">
          <BeforeAfter before={before} after={after} />
        </span>
      ))}
    </Button>
  )
}

/** What clearing a cell comes to needs none. */
const shownExamples = (fix: ProblemFix): ProblemFix['examples'] =>
  isMending(fix) ? fix.examples.slice(0, SHOWN_EXAMPLES) : []

/** Some fixes are about whole rows. */
const countOf = ({ action }: ProblemFix, count: number): string =>
  action.kind === 'removeRows' || action.kind === 'pickMatch' ? it.mend.fixes.rows(count) : it.mend.fixes.cells(count)
