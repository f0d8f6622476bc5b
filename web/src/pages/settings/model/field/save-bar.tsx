import type { ReactNode } from 'react'
import { Button } from '../../../../components/button.tsx'
import { st } from '../../../../texts/settings-texts.ts'

interface SaveBarProps {
  /** What is not saved yet, and what saving does. */
  readonly note: string
  readonly onDiscard: () => void
  readonly isPending: boolean
  readonly isReady: boolean
}

/** Stays in view for as long as something of a long form is not saved. Its button submits the form. */
export function SaveBar({ note, onDiscard, isPending, isReady }: SaveBarProps): ReactNode {
  return (
    <div
      data-foot
      className="sticky bottom-4 z-10 flex items-center gap-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-float"
    >
      <output className="flex-1 text-muted">{note}</output>
      <Button onPress={onDiscard}>{st.model.discard}</Button>
      <Button type="submit" variant="primary" isPending={isPending} isDisabled={!isReady}>
        {st.model.save}
      </Button>
    </div>
  )
}
