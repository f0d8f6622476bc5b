/** Numbers, times and sizes as people read them. */

export const formatCount = (count: number): string => count.toLocaleString('en-US')

/** "1 row", "40 rows". */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`

/** "8 s", "2 min 05 s", "1 h 12 min". */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${twoDigits(whole % 60)} s`
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** "812 bytes", "4.2 MB". */
export function formatBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const digits = step === 0 ? 0 : 1
  return `${(bytes / 1000 ** step).toFixed(digits)} ${UNITS[step] ?? ''}`
}

/** "2026-11-21 09:30", in the time zone of this machine. */
export function formatInstant(iso: string): string {
  const date = new Date(iso)
  const day = [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}
