import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useReviewAction, useReviewUndo } from '../../../../api/review-changes.ts'
import { reviewHistoryQuery } from '../../../../api/review.ts'
import type { ImportView, ReviewAction, ReviewChange } from '../../../../api/types.ts'
import { tell, tellRefusal, tellTrouble } from '../../../../components/toast.tsx'
import { it } from '../../../../texts/import-texts.ts'

/** News of changes: only the last one can be taken back from where it is told. */
export const CHANGES = 'review-changes'

/** What is told of a change once it is made. */
type Told = string | ((change: ReviewChange) => string)

export interface Mend {
  /** Carries an action out and tells what came of it, with a way back. Throws the refusal. */
  readonly carryOut: (action: ReviewAction, told: Told) => Promise<void>
  /** The same; a refusal is told as well. @param key says which one is under way @returns whether it was done */
  readonly act: (action: ReviewAction, told: Told, key?: string) => Promise<boolean>
  /** The one that is under way; null while there is none. */
  readonly pending: string | null
}

/** What is done at one stroke about many rows. */
export function useMend({ id }: ImportView): Mend {
  const [pending, setPending] = useState<string | null>(null)
  const { mutateAsync } = useReviewAction(id)
  const takeBack = useTakeBack(id)
  const carryOut = async (action: ReviewAction, told: Told): Promise<void> => {
    const change = await mutateAsync(action)
    const { action: number } = change
    const words = typeof told === 'string' ? told : told(change)
    if (number === null) tell(it.mend.problems.nothingChanged)
    else tell(words, { label: it.mend.fixes.undo, run: () => void takeBack(number) }, CHANGES)
  }
  const act = async (action: ReviewAction, told: Told, key = ''): Promise<boolean> => {
    setPending(key)
    try {
      await carryOut(action, told)
      return true
    } catch (error) {
      tellRefusal(error)
      return false
    } finally {
      setPending(null)
    }
  }
  return { carryOut, act, pending }
}

/** Takes an action back as long as it is the last one: what came after it is not taken back unseen. */
function useTakeBack(id: string): (number: number) => Promise<void> {
  const client = useQueryClient()
  const { mutateAsync } = useReviewUndo(id)
  return async (number) => {
    try {
      const { actions } = await client.fetchQuery({ ...reviewHistoryQuery(id), staleTime: 0 })
      const { othersCame, undone } = it.mend.fixes
      if (actions.find(({ isUndone }) => !isUndone)?.number !== number)
        return tellTrouble(othersCame.title, othersCame.text)
      await mutateAsync(number)
      tell(undone, undefined, CHANGES)
    } catch (error) {
      tellRefusal(error)
    }
  }
}
