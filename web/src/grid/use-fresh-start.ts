import { useEffect, useRef } from 'react'
import { NONE, type Selection } from './selection.ts'

interface Started {
  readonly rows: { toTop(): void }
  readonly cursor: { reset(): void }
  readonly select: (selection: Selection<never>) => void
}

/** Other rows than before: the grid begins at its top, and nothing of it is selected yet. @param key which rows they are */
export function useFreshStart(key: string, started: Started): void {
  const latest = useRef(started)
  useEffect(() => {
    latest.current = started
  })
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    latest.current.rows.toTop()
    latest.current.cursor.reset()
    latest.current.select(NONE)
  }, [key])
}
