/**
 * Reads and writes lists in one cell.
 *
 * Written, a list is always JSON (`["A","B"]`), even with one element, so that no text in it can be
 * taken for a separator. Read, it may also be `A;B`, one element a line, or, for types whose elements
 * hold no commas, `A,B`.
 */
import { unreadable } from './unreadable.ts'
import { readText } from './text.ts'
import { ok, type Codec, type Parsed, type ParseSettings, type ValueType } from './value-type.ts'
import type { Problem } from '../problems.ts'

export type List = readonly string[]
type ReadElement = (text: string) => Parsed<string>

const SEMICOLON_OR_LINE = /[;\r\n]/
const LINE = /[\r\n]/
const ANY_SEPARATOR = /[;,\r\n]/

/** The canonical text of every list type. */
export const formatList = (list: List): string => JSON.stringify(list)

/** True for text in brackets, which has to be a JSON array of strings: nobody writes `[A;B]` by hand. */
export const looksLikeJsonList = (text: string): boolean => text.startsWith('[') && text.endsWith(']')

/** The elements of a JSON array of strings; null when the text is anything else. */
export function jsonElements(text: string): List | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && parsed.every((element) => typeof element === 'string') ? parsed : null
  } catch {
    return null
  }
}

/** The elements of `A;B` or of lines, without white space around them; blank ones are left out. */
export const splitElements = (text: string): List => nonBlank(text.split(SEMICOLON_OR_LINE))

export const nonBlank = (elements: List): List => elements.map((element) => element.trim()).filter(Boolean)

/** A list of any texts. From JSON they are taken as they are, blank ones too. */
export const textListCodec: Codec<List> = { type: 'textList', reader: () => readTextList, format: formatList }

function readTextList(text: string): Parsed<List> {
  const elements = looksLikeJsonList(text) ? jsonElements(text) : splitElements(text)
  return elements === null ? unreadable('LIST_UNREADABLE', text) : readElements(elements, readText)
}

/** The codec of a list whose elements are read like single values of another type. */
export function listCodec(type: ValueType, element: Codec<string>): Codec<List> {
  const reader = (settings: ParseSettings): ((text: string) => Parsed<List>) => listReader(element.reader(settings))
  return { type, reader, format: formatList }
}

/**
 * A comma or a semicolon can also be part of an element ("Doe, John <j@x.com>", a link with `;`), so
 * the text is parted as finely as it can be read.
 */
function listReader(readElement: ReadElement): (text: string) => Parsed<List> {
  return (text) => {
    if (looksLikeJsonList(text)) {
      const elements = jsonElements(text)
      return elements === null ? unreadable('LIST_UNREADABLE', text) : readElements(nonBlank(elements), readElement)
    }
    const finest = readElements(nonBlank(text.split(ANY_SEPARATOR)), readElement)
    if (finest.ok) return finest
    const coarser = readElements(splitElements(text), readElement)
    if (coarser.ok) return coarser
    const lines = readElements(nonBlank(text.split(LINE)), readElement)
    return lines.ok ? lines : finest
  }
}

/** Reads every element. One without a value leaves the list without; of warnings the first one is kept. */
export function readElements(elements: List, readElement: ReadElement): Parsed<List> {
  const values: string[] = []
  let warning: Problem | undefined
  for (const element of elements) {
    const parsed = readElement(element)
    if (!parsed.ok) return parsed
    values.push(parsed.value)
    warning ??= parsed.warning
  }
  return warning === undefined ? ok(values) : { ok: true, value: values, warning }
}
