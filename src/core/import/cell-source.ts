/**
 * Where the text of a mapped column comes from when it is not simply one cell of the row: a part of a
 * cell that holds a whole name or address, several cells joined, or the same text for every row.
 *
 * The source decides the text only. What reads it, and what becomes of a blank, is the same as for a cell.
 */
import { problem, type Problem } from '../problems.ts'
import { currencyOfAmount } from '../value/currency-of-amount.ts'
import { ERROR_MARK, unmarked } from './cell-mark.ts'
import { splitAddress, type SplitAddress } from '../value/split-address.ts'
import { splitName, type NameOrder, type SplitName } from '../value/split-name.ts'

export type CellSource =
  /** `part` is the name of a part: `first`, `postalCode`. */
  | { readonly kind: 'name'; readonly part: string; readonly order: NameOrder }
  | { readonly kind: 'address'; readonly part: string }
  /** 0-based columns in the order in which they are put together; blank ones leave no separator. */
  | { readonly kind: 'join'; readonly columns: readonly number[]; readonly separator: string }
  | { readonly kind: 'constant'; readonly text: string }
  /** The currency of the amount in a cell; `chosen` for amounts that name none, or one by a sign of several. */
  | { readonly kind: 'currency'; readonly chosen?: string }

export interface SourceReader {
  readonly text: (cells: readonly string[]) => string
  /** What was not surely understood about the cell; told once, with the first part. */
  readonly warn: ((cells: readonly string[]) => Problem | null) | null
}

/** @param index the column that is split */
export function makeSourceReader(source: CellSource, index: number): SourceReader {
  switch (source.kind) {
    case 'constant':
      return { text: () => source.text, warn: null }
    case 'join':
      return { text: (cells) => joinCells(cells, source.columns, source.separator), warn: null }
    case 'name':
      return nameReader(source, index)
    case 'address':
      return addressReader(source.part, index)
    case 'currency':
      return { text: (cells) => currencyOfAmount((cells[index] ?? '').trim(), source.chosen), warn: null }
  }
}

/** A cell of a spreadsheet that holds an error makes the whole an error. */
function joinCells(cells: readonly string[], columns: readonly number[], separator: string): string {
  let joined = ''
  for (const column of columns) {
    const text = (cells[column] ?? '').trim()
    if (text.startsWith(ERROR_MARK)) return text
    if (text !== '') joined += joined === '' ? unmarked(text) : separator + unmarked(text)
  }
  return joined
}

/** The parts of one cell are asked for one after the other: it is split once. */
function memoLast<Result>(read: (text: string) => Result): (text: string) => Result {
  let lastText = ''
  let last = read('')
  return (text) => {
    if (text === lastText) return last
    lastText = text
    last = read(text)
    return last
  }
}

const splitFirstLast = memoLast((text) => splitName(text, 'firstLast'))
const splitLastFirst = memoLast((text) => splitName(text, 'lastFirst'))
const splitPlace = memoLast(splitAddress)

function nameReader({ part, order }: CellSource & { readonly kind: 'name' }, index: number): SourceReader {
  const split = order === 'lastFirst' ? splitLastFirst : splitFirstLast
  return {
    text: (cells) => {
      const name = split((cells[index] ?? '').trim())
      return part === 'first' ? name.first : name.last
    },
    warn: part === 'first' ? (cells) => warnOfName((cells[index] ?? '').trim(), split) : null,
  }
}

function warnOfName(text: string, split: (text: string) => SplitName): Problem | null {
  const { isSure, leftOut } = split(text)
  if (!isSure) return problem('NAME_NOT_SPLIT')
  return leftOut === '' ? null : problem('NAME_TITLE_LEFT_OUT', { title: leftOut })
}

const PARTS_OF_ADDRESS: Readonly<Record<string, (address: SplitAddress) => string>> = {
  street1: ({ street1 }) => street1,
  street2: ({ street2 }) => street2,
  city: ({ city }) => city,
  state: ({ state }) => state,
  postalCode: ({ postalCode }) => postalCode,
  country: ({ country }) => country,
}

function addressReader(part: string, index: number): SourceReader {
  const take = PARTS_OF_ADDRESS[part] ?? (() => '')
  return {
    text: (cells) => take(splitPlace((cells[index] ?? '').trim())),
    warn: part === 'street1' ? (cells) => warnOfAddress((cells[index] ?? '').trim()) : null,
  }
}

const warnOfAddress = (text: string): Problem | null =>
  text === '' || splitPlace(text).isSure ? null : problem('ADDRESS_NOT_SPLIT')
