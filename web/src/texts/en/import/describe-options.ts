/** Says in plain words what the options of an import do with the rows of its file: a sentence for each thing. */
import type {
  BlankPolicy,
  DeletedPolicy,
  InFileRule,
  MissingPolicy,
  MultiValueMode,
} from '../../../../../src/core/import/import-options.ts'
import { either, list, number } from '../../format.ts'
import type { OptionsInWords, OwnerInWords } from '../../options-in-words.ts'

const BLANK: { readonly [policy in BlankPolicy]: string } = {
  clear: 'a blank cell clears the value',
  keep: 'a blank cell leaves the value alone',
  fill: 'only empty fields are filled in',
}

const DELETED: { readonly [policy in DeletedPolicy]: string } = {
  restore: 'A deleted match is restored.',
  skip: 'A row whose match is deleted is skipped.',
  refuse: 'A row whose match is deleted fails.',
}

const MULTI_VALUES: { readonly [mode in MultiValueMode]: string } = {
  replace: '',
  add: 'several values are added to those there are',
  remove: 'listed values are taken away from those there are',
}

const IN_FILE: { readonly [rule in InFileRule]: (one: string) => string } = {
  merge: (one) => `Several rows for one ${one} are applied one after the other.`,
  first: (one) => `Of several rows for one ${one} the first counts, the others are skipped.`,
  last: (one) => `Of several rows for one ${one} the last counts, the others are skipped.`,
}

const MISSING: { readonly [policy in MissingPolicy]: (fields: string) => string } = {
  refuse: (fields) => `A row fails whose ${fields} is not there yet.`,
  create: (fields) => `A ${fields} that is not there yet is created with the row.`,
  leaveEmpty: (fields) => `A ${fields} that is not there yet is left empty, with a warning.`,
}

export function describeOptions(options: OptionsInWords): readonly string[] {
  return [...matching(options), ...missing(options), ...owner(options), ...defaults(options)]
}

function matching(options: OptionsInWords): readonly string[] {
  const { duplicates, rules, inFile, deleted, ignoresPlus } = options
  const one = options.singular.toLowerCase()
  if (duplicates === 'create' || rules.length === 0)
    return [`Every row becomes a new ${one}; nothing existing is changed.`]
  const found = `Rows are matched by ${rules.map(list).join(', then by ')}`
  const rest = `any other row becomes a new ${one}`
  const effect =
    duplicates === 'skip'
      ? [`${found}: a row that matches is skipped, ${rest}. No existing ${options.plural.toLowerCase()} are changed.`]
      : [`${found}: a match updates the ${one}, ${rest}.`, updates(options)]
  return [
    ...effect,
    DELETED[deleted],
    duplicates === 'skip' && inFile === 'merge' ? IN_FILE.first(one) : IN_FILE[inFile](one),
    ...(ignoresPlus ? ['What follows “+” in an e-mail address does not count.'] : []),
  ]
}

function updates({ blank, multiValues, exceptions }: OptionsInWords): string {
  const details = [BLANK[blank], ...(multiValues === null ? [] : [MULTI_VALUES[multiValues]])].filter(
    (text) => text !== '',
  )
  const own =
    exceptions.length === 0 ? '' : `; ${list(exceptions)} ${exceptions.length === 1 ? 'has' : 'have'} a rule of its own`
  return `In updates, ${details.join('; ')}${own}.`
}

function missing({ missing: relations }: OptionsInWords): readonly string[] {
  const policies: readonly MissingPolicy[] = ['refuse', 'create', 'leaveEmpty']
  return policies.flatMap((policy) => {
    const labels = relations.filter((each) => each.policy === policy).map(({ label }) => label)
    return labels.length === 0 ? [] : [MISSING[policy](either(labels))]
  })
}

function owner({ owner: own, plural }: OptionsInWords): readonly string[] {
  return own === null ? [] : [`New ${plural.toLowerCase()} without an owner ${ownedBy(own)}.`]
}

function ownedBy(own: OwnerInWords): string {
  switch (own.kind) {
    case 'you':
      return 'are yours'
    case 'nobody':
      return 'stay without one'
    case 'member':
      return `belong to ${own.name}`
    case 'turns':
      return `are shared out in turns: ${list(own.turns.map(({ name, weight }) => (weight === 1 ? name : `${name} (×${number(weight)})`)))}`
  }
}

function defaults({ defaults: given, defaultsOnUpdate, plural }: OptionsInWords): readonly string[] {
  if (given.length === 0) return []
  const values = list(given.map(({ label, value }) => `${label} “${value}”`))
  const also = defaultsOnUpdate ? '; so do updated ones that would be left empty' : ''
  return [`New ${plural.toLowerCase()} get ${values} where the file has nothing${also}.`]
}
