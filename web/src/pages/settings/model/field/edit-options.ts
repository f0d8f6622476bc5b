/** Changes of the list of options in the form of a field. */
import { TAG_COLORS, tagColorOf } from '../../../../components/tag.tsx'
import type { DraftOption } from './field-draft.ts'

type Options = readonly DraftOption[]

export const changeOption = (options: Options, key: string, change: Partial<DraftOption>): Options =>
  options.map((option) => (option.key === key ? { ...option, ...change } : option))

let made = 0

/** A new one gets the colour after that of the last one. */
export function addOption(options: Options): Options {
  made += 1
  const last = options.at(-1)
  const index = last === undefined ? -1 : TAG_COLORS.indexOf(tagColorOf(last.color))
  const color = TAG_COLORS[(index + 1) % TAG_COLORS.length]
  return [...options, { key: `new ${made}`, value: null, label: '', color }]
}

/** Makes options of values that records have already. */
export const addValues = (options: Options, values: readonly string[]): Options => [
  ...options,
  ...values.map((value) => ({ key: value, value, label: value, color: undefined })),
]

/** One that no record knows yet goes at once; any other waits for the form to be saved. */
export const removeOption = (options: Options, key: string): Options =>
  options.flatMap((option) => {
    if (option.key === key) return option.value === null ? [] : [{ ...option, goesTo: null }]
    return [option.goesTo === key ? { ...option, goesTo: null } : option]
  })

export const keepOption = (options: Options, key: string): Options =>
  options.map((option) => {
    if (option.key !== key) return option
    const { goesTo: _, ...kept } = option
    return kept
  })

export const inOrder = (options: Options, keys: readonly string[]): Options =>
  keys.flatMap((key) => options.find((option) => option.key === key) ?? [])
