/** The values of `--map "Header=field"`, `--join "Header + Header=field"`, `--default` and `--constant field=value`. */
import { OVERWRITE_RULES, type OverwriteRule } from '../../core/import/import-options.ts'
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

/** Columns with ` + ` between them, which one field gets together. */
export function readJoinFlag(text: string, separator: string | undefined): MappingChoice {
  const divide = text.lastIndexOf('=')
  const columns = text
    .slice(0, Math.max(0, divide))
    .split(' + ')
    .map((column) => column.trim())
  const field = text.slice(divide + 1).trim()
  if (columns.length < 2 || columns.includes('') || field === '') {
    throw usageFailure(
      `--join "${text}" is not complete.`,
      'Write --join "Header + Header=field", such as --join "Street + House number=address.street1".',
    )
  }
  return { columns, field, ...(separator !== undefined && { separator }) }
}

/** The first `=` divides: a value may hold one. */
export function readDefaultFlags(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text) => readTextFlag(text, 'default')))
}

export const readConstantFlags = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text) => readTextFlag(text, 'constant')))

/** The last `=` divides: a header may hold one, a rule never does. */
export function readOverwriteFlags(texts: readonly string[]): Readonly<Record<string, OverwriteRule>> {
  return Object.fromEntries(
    texts.map((text) => {
      const divide = text.lastIndexOf('=')
      const rule = OVERWRITE_RULES.find((each) => each === text.slice(divide + 1).trim())
      if (divide > 0 && rule !== undefined) return [text.slice(0, divide).trim(), rule]
      throw usageFailure(
        `--overwrite "${text}" is not complete.`,
        `Write --overwrite field=rule, with one of the rules ${OVERWRITE_RULES.join(', ')}.`,
      )
    }),
  )
}

function readTextFlag(text: string, flag: 'default' | 'constant'): readonly [string, string] {
  const divide = text.indexOf('=')
  const field = text.slice(0, Math.max(0, divide)).trim()
  const value = text.slice(divide + 1).trim()
  if (field === '' || value === '') {
    throw usageFailure(
      `--${flag} "${text}" is not complete.`,
      `Write --${flag} field=value, such as --${flag} city=Paris.`,
    )
  }
  return [field, value]
}
