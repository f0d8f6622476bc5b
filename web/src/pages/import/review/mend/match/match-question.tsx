import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { reviewTotalQuery } from '../../../../../api/review.ts'
import type { ReviewRow } from '../../../../../api/types.ts'
import { Button } from '../../../../../components/button.tsx'
import { CheckboxField } from '../../../../../components/checkbox-field.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import type { StageProps } from '../../../stage-props.ts'
import { useMend } from '../use-mend.ts'
import type { AskedProblem } from './asked-problem.ts'
import { MatchTable } from './match-table.tsx'
import { scopeOfAnswer } from './scope-of-answer.ts'

interface MatchQuestionProps extends StageProps {
  readonly revision: number
  readonly row: ReviewRow
  readonly problem: AskedProblem
  /** Rows that are to be decided. */
  readonly left: number
  readonly onDecided: () => void
  readonly onPutOff: () => void
}

/** One row, and everything it can be. */
export function MatchQuestion(props: MatchQuestionProps): ReactNode {
  const { view, object, revision, row, problem, left, onDecided, onPutOff } = props
  const [isForAll, setForAll] = useState(false)
  const same = scopeOfAnswer(row, problem, true)
  const { data: asking = 1 } = useQuery(
    reviewTotalQuery(view.id, 'filter' in same ? same.filter : {}, revision, 'filter' in same),
  )
  const { act, pending } = useMend(view)
  const words = it.mend.match
  const decide = async (match: string, told: string): Promise<void> => {
    const scope = scopeOfAnswer(row, problem, isForAll)
    if (await act({ kind: 'pickMatch', match, scope }, told, match)) onDecided()
  }
  const answer = (match: 'create' | 'skip', told: string, label: string): ReactNode => (
    <Button
      onPress={() => void decide(match, told)}
      isPending={pending === match}
      isDisabled={pending !== null && pending !== match}
    >
      {label}
    </Button>
  )
  return (
    <>
      <p className="px-5 pt-1 pb-3 text-md text-muted">
        {words.row(row.row)}
        {left > 1 && ` · ${words.toDecide(left)}`}
        {' · '}
        {questionOf(problem)}
      </p>
      <MatchTable
        view={view}
        object={object}
        row={row}
        problem={problem}
        pending={pending}
        onChoose={({ id, name }) => void decide(id, words.chosen(name ?? words.nameless))}
      />
      {asking > 1 && problem.text !== undefined && (
        <div className="px-5 pt-3">
          <CheckboxField label={words.alsoSame(asking - 1, problem.text)} isSelected={isForAll} onChange={setForAll} />
        </div>
      )}
      <div className="mt-3 flex items-center gap-2 border-t border-line px-5 py-3">
        <div className="flex-1">
          {left > 1 && (
            <Button variant="ghost" onPress={onPutOff} isDisabled={pending !== null} className="-ml-3">
              {words.later}
            </Button>
          )}
        </div>
        {answer('skip', words.skipped, words.skip)}
        {answer('create', words.created, words.create)}
      </div>
    </>
  )
}

function questionOf({ code, details, candidates }: AskedProblem): string {
  const { found, similar } = it.mend.match
  if (code === 'POSSIBLE_DUPLICATE') return similar(candidates.length)
  return found(Number(details?.['count'] ?? candidates.length), String(details?.['keys'] ?? ''))
}
