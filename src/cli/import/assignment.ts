/** The values of `--map "Header=field"` and `--default field=value`. */
import type { MappingChoice } from '../../operations/import/import-view.ts'
import { usageFailure } from '../command-failure.ts'

/** The last `=` divides: a header may hold one, a field never does. Nothing after it leaves the column out. */
export function readMapFlag(text: string): MappingChoice {
  const divide = text.lastIndexOf('=')
  const column = text.slice(0, Math.max(0, divide))
  if (column.trim() === '') {
    throw usageFailure(
      `--map "${text}" names no column.`,
      'Write --map "Header=field", or --map "Header=" to leave the column out.',
    )
  }
  return { column, field: text.slice(divide + 1).trim() || null }
}

/** The first `=` divides: a value may hold one. */
export function readDefaultFlags(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map(readDefaultFlag))
}

function readDefaultFlag(text: string): readonly [string, string] {
  const divide = text.indexOf('=')
  const field = text.slice(0, Math.max(0, divide)).trim()
  const value = text.slice(divide + 1).trim()
  if (field === '' || value === '') {
    throw usageFailure(
      `--default "${text}" is not complete.`,
      'Write --default field=value, such as --default city=Paris.',
    )
  }
  return [field, value]
}
