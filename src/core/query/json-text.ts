/** JSON scalars as the text that a codec reads, so that an API and a file obey the same rules. */

/**
 * @returns the trimmed text; '' for null and for nothing but white space; undefined for arrays,
 *   objects and numbers that are not finite, which no codec of a single value reads
 */
export function textOfScalar(json: unknown): string | undefined {
  if (json === null || json === undefined) return ''
  if (typeof json === 'string') return json.trim()
  if (typeof json === 'boolean') return String(json)
  if (typeof json === 'number' && Number.isFinite(json)) return String(json)
  return undefined
}

/** NUL is the one character that PostgreSQL cannot store: looked for in texts, keys and all that they hold. */
export function holdsNul(json: unknown): boolean {
  if (typeof json === 'string') return json.includes('\0')
  if (Array.isArray(json)) return json.some(holdsNul)
  if (typeof json !== 'object' || json === null) return false
  return Object.entries(json).some(([key, value]) => key.includes('\0') || holdsNul(value))
}
