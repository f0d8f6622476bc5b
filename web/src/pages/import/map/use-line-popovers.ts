/** What is open at which line, and the keys of the lines. */
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { LineActions } from './column-row.tsx'
import { showWithFocus } from './show-with-focus.ts'

interface OpenAt {
  readonly kind: 'fields' | 'menu'
  readonly column: number
}

export interface LinePopovers {
  readonly open: OpenAt | null
  readonly trigger: RefObject<HTMLElement | null>
  readonly actions: LineActions
  close(): void
}

const SEARCH = '[data-target-search] input'
const ENTRY = '[role=menu] [role=menuitem]'

const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** @param leaveOut what the Delete key does with a line */
export function useLinePopovers(leaveOut: (column: number) => void): LinePopovers {
  const [open, setOpen] = useState<OpenAt | null>(null)
  const trigger = useRef<HTMLElement | null>(null)
  const latest = useRef(leaveOut)
  useEffect(() => {
    latest.current = leaveOut
  })
  const show = useCallback((kind: OpenAt['kind'], column: number, at: HTMLElement) => {
    trigger.current = at
    setOpen({ kind, column })
  }, [])
  const actions = useMemo(
    (): LineActions => ({
      onOpen: (column, at) => showWithFocus(() => show('fields', column, at), SEARCH),
      onMenu: (column, at) => showWithFocus(() => show('menu', column, at), ENTRY),
      onKey: (event, column) => {
        const move = MOVES[event.key]
        if (move !== undefined) moveFocus(event, move)
        else if (event.key === 'Delete') latest.current(column)
        else if (isTyping(event)) showWithFocus(() => show('fields', column, event.currentTarget), SEARCH)
      },
    }),
    [show],
  )
  return { open, trigger, actions, close: () => setOpen(null) }
}

const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** To the same button of the next line, or the one before. */
function moveFocus(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  event.preventDefault()
  const lines = event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-field-button]') ?? []
  const buttons = [...lines]
  const next = buttons[buttons.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
