import {
  formatList,
  jsonElements,
  looksLikeJsonList,
  nonBlank,
  readElements,
  splitElements,
  type List,
} from './list.ts'
import { fold, optionLookup, remembering, type OptionLookup } from './option-lookup.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed, type ParseSettings } from './value-type.ts'

/** Options of a field, each one once, in the order of the cell. `[]` is none of them. */
export const multiSelectCodec: Codec<List> = {
  type: 'multiSelect',
  reader: (settings) => {
    const lookup = withElements(optionLookup(settings), settings.elements)
    return remembering((text) => readMultiSelect(text, lookup))
  },
  format: formatList,
}

/** A JSON list is always a list, even where an option is called "[]": that is how lists are written. */
function readMultiSelect(text: string, lookup: OptionLookup): Parsed<List> {
  const json = looksLikeJsonList(text) ? jsonElements(text) : null
  if (json !== null) return readOptions(json, lookup)
  const single = lookup.find(text)
  if (single?.ok === true) return ok([single.value])
  return looksLikeJsonList(text) ? unreadable('LIST_UNREADABLE', text) : readOptions(parted(text, lookup), lookup)
}

function readOptions(elements: List, lookup: OptionLookup): Parsed<List> {
  const list = readElements(nonBlank(elements), lookup.read)
  return list.ok ? ok([...new Set(list.value)].filter((value) => value !== LEFT_OUT)) : list
}

/** Stands in a list for an element that was decided to be none; no option has an empty value. */
const LEFT_OUT = ''

/** What was decided about an element goes before what the field knows. */
function withElements(lookup: OptionLookup, elements: ParseSettings['elements']): OptionLookup {
  if (elements === undefined) return lookup
  const decided = (text: string): Parsed<string> | undefined => {
    const element = elements[fold(text)]
    return element === undefined ? undefined : element === null ? ok(LEFT_OUT) : lookup.read(element)
  }
  return {
    find: (text) => decided(text) ?? lookup.find(text),
    read: (text) => decided(text) ?? lookup.read(text),
  }
}

/** Commas part a text only into options: "Smith, Jones & Co" may be one. */
function parted(text: string, lookup: OptionLookup): List {
  const elements = splitElements(text)
  if (elements.length !== 1) return elements
  const byComma = nonBlank(text.split(','))
  const areOptions = byComma.length > 0 && byComma.every((element) => lookup.find(element) !== undefined)
  return areOptions ? byComma : elements
}
