/** Records as a table: the fields that have a value, as far as the window reaches. */
import type { Output } from './output.ts'
import { printable, textWidth } from './text-width.ts'

export type ShownRecord = Readonly<Record<string, unknown>>

/** Kept by Waybill itself, and seldom what one looks for. */
const UNASKED_FIELDS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'deletedAt', 'createdBy', 'updatedBy'])

/** A field shares the window with others: longer values are cut. */
const WIDEST_CELL = 32
const GAP = 2

export function showRecords(output: Output, records: readonly ShownRecord[]): void {
  const [first] = records
  if (first === undefined) return output.say('There are no such records.')
  const rows = records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, textOf(value)])),
  )
  const filled = Object.keys(first).filter((name) => !UNASKED_FIELDS.has(name) && rows.some((row) => row[name] !== ''))
  // Long, and seldom what one looks for: last.
  const names = [...filled.filter((name) => name !== 'id'), 'id']
  const { shown, left } = output.isTerminal ? fitInto(output.width, names, rows) : { shown: names, left: [] }
  output.table(
    shown.map((name) => ({ title: name, fit: output.isTerminal && name !== 'id' ? 'cut' : 'keep' })),
    rows.map((row) => shown.map((name) => row[name] ?? '')),
  )
  if (left.length > 0) output.prose(`Not shown: ${left.join(', ')} (--json has all fields).`)
}

type Row = Readonly<Record<string, string>>

function fitInto(
  width: number,
  names: readonly string[],
  rows: readonly Row[],
): { readonly shown: readonly string[]; readonly left: readonly string[] } {
  let room = width + GAP
  const shown: string[] = []
  for (const name of names) {
    const widest = Math.max(textWidth(name), ...rows.map((row) => textWidth(printable(row[name] ?? ''))))
    room -= (name === 'id' ? widest : Math.min(WIDEST_CELL, widest)) + GAP
    if (room < 0 && shown.length > 1) break
    shown.push(name)
  }
  return { shown, left: names.slice(shown.length) }
}

/** A value of any kind in a few words; the whole of it is in the JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  if (typeof value === 'object') return textOfObject(value)
  return String(value)
}

/** A related record by its name, an address line by line, other composite fields by what comes first. */
function textOfObject(value: object): string {
  if ('primary' in value) return textOf(value.primary)
  if ('name' in value) return textOf(value.name)
  if ('first' in value && 'last' in value) return joinTexts([value.first, value.last], ' ')
  if ('amount' in value && 'currency' in value) return joinTexts([value.amount, value.currency], ' ')
  if ('id' in value) return textOf(value.id)
  return joinTexts(Object.values(value), ', ')
}

const joinTexts = (values: readonly unknown[], separator: string): string =>
  values
    .map(textOf)
    .filter((text) => text !== '')
    .join(separator)
