import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { CircleHelp } from 'lucide-react'
import { useProfile } from '../../../api/profile.ts'
import type { ImportQuestion, ImportView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { RefusalNote } from '../../../components/refusal-note.tsx'
import { it } from '../../../texts/import-texts.ts'
import { ActionBar } from '../action-bar.tsx'
import { useCheck } from '../use-check.ts'

interface MapBarProps {
  readonly view: ImportView
  readonly isSaving: boolean
}

/** At the foot of the steps before the plan: what will be imported, what is still open, and the check. */
export function MapBar({ view, isSaving }: MapBarProps): ReactNode {
  const { check, isPending, error } = useCheck(view.id)
  const { isReading } = useProfile(view)
  const mapped = view.mapping.filter(({ field }) => field !== null).length
  return (
    <ActionBar
      actions={
        <Button variant="primary" onPress={check} isDisabled={mapped === 0} isPending={isPending || isSaving}>
          {it.map.check}
        </Button>
      }
    >
      {error === null ? (
        <>
          <p className="truncate font-medium">
            {mapped === 0 ? it.map.nothingMapped : it.map.summary(mapped, view.mapping.length)}
          </p>
          {view.questions.length > 0 ? (
            <OpenQuestions importId={view.id} questions={view.questions} />
          ) : (
            <p className="truncate text-sm text-muted">{isReading ? it.map.reading : it.map.checkHint}</p>
          )}
        </>
      ) : (
        <RefusalNote error={error} />
      )}
    </ActionBar>
  )
}

interface OpenQuestionsProps {
  readonly importId: string
  readonly questions: readonly ImportQuestion[]
}

/** Nothing is guessed in silence: what is open is told, and what happens while nobody answers. */
function OpenQuestions({ importId, questions }: OpenQuestionsProps): ReactNode {
  const unanswered = [...new Set(questions.map((question) => question.unanswered))].join(' ')
  return (
    <p className="truncate text-sm text-muted" title={unanswered}>
      <Link
        to="/imports/$id"
        params={{ id: importId }}
        search={{ step: 'values', column: questions[0]?.column ?? 0 }}
        className="font-medium text-warn"
      >
        <CircleHelp size={13} aria-hidden className="mr-1 inline align-[-2px]" />
        {it.values.open(questions.map(({ kind }) => kind))}
      </Link>{' '}
      {it.values.unanswered(unanswered)}
    </p>
  )
}
