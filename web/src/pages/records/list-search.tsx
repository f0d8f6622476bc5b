import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { SearchField } from '../../components/search-field.tsx'
import { t } from '../../texts/texts.ts'
import type { ListState } from './list/use-list-state.ts'

/** The server is asked when the typing pauses. */
const PAUSE_MS = 200

interface ListSearchProps {
  /** In the plural. */
  readonly objects: string
  readonly state: ListState
  readonly fieldRef: RefObject<HTMLDivElement | null>
}

export function ListSearch({ objects, state, fieldRef }: ListSearchProps): ReactNode {
  const { search } = state.shown
  const [typed, setTyped] = useTyped(search, (text) => state.change({ search: text }))
  return (
    <div ref={fieldRef} className="w-64 min-w-28 shrink">
      <SearchField label={t.list.search(objects)} clearLabel={t.common.clear} value={typed} onChange={setTyped} />
    </div>
  )
}

/** What is typed goes to the address when the typing pauses; another address (a view, the way back) goes into the field. */
function useTyped(search: string, onPause: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(search)
  const [sent, setSent] = useState(search)
  const latest = useRef(onPause)
  useEffect(() => {
    latest.current = onPause
  })
  if (search !== sent) {
    setSent(search)
    if (search !== typed.trim()) setTyped(search)
  }
  useEffect(() => {
    if (typed.trim() === search) return undefined
    const timer = setTimeout(() => {
      setSent(typed.trim())
      latest.current(typed.trim())
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, search])
  return [typed, setTyped]
}
