import { useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { reviewQuery } from '../../../../api/review.ts'
import { Button } from '../../../../components/button.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ModalFrame } from '../../../../components/modal-frame.tsx'
import { RefusalNote } from '../../../../components/refusal-note.tsx'
import { Skeleton } from '../../../../components/skeleton.tsx'
import { it } from '../../../../texts/import-texts.ts'
import { t } from '../../../../texts/texts.ts'
import type { StageProps } from '../../stage-props.ts'
import { MatchQuestion } from './match/match-question.tsx'
import { askedProblem } from './match/asked-problem.ts'
import { useAskedRow } from './match/use-asked-row.ts'

interface MatchChooserProps extends StageProps {
  /** Number of the row to begin with. */
  readonly row: number
  readonly onClose: () => void
}

/**
 * A row that several records match, beside each of them: one is chosen, or a new one is made, or the row is skipped.
 * Then comes the next row that asks.
 */
export function MatchChooser({ view, object, row, onClose }: MatchChooserProps): ReactNode {
  const { data: review } = useQuery(reviewQuery(view.id))
  return (
    <ModalFrame isOpen onClose={onClose} width="lg">
      <Dialog className="flex flex-col outline-none">
        <div className="flex items-start gap-3 px-5 pt-4">
          <Heading slot="title" className="min-w-0 flex-1 text-lg font-semibold">
            {it.mend.match.title}
          </Heading>
          <Button variant="ghost" size="sm" icon={X} label={t.common.close} onPress={onClose} className="-mr-1.5" />
        </div>
        {review === undefined ? (
          <Loading />
        ) : (
          <Questions view={view} object={object} revision={review.revision} first={row} onClose={onClose} />
        )}
      </Dialog>
    </ModalFrame>
  )
}

interface QuestionsProps extends StageProps {
  readonly revision: number
  readonly first: number
  readonly onClose: () => void
}

function Questions({ view, object, revision, first, onClose }: QuestionsProps): ReactNode {
  const [putOff, setPutOff] = useState(0)
  const [isFirst, setFirst] = useState(true)
  const { row, left, isPast, error } = useAskedRow({
    importId: view.id,
    revision,
    first: isFirst ? first : null,
    putOff,
  })
  if (isPast && putOff > 0) setPutOff(0)
  if (error !== null) return <RefusalNote error={error} />
  if (row === undefined || isPast) return <Loading />
  const problem = row === null ? undefined : askedProblem(row)
  if (row === null || problem === undefined) return <NothingToChoose isFirst={isFirst} onClose={onClose} />
  return (
    <MatchQuestion
      key={row.row}
      view={view}
      object={object}
      revision={revision}
      row={row}
      problem={problem}
      left={left}
      onDecided={() => setFirst(false)}
      onPutOff={() => {
        setFirst(false)
        setPutOff(putOff + 1)
      }}
    />
  )
}

function NothingToChoose({ isFirst, onClose }: { readonly isFirst: boolean; readonly onClose: () => void }): ReactNode {
  const words = it.mend.match
  return (
    <EmptyState
      icon={CircleCheck}
      title={isFirst ? words.nothing : words.allDecided}
      action={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus is gone
        <Button variant="primary" autoFocus onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      {isFirst ? words.nothingText : words.allDecidedText}
    </EmptyState>
  )
}

const Loading = (): ReactNode => (
  <div className="p-5">
    <Skeleton className="h-72" />
  </div>
)
