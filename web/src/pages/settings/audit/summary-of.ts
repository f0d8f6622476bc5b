/** The plain values of an entry's details in one line; what is nested shows when the entry is opened. */
export const summaryOf = (details: Readonly<Record<string, unknown>>): string =>
  Object.entries(details)
    .filter(([, value]) => isPlain(value))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ')

const isPlain = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
