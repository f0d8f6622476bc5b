import {
  formatList,
  jsonElements,
  looksLikeJsonList,
  nonBlank,
  readElements,
  splitElements,
  type List,
} from './list.ts'
import { optionLookup, remembering, type OptionLookup } from './option-lookup.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

/** Options of a field, each one once, in the order of the cell. `[]` is none of them. */
export const multiSelectCodec: Codec<List> = {
  type: 'multiSelect',
  reader: (settings) => {
    const lookup = optionLookup(settings)
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
  return list.ok ? ok([...new Set(list.value)]) : list
}

/** Commas part a text only into options: "Smith, Jones & Co" may be one. */
function parted(text: string, lookup: OptionLookup): List {
  const elements = splitElements(text)
  if (elements.length !== 1) return elements
  const byComma = nonBlank(text.split(','))
  const areOptions = byComma.length > 0 && byComma.every((element) => lookup.find(element) !== undefined)
  return areOptions ? byComma : elements
}
