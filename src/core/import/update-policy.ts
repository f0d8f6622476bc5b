/** What an update takes from the cells of one column, put together from the options of the import and of its field. */
import type { BlankPolicy, ImportOptions, MultiValueMode, OverwriteRule } from './import-options.ts'
import { partsOfField, type FieldPath, type Part } from '../model/field.ts'
import { findField, type ObjectModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { ValueType } from '../value/value-type.ts'

/** `never`: the cell counts for new records only. */
export type UpdatePolicy = BlankPolicy | 'never'

export interface ColumnPolicy {
  readonly blank: UpdatePolicy
  readonly multiValues: MultiValueMode
}

/** @throws Refusal OVERWRITE_INVALID for "append" where a field holds one value */
export function updatePolicyOf(
  part: Part,
  path: FieldPath,
  blank: BlankPolicy,
  { multiValues, overwrite = {} }: Pick<ImportOptions, 'multiValues' | 'overwrite'>,
): ColumnPolicy {
  const rule = overwrite[path] ?? overwrite[part.path] ?? overwrite[part.field.apiName]
  if (rule === undefined) return { blank, multiValues: part.type === 'multiSelect' ? multiValues : 'replace' }
  if (rule === 'append' && !isList(part.type)) throw new Refusal('OVERWRITE_INVALID', { field: part.header })
  return POLICIES[rule](blank)
}

const POLICIES: { readonly [rule in OverwriteRule]: (blank: BlankPolicy) => ColumnPolicy } = {
  // Where the import fills empty fields only, a blank cell still leaves this one alone.
  always: (blank) => ({ blank: blank === 'fill' ? 'keep' : blank, multiValues: 'replace' }),
  empty: () => ({ blank: 'fill', multiValues: 'replace' }),
  keep: () => ({ blank: 'never', multiValues: 'replace' }),
  append: () => ({ blank: 'keep', multiValues: 'add' }),
}

const LISTS: ReadonlySet<ValueType> = new Set(['multiSelect', 'textList', 'emailList', 'phoneList', 'linkList'])

const isList = (type: ValueType): boolean => LISTS.has(type)

/** The field that all parts of are meant, where the name is one with several: "address", "Name". */
export function wholeFieldPath(object: ObjectModel, name: string): FieldPath | undefined {
  const wanted = name.trim().toLowerCase()
  const field = findField(object, name.trim()) ?? object.fields.find(({ label }) => label.toLowerCase() === wanted)
  return field !== undefined && (field.kind === 'relation' || partsOfField(field).length > 1)
    ? field.apiName
    : undefined
}
