import { useMemo, useState } from 'react'
import { readStored, writeStored } from '../theme/stored-choice.ts'

/** How wide a panel can be, in px. */
export interface PanelBounds {
  readonly narrowest: number
  readonly widest: number
  /** Until somebody chose another one. */
  readonly usual: number
}

/** In px; kept in this browser under that name. */
export function usePanelWidth(name: string, bounds: PanelBounds): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => clamp(bounds, Number(readStored(name) ?? bounds.usual)))
  const resize = useMemo(
    () =>
      (next: number): void => {
        setWidth(clamp(bounds, next))
        writeStored(name, String(clamp(bounds, next)))
      },
    [name, bounds],
  )
  return [width, resize]
}

const clamp = ({ narrowest, widest, usual }: PanelBounds, width: number): number =>
  Number.isFinite(width) ? Math.min(widest, Math.max(narrowest, Math.round(width))) : usual
