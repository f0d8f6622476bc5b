import { useEffect, useState } from 'react'

/** False until what brought the component up has had its turn: by then it has asked for what it needs itself. */
export function useNextFrame(): boolean {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  return isThere
}
