import { optionLookup } from './option-lookup.ts'
import type { Codec } from './value-type.ts'

/** One of the options of a field, by its value; in an open list, any text. */
export const selectCodec: Codec<string> = {
  type: 'select',
  reader: (settings) => optionLookup(settings).read,
  format: (value) => value,
}
