import { useEffect, useState } from 'react'
import { Refused } from '../../api/request.ts'

/** Seconds until another attempt is taken, after a refusal for too many of them; else 0. */
export function useWait(error: unknown): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = secondsOf(error)
    const end = Date.now() + seconds * 1000
    const tell = (): void => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)))
    tell()
    if (seconds === 0) return undefined
    const timer = setInterval(tell, 1000)
    return () => clearInterval(timer)
  }, [error])
  return left
}

const secondsOf = (error: unknown): number =>
  error instanceof Refused && error.code === 'TOO_MANY_REQUESTS' ? Number(error.details['seconds']) : 0
