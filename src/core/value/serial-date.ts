/** Days as spreadsheets count them: 46347 is 21 November 2026. */

/** Day 0 of each way to count, in milliseconds since 1970. */
const DAY_0_MS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
const DAY_MS = 86_400_000

/** From 1927, as birthdays go, to 2119: numbers outside of it are hardly days. */
const FIRST = 10_000
const LAST = 80_000

export const isLikelySerial = (serial: number): boolean => serial >= FIRST && serial < LAST

/**
 * @param serial days, with the time of the day behind the point, which is left away
 * @returns "2026-11-21", or null for a number that is hardly a day
 */
export function serialDay(serial: number, system: '1900' | '1904'): string | null {
  if (!isLikelySerial(serial)) return null
  return new Date(DAY_0_MS[system] + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}

/** Milliseconds since midnight that the part behind the point says, to the second. */
export const serialTimeMs = (serial: number): number =>
  Math.min(DAY_MS - 1000, Math.round(((serial - Math.floor(serial)) * DAY_MS) / 1000) * 1000)
