/**
 * A number as the reader writes it, with the signs of their own language: never guessed, so that "1,5" is refused
 * where a comma parts thousands rather than taken for fifteen.
 */
import { numberSigns } from '../texts/format.ts'

type Signs = ReturnType<typeof numberSigns>

/** @returns null for what is no number; a text where a double would change it */
export function readNumber(text: string, signs: Signs = numberSigns()): number | string | null {
  const plain = withoutGroups(text.trim().replaceAll('−', '-'), signs)
  if (plain === null || !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return null
  const value = Number(plain)
  return canonical(plain) === canonical(String(value)) ? value : plain
}

/** Groups hold three digits (in some countries two), the last one always three. */
function withoutGroups(text: string, { group, decimal }: Signs): string | null {
  const [whole = '', ...rest] = text.split(decimal)
  if (rest.length > 1) return null
  const groups = whole.split(/[\s\u00A0\u202F]/u.test(group) ? /[\s\u00A0\u202F]/u : group)
  const [, ...others] = groups
  const isGrouped = others.every((digits, index) =>
    index === others.length - 1 ? /^\d{3}$/.test(digits) : /^\d{2,3}$/.test(digits),
  )
  return isGrouped ? [groups.join(''), ...rest].join('.') : null
}

const canonical = (plain: string): string =>
  plain
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/** As it stands in an input: the reader's decimal sign, and no groups. */
export const writeNumber = (value: unknown, { decimal }: Signs = numberSigns()): string =>
  value === null || value === undefined ? '' : plainText(value).replace('.', decimal)

const plainText = (value: unknown): string =>
  typeof value === 'number'
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)
