import { isCross, booleanCodec } from '../../value/boolean.ts'
import { findCurrency } from '../../value/currency-sign.ts'
import type { Sign } from './column-stats.ts'

const NOTHING: readonly Sign[] = []
const readBoolean = booleanCodec.reader({})

export function signsOfBoolean(text: string): readonly Sign[] {
  if (isCross(text)) return ['cross']
  const parsed = readBoolean(text)
  return [parsed.ok ? (parsed.value ? 'yes' : 'no') : 'unreadable']
}

const NATIONAL: readonly Sign[] = ['national']
const PLUS = 43
const ZERO = 48

export function signsOfPhone(text: string): readonly Sign[] {
  const first = text.charCodeAt(0)
  const isInternational = first === PLUS || (first === ZERO && text.charCodeAt(1) === ZERO) || text.startsWith('(+')
  return !isInternational && /\d/.test(text) ? NATIONAL : NOTHING
}

export const signsOfCurrency = (text: string): readonly Sign[] =>
  findCurrency(text)?.isShared === true ? [`currency:${text}`] : NOTHING
