import type { Part } from '../model/field.ts'
import { optionLookup } from '../value/option-lookup.ts'

/**
 * How the options of a field are written: by label, where the label leads back to the option and to no other one.
 *
 * @returns by value; options that are written as their value are left out
 */
export function writtenOptions({ field }: Pick<Part, 'field'>): ReadonlyMap<string, string> {
  const { options = [] } = field.settings
  const { find } = optionLookup(field.settings)
  const isRead = (label: string, value: string): boolean => {
    const read = find(label)
    return read?.ok === true && read.value === value && label.trim() === label && label !== ''
  }
  return new Map(
    options
      .filter(({ value, label }) => label !== value && isRead(label, value))
      .map(({ value, label }) => [value, label]),
  )
}
