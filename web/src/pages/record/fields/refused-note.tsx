import type { ReactNode } from 'react'
import { Button } from '../../../components/button.tsx'
import { wordsAtField } from '../../../fields/refused-field.ts'
import { t } from '../../../texts/texts.ts'

interface RefusedNoteProps {
  readonly error: unknown
  readonly onCorrect: () => void
  readonly onDiscard: () => void
}

/** Why a value was not taken, below the value that is still there. */
export function RefusedNote({ error, onCorrect, onDiscard }: RefusedNoteProps): ReactNode {
  const { message, remedy } = wordsAtField(error)
  return (
    <div role="alert" className="-mx-2 mt-1 mb-2 rounded-md bg-bad-soft px-2 py-1.5 text-sm">
      <p className="font-medium break-words text-bad">{message}</p>
      {remedy !== null && <p className="break-words">{remedy}</p>}
      <div className="mt-1.5 flex gap-1.5">
        <Button size="sm" onPress={onCorrect}>
          {t.record.correct}
        </Button>
        <Button size="sm" variant="ghost" onPress={onDiscard}>
          {t.record.discard}
        </Button>
      </div>
    </div>
  )
}
