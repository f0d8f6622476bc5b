import { useState } from 'react'

const KEY = 'waybill.panel-width'
export const NARROWEST = 360
export const WIDEST = 800
const USUAL = 440

const clamp = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))

/** In pixels; kept in this browser. */
export function usePanelWidth(): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(readWidth)
  const resize = (next: number): void => {
    setWidth(clamp(next))
    localStorage.setItem(KEY, String(clamp(next)))
  }
  return [width, resize]
}

function readWidth(): number {
  const kept = Number(localStorage.getItem(KEY) ?? USUAL)
  return Number.isFinite(kept) ? clamp(kept) : USUAL
}
