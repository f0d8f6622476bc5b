import { useId, type ReactNode } from 'react'
import { CircleAlert, Replace, Split, TriangleAlert } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ReviewProblem } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { classNames } from '../../../../../components/class-names.ts'
import { it } from '../../../../../texts/import-texts.ts'
import { number } from '../../../../../texts/format.ts'
import type { Mend } from '../use-mend.ts'
import { causeTitle } from './cause-title.ts'
import { FixButton } from './fix-button.tsx'
import { isMending } from './fix-name.ts'

interface ProblemCardProps {
  readonly importId: string
  readonly revision: number
  readonly problem: ReviewProblem
  /** Null for what is wrong with the row as a whole. */
  readonly column: string | null
  /** The grid shows the rows that have it. */
  readonly isShown: boolean
  readonly onShow: () => void
  readonly mend: Mend
  /** Absent where the problem stands in no column that could be searched. */
  readonly onFind?: () => void
  readonly onChoose: (row: number) => void
}

/** One cause. Pressed, the grid shows its rows, and here is what can be done about all of them. */
export function ProblemCard(props: ProblemCardProps): ReactNode {
  const { problem, column, isShown, onShow } = props
  const { severity, count } = problem
  const id = useId()
  const isError = severity === 'error'
  const Icon = isError ? CircleAlert : TriangleAlert
  return (
    <li className={classNames('border-b border-line last:border-b-0', isShown && 'bg-sunken')}>
      <AriaButton
        aria-expanded={isShown}
        aria-controls={id}
        onPress={onShow}
        className="flex w-full items-start gap-2.5 px-4 py-2.5 text-left -outline-offset-2 data-hovered:bg-hover"
      >
        <Icon size={15} aria-hidden className={classNames('mt-0.5 shrink-0', isError ? 'text-bad' : 'text-warn')} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm text-muted">{column ?? it.mend.problems.wholeRow}</span>
          <span className="block font-medium">{causeTitle(problem.code) ?? problem.message}</span>
        </span>
        <span className="mt-4 shrink-0 text-muted tabular-nums" title={it.mend.problems.rows(count)}>
          {number(count)}
        </span>
      </AriaButton>
      <div id={id}>{isShown && <Remedies {...props} />}</div>
    </li>
  )
}

function Remedies({ importId, revision, problem, mend, onFind, onChoose }: ProblemCardProps): ReactNode {
  const { message, remedy, sampleRows } = problem
  // What gives cells or rows up comes last.
  const fixes = problem.fixes.toSorted((one, other) => Number(isMending(other)) - Number(isMending(one)))
  const [first] = sampleRows
  const canMend = fixes.some(isMending)
  return (
    <div className="flex flex-col gap-2 pr-4 pb-3 pl-[41px]">
      <div className="text-muted">
        {problem.code !== 'MATCH_AMBIGUOUS' && <p className="line-clamp-3 break-words">{message}</p>}
        <p>{remedy}</p>
      </div>
      {problem.code === 'MATCH_AMBIGUOUS' && first !== undefined && (
        <Button icon={Split} onPress={() => onChoose(first)} className="justify-start">
          {it.mend.problems.chooseEach}
        </Button>
      )}
      {!canMend && problem.severity === 'error' && <p className="text-muted">{it.mend.problems.noFix}</p>}
      {fixes.length > 0 && (
        <ul aria-label={it.mend.problems.fixes} className="flex flex-col gap-1.5">
          {fixes.map((fix) => (
            <li key={JSON.stringify(fix.action)}>
              <FixButton importId={importId} revision={revision} fix={fix} rows={problem.count} mend={mend} />
            </li>
          ))}
        </ul>
      )}
      {onFind !== undefined && (
        <Button variant="ghost" size="sm" icon={Replace} onPress={onFind} className="-ml-2 self-start">
          {it.mend.problems.find}
        </Button>
      )}
    </div>
  )
}
