import { useEffect, useState, type RefObject } from 'react'
import { useRouter } from '@tanstack/react-router'

/**
 * After another page was opened, the focus goes to its beginning, unless it is in the page already: a page may have
 * put it into a field, and a frame such as that of the settings stays.
 *
 * @returns the title of the page that was opened, to be read out
 */
export function useFocusAfterNavigation(main: RefObject<HTMLElement | null>): string {
  const router = useRouter()
  const [title, setTitle] = useState('')
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return
        const hasFocus = main.current?.contains(document.activeElement) ?? false
        if (!hasFocus) main.current?.focus({ preventScroll: true })
        setTitle(document.title)
      }),
    [router, main],
  )
  return title
}
