/**
 * The JSON text of a value for a `jsonb` column. PostgreSQL refuses NUL and half a surrogate pair in it,
 * which a file can hold anywhere: they become signs for what they are.
 */
export const toJsonb = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part))

/** Text that PostgreSQL can store. */
export const storable = (text: string): string =>
  (text.includes('\0') ? text.replaceAll('\0', '\u2400') : text).toWellFormed()
