/** As long as a pointer rests before it asks what it points at. */
const DELAY_MS = 500

/** Tells which element is to be explained, null for none. @returns what ends it */
export function watchTips(show: (element: HTMLElement | null) => void): () => void {
  let present: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  function hide(): void {
    clearTimeout(timer)
    show(null)
  }
  function turnTo(element: HTMLElement | null, delay: number): void {
    if (element === present) return
    present = element
    hide()
    if (element !== null) timer = setTimeout(() => element.isConnected && show(element), delay)
  }
  const events: Readonly<Record<string, (event: Event) => void>> = {
    pointerover: (event) => turnTo(explained(event), DELAY_MS),
    focusin: (event) => turnTo(isByKeyboard(event) ? explained(event) : null, 0),
    pointerdown: hide,
    keydown: hide,
    scroll: hide,
  }
  for (const [name, listen] of Object.entries(events)) document.addEventListener(name, listen, true)
  return () => {
    clearTimeout(timer)
    for (const [name, listen] of Object.entries(events)) document.removeEventListener(name, listen, true)
  }
}

/** What has opened something says so by that. */
function explained({ target }: Event): HTMLElement | null {
  const found = target instanceof Element ? target.closest('[data-tip]:not([aria-expanded=true])') : null
  return found instanceof HTMLElement ? found : null
}

const isByKeyboard = ({ target }: Event): boolean => target instanceof Element && target.matches(':focus-visible')
