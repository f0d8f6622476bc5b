import type { KeyboardEvent, ReactNode } from 'react'

/**
 * Around a list that is searched: Enter takes the first entry that is found also while the library, which marks it a
 * moment after the last key, has not marked any yet.
 */
export function FirstOnEnter({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div role="presentation" className="contents" onKeyDownCapture={takeFirst}>
      {children}
    </div>
  )
}

function takeFirst(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, nativeEvent } = event
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement) || target.value === '') return
  if (currentTarget.querySelector('[role=option][data-focused]') !== null) return
  const first = currentTarget.querySelector<HTMLElement>('[role=option]:not([data-disabled])')
  if (first === null) return
  event.preventDefault()
  event.stopPropagation()
  first.click()
}
