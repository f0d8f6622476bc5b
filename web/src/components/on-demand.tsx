import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

/**
 * A component whose script comes with its first use, or before that: see `overlays` in pages.ts, which loads them ahead. Not by
 * `Suspense`: once that has shown its fallback, React waits 300 ms with what comes in its place.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | null = null
  return function OnDemand(props) {
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      if (Part !== null) return
      async function fetchPart(): Promise<void> {
        try {
          const part = await load()
          loaded = part
          setPart(() => part)
        } catch (error) {
          setPart(() => {
            // Thrown while it renders, so that the boundary of the page shows it.
            throw error
          })
        }
      }
      void fetchPart()
    }, [Part])
    return Part === null ? fallback : <Part {...props} />
  }
}
