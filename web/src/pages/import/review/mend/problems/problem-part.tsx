import { useMemo, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { reviewProblemsQuery } from '../../../../../api/review.ts'
import type { ReviewProblem } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { RefusalNote } from '../../../../../components/refusal-note.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { useTargetGroups } from '../../../map/use-target-groups.ts'
import type { StageProps } from '../../../stage-props.ts'
import { useReviewSearch, type ReviewState } from '../../use-review-search.ts'
import { columnLabel, mendColumns } from '../mend-columns.ts'
import { useMend } from '../use-mend.ts'
import { ProblemCard } from './problem-card.tsx'

interface ProblemPartProps extends StageProps {
  readonly onFind: (column: string) => void
  readonly onChoose: (row: number) => void
}

/** What is wrong, by cause: first what keeps rows out, then what was only noticed. */
export function ProblemPart({ view, object, onFind, onChoose }: ProblemPartProps): ReactNode {
  const { data, error } = useQuery(reviewProblemsQuery(view.id))
  const groups = useTargetGroups(object)
  const columns = useMemo(() => mendColumns(view, object), [view, object])
  const review = useReviewSearch()
  const mend = useMend(view)
  if (error !== null && data === undefined) return <RefusalNote error={error} />
  if (data === undefined) return <SkeletonRows rows={5} />
  if (data.problems.length === 0) return <NoneLeft review={review} />
  const card = (problem: ReviewProblem): ReactNode => {
    const { field } = problem
    const isSearchable = columns.some(({ path, isOfFile }) => path === field && isOfFile)
    return (
      <ProblemCard
        key={`${problem.code} ${field ?? ''}`}
        importId={view.id}
        revision={data.revision}
        problem={problem}
        column={field === undefined ? null : columnLabel(columns, groups, field)}
        isShown={isShown(review, problem)}
        onShow={() => (isShown(review, problem) ? review.narrow({}) : showRows(review, problem))}
        mend={mend}
        {...(field !== undefined && isSearchable && { onFind: () => onFind(field) })}
        onChoose={onChoose}
      />
    )
  }
  const { search } = review
  const { error: errors = [], warning: warnings = [] } = Object.groupBy(data.problems, ({ severity }) => severity)
  return (
    <>
      {search.problem !== undefined && !data.problems.some((problem) => isShown(review, problem)) && (
        <Mended onShowAll={() => review.narrow({ tab: undefined })} />
      )}
      {errors.length === 0 ? (
        <p className="flex items-center gap-2 border-b border-line px-4 py-3 text-good">
          <CircleCheck size={15} aria-hidden className="shrink-0" />
          {it.mend.problems.noErrors}
        </p>
      ) : (
        <Group title={it.mend.problems.errors(errors.length)}>{errors.map(card)}</Group>
      )}
      {warnings.length > 0 && <Group title={it.mend.problems.warnings(warnings.length)}>{warnings.map(card)}</Group>}
    </>
  )
}

/** The grid keeps showing the rows of a cause until it is told to show others. */
function Mended({ onShowAll }: { readonly onShowAll: () => void }): ReactNode {
  return (
    <div className="flex items-center gap-2 border-b border-line bg-good-soft py-1.5 pr-2 pl-4 text-good">
      <CircleCheck size={15} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">{it.mend.problems.mended}</p>
      <Button size="sm" variant="ghost" onPress={onShowAll}>
        {it.mend.problems.showAll}
      </Button>
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={title} className="border-b border-line">
      <h3 className="px-4 pt-3 pb-1 text-sm font-medium text-muted">{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function NoneLeft({ review }: { readonly review: ReviewState }): ReactNode {
  const isNarrowed = review.search.problem !== undefined
  return (
    <EmptyState
      icon={CircleCheck}
      title={it.mend.problems.noneLeft}
      action={
        isNarrowed && <Button onPress={() => review.narrow({ tab: undefined })}>{it.mend.problems.showAll}</Button>
      }
    >
      {it.mend.problems.noneLeftText}
    </EmptyState>
  )
}

const isShown = ({ search }: ReviewState, { code, field }: ReviewProblem): boolean =>
  search.problem === code && search.field === field

/** Of every tab: rows with a warning stand in those of what they do. */
const showRows = (review: ReviewState, { code, field }: ReviewProblem): void =>
  review.narrow({ tab: undefined, problem: code, field })
