/** Values as records hold them, read with care: their types are known only by the kind of their field. */

export const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A part of a composite value, or a property of a related record. */
export const partOf = (value: unknown, name: string): string => (isParts(value) ? textOf(value[name]) : '')

export const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : [])

/** Of e-mails, phones and links: the primary one first. */
export function allOf(value: unknown): readonly string[] {
  if (!isParts(value)) return []
  return [partOf(value, 'primary'), ...textsOf(value['additional'])].filter((text) => text !== '')
}

/** A record that a relation points to. Without a name it is out of the reader's reach, or has none. */
export interface RelatedRecord {
  readonly id: string
  readonly name: string
}

export function relatedOf(value: unknown): RelatedRecord | null {
  const id = partOf(value, 'id')
  return id === '' ? null : { id, name: partOf(value, 'name') }
}

/** Nothing in it that could be shown. Of a currency without an amount nothing is. */
export function isBlank(kind: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (kind === 'json' || !isParts(value)) return false
  if (kind === 'currency') return partOf(value, 'amount') === ''
  return Object.values(value).every((part) => isBlank('', part))
}

/** Whether two values are the same to whoever reads them: empty is empty, whatever it is written as. */
export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const plain = (value: unknown): string => JSON.stringify(normal(value)) ?? 'null'

function normal(value: unknown): unknown {
  if (value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(normal)
  if (!isParts(value)) return value
  const parts = Object.entries(value).filter(([, part]) => normal(part) !== null)
  if (parts.length === 0) return null
  return Object.fromEntries(parts.map(([name, part]) => [name, normal(part)] as const).sort(byName))
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1
