import { undress } from '../../value/number-dress.ts'
import { numberCodec } from '../../value/number.ts'
import type { Sign } from './column-stats.ts'

const ONE_SEPARATOR = /^[1-9]\d{0,2}[.,]\d{3}$/
const DIGITS = /^[-+]?\d+$/
const UNREADABLE: readonly Sign[] = ['unreadable']
const read = numberCodec.reader({ percent: 'number' })

/** What a cell shows about the numbers of its column; nothing, for an integer without separators. */
export function signsOfNumber(text: string): readonly Sign[] {
  if (DIGITS.test(text)) return []
  const separator = separatorSign(text)
  const dressed = undress(text)
  if (dressed === null) return separator.length > 0 || isNumber(text) ? separator : UNREADABLE
  const { currencyText, isPercent } = dressed
  return [...separator, ...(currencyText === '' ? [] : [`currency:${currencyText}`]), ...(isPercent ? ['percent'] : [])]
}

function separatorSign(text: string): readonly Sign[] {
  const [digits = ''] = /\d[\d.,'’ \u00A0\u2009\u202F]*\d|[.,]\d+/.exec(text) ?? []
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point === -1 && comma === -1) return []
  if (!isNumber(text)) return []
  if (point !== -1 && comma !== -1) return [point > comma ? 'point' : 'comma']
  const last = point === -1 ? ',' : '.'
  if (digits.indexOf(last) !== digits.lastIndexOf(last)) return [last === ',' ? 'point' : 'comma']
  if (ONE_SEPARATOR.test(digits)) return [last === ',' ? 'loneComma' : 'lonePoint']
  return [last === ',' ? 'comma' : 'point']
}

function isNumber(text: string): boolean {
  const parsed = read(text)
  return parsed.ok || parsed.problem.code === 'NUMBER_AMBIGUOUS'
}
