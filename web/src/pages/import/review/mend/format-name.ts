import type { ReviewAction } from '../../../../api/types.ts'
import { it } from '../../../../texts/import-texts.ts'

type ColumnFormat = Extract<ReviewAction, { readonly kind: 'readAs' }>['format']

const DATE_ORDERS = { DMY: 'dayFirst', MDY: 'monthFirst', YMD: 'yearFirst' } as const
const YEARS_OF_A_CENTURY = 100

/** "Read as day first": the one thing that a format decides about cells which can be read in several ways. */
export function formatName({ dateOrder, serialDates, lastShortYear, decimalSign, percent }: ColumnFormat): string {
  const words = it.mend.fixes
  if (dateOrder !== undefined) return words[DATE_ORDERS[dateOrder]]
  if (serialDates !== undefined) return words.serialDates
  if (lastShortYear !== undefined) return words.years(Math.floor(lastShortYear / YEARS_OF_A_CENTURY))
  if (decimalSign !== undefined) return decimalSign === '.' ? words.decimalPoint : words.decimalComma
  if (percent !== undefined) return percent === 'number' ? words.percentNumber : words.percentFraction
  return words.readAgain
}
