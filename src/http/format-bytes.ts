const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB']

/** "20 GB", "1.5 MB": for people, in steps of 1024. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1)
  const value = Math.round((bytes / 1024 ** step) * 10) / 10
  return `${value} ${UNITS[step]}`
}
