import { useReviewRedo, useReviewUndo } from '../../../../../api/review-changes.ts'
import { tell, tellRefusal } from '../../../../../components/toast.tsx'
import { it } from '../../../../../texts/import-texts.ts'
import { CHANGES } from '../use-mend.ts'

export interface Turns {
  /** Takes back the last change, or `count` of them: everything down to the one with the number `through`. */
  readonly undo: (count?: number, through?: number) => void
  /** Does the same again, up to that one. */
  readonly redo: (count?: number, through?: number) => void
  readonly isPending: boolean
}

export function useTurns(importId: string): Turns {
  const undo = useReviewUndo(importId)
  const redo = useReviewRedo(importId)
  const { undone, redone } = it.mend.history
  return {
    undo: (count = 1, through) =>
      void undo.mutateAsync(through).then(() => tell(undone(count), undefined, CHANGES), tellRefusal),
    redo: (count = 1, through) =>
      void redo.mutateAsync(through).then(() => tell(redone(count), undefined, CHANGES), tellRefusal),
    isPending: undo.isPending || redo.isPending,
  }
}
