/** Says in a sentence or two what the options of an import do with the rows of its file. */
import type {
  BlankPolicy,
  DeletedPolicy,
  DuplicateMode,
  MultiValueMode,
} from '../../../src/core/import/import-options.ts'
import { either } from './format.ts'

export interface OptionsInWords {
  readonly singular: string
  readonly plural: string
  /** Labels of the fields that find existing records. */
  readonly keys: readonly string[]
  readonly duplicates: DuplicateMode
  readonly blank: BlankPolicy
  readonly deleted: DeletedPolicy
  /** Null where no field with several values is mapped. */
  readonly multiValues: MultiValueMode | null
}

const BLANK: { readonly [policy in BlankPolicy]: string } = {
  clear: 'a blank cell clears the value',
  keep: 'a blank cell leaves the value alone',
  fill: 'only empty fields are filled in',
}

const DELETED: { readonly [policy in DeletedPolicy]: string } = {
  restore: 'a deleted match is restored',
  skip: 'a row whose match is deleted is skipped',
  refuse: 'a row whose match is deleted fails',
}

const MULTI_VALUES: { readonly [mode in MultiValueMode]: string } = {
  replace: '',
  add: 'several values are added to those there are',
  remove: 'listed values are taken away from those there are',
}

export function describeOptions(options: OptionsInWords): string {
  const { singular, plural, keys, duplicates } = options
  const one = singular.toLowerCase()
  const many = plural.toLowerCase()
  if (duplicates === 'create' || keys.length === 0)
    return `Every row becomes a new ${one}; nothing existing is changed.`
  const match = `Rows are matched by ${either(keys)}`
  const rest = `any other row becomes a new ${one}`
  if (duplicates === 'skip') return `${match}: a row that matches is skipped, ${rest}. No existing ${many} are changed.`
  const details = [
    BLANK[options.blank],
    ...(options.multiValues === null || options.multiValues === 'replace' ? [] : [MULTI_VALUES[options.multiValues]]),
    DELETED[options.deleted],
  ]
  return `${match}: a match updates the ${one}, ${rest}. In updates, ${details.join('; ')}.`
}
