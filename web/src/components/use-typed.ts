import { useEffect, useRef, useState } from 'react'

/** The server is asked when the typing pauses. */
const PAUSE_MS = 200

/** What is typed goes to the address when the typing pauses; another address (a view, the way back) goes into the field. */
export function useTyped(search: string, onPause: (text: string) => void): readonly [string, (text: string) => void] {
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
