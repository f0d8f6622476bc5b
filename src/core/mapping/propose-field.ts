/** The field that a column without one asks for: its name, and the kind that its cells look like. */
import type { FieldKind } from '../model/field-kind.ts'
import { isBlankWord } from '../value/blank-words.ts'
import { findCurrency } from '../value/currency-sign.ts'
import { undress } from '../value/number-dress.ts'
import { looksLikePhone, meaningful, shapeOf, type ValueShape } from './value-shape.ts'

export interface FieldProposal {
  readonly label: string
  readonly kind: FieldKind
  /** Of a list of options: what the cells hold. */
  readonly options: readonly string[]
}

const KIND_OF_SHAPE: { readonly [shape in ValueShape]?: FieldKind } = {
  email: 'email',
  link: 'links',
  uuid: 'uuid',
  number: 'number',
  yesNo: 'boolean',
}

/** @param cells of the first rows, blank ones too */
export function proposeField(header: string, cells: readonly string[]): FieldProposal {
  const texts = meaningful(cells).filter((text) => !isBlankWord(text))
  const kind = kindOf(texts)
  return { label: header.trim(), kind, options: kind === 'select' ? [...new Set(texts)] : [] }
}

function kindOf(texts: readonly string[]): FieldKind {
  if (texts.length === 0) return 'text'
  if (texts.every(isMoney)) return 'currency'
  if (texts.every(isWrittenAsPhone)) return 'phones'
  const shape = shapeOf(texts)
  if (shape === 'number' && texts.some(hasLeadingZero)) return 'text'
  if (shape === 'date') return texts.some((text) => /\d:\d\d/.test(text)) ? 'dateTime' : 'date'
  const known = shape === null ? undefined : KIND_OF_SHAPE[shape]
  if (known !== undefined) return known
  if (isOfFewTexts(texts)) return 'select'
  return texts.some((text) => text.length > LONGEST_LINE || text.includes('\n')) ? 'richText' : 'text'
}

const isMoney = (text: string): boolean => {
  const dressed = undress(text)
  return dressed !== null && dressed.currencyText !== '' && findCurrency(dressed.currencyText) !== undefined
}

/** A plus or signs between the digits: "2024" alone is a number. */
const isWrittenAsPhone = (text: string): boolean =>
  looksLikePhone(text) && (text.startsWith('+') || /\d[\s().-]+\d+[\s().-]+\d/.test(text)) && !/^\d{4}-\d\d/.test(text)

/** A code: as a number it would lose its zeros. */
const hasLeadingZero = (text: string): boolean => /^0\d/.test(text)

const LONGEST_LINE = 120
const LONGEST_OPTION = 40

/** Several rows share each text. */
function isOfFewTexts(texts: readonly string[]): boolean {
  const distinct = new Set(texts)
  const isShort = texts.every((text) => text.length <= LONGEST_OPTION)
  return isShort && texts.length >= 6 && distinct.size * 3 <= texts.length
}
