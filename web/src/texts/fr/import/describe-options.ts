/** As in `en/import/describe-options.ts`. */
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
  clear: 'une cellule vide efface la valeur',
  keep: 'une cellule vide laisse la valeur telle quelle',
  fill: 'seuls les champs vides sont remplis',
}

const DELETED: { readonly [policy in DeletedPolicy]: string } = {
  restore: 'Un enregistrement correspondant qui est supprimé est restauré.',
  skip: 'Une ligne dont l’enregistrement correspondant est supprimé est ignorée.',
  refuse: 'Une ligne dont l’enregistrement correspondant est supprimé échoue.',
}

const MULTI_VALUES: { readonly [mode in MultiValueMode]: string } = {
  replace: '',
  add: 'les valeurs multiples s’ajoutent à celles qui existent',
  remove: 'les valeurs citées sont retirées de celles qui existent',
}

const IN_FILE: { readonly [rule in InFileRule]: string } = {
  merge: 'Plusieurs lignes pour un même enregistrement sont appliquées l’une après l’autre.',
  first: 'De plusieurs lignes pour un même enregistrement, la première compte ; les autres sont ignorées.',
  last: 'De plusieurs lignes pour un même enregistrement, la dernière compte ; les autres sont ignorées.',
}

const MISSING: { readonly [policy in MissingPolicy]: (fields: string) => string } = {
  refuse: (fields) => `Une ligne échoue quand l’enregistrement cité dans ${fields} n’existe pas encore.`,
  create: (fields) => `L’enregistrement cité dans ${fields} est créé avec la ligne s’il n’existe pas encore.`,
  leaveEmpty: (fields) =>
    `Le champ ${fields} reste vide, avec un avertissement, quand l’enregistrement cité n’existe pas encore.`,
}

export function describeOptions(options: OptionsInWords): readonly string[] {
  return [...matching(options), ...missing(options), ...owner(options), ...defaults(options)]
}

function matching(options: OptionsInWords): readonly string[] {
  const { duplicates, rules, inFile, deleted, ignoresPlus } = options
  if (duplicates === 'create' || rules.length === 0)
    return ['Chaque ligne devient un nouvel enregistrement ; rien d’existant n’est modifié.']
  const found = `Les lignes sont rapprochées par ${rules.map(list).join(', puis par ')}`
  const rest = 'toute autre ligne devient un nouvel enregistrement'
  const effect =
    duplicates === 'skip'
      ? [`${found} : une ligne qui correspond est ignorée, ${rest}. Aucun enregistrement existant n’est modifié.`]
      : [`${found} : l’enregistrement correspondant est mis à jour, ${rest}.`, updates(options)]
  return [
    ...effect,
    DELETED[deleted],
    duplicates === 'skip' && inFile === 'merge' ? IN_FILE.first : IN_FILE[inFile],
    ...(ignoresPlus ? ['Ce qui suit « + » dans une adresse e-mail ne compte pas.'] : []),
  ]
}

function updates({ blank, multiValues, exceptions }: OptionsInWords): string {
  const details = [BLANK[blank], ...(multiValues === null ? [] : [MULTI_VALUES[multiValues]])].filter(
    (text) => text !== '',
  )
  const own =
    exceptions.length === 0 ? '' : ` ; ${list(exceptions)} ${exceptions.length === 1 ? 'a' : 'ont'} sa propre règle`
  return `Lors des mises à jour, ${details.join(' ; ')}${own.replace('ont sa propre règle', 'ont leurs propres règles')}.`
}

function missing({ missing: relations }: OptionsInWords): readonly string[] {
  const policies: readonly MissingPolicy[] = ['refuse', 'create', 'leaveEmpty']
  return policies.flatMap((policy) => {
    const labels = relations.filter((each) => each.policy === policy).map(({ label }) => `« ${label} »`)
    return labels.length === 0 ? [] : [MISSING[policy](either(labels))]
  })
}

const owner = ({ owner: own }: OptionsInWords): readonly string[] =>
  own === null ? [] : [`Les nouveaux enregistrements sans propriétaire ${ownedBy(own)}.`]

function ownedBy(own: OwnerInWords): string {
  switch (own.kind) {
    case 'you':
      return 'sont à vous'
    case 'nobody':
      return 'n’en ont pas'
    case 'member':
      return `sont à ${own.name}`
    case 'turns':
      return `sont répartis à tour de rôle : ${list(own.turns.map(({ name, weight }) => (weight === 1 ? name : `${name} (×${number(weight)})`)))}`
  }
}

function defaults({ defaults: given, defaultsOnUpdate }: OptionsInWords): readonly string[] {
  if (given.length === 0) return []
  const values = list(given.map(({ label, value }) => `${label} « ${value} »`))
  const also = defaultsOnUpdate ? ' ; ceux qui sont mis à jour et resteraient vides aussi' : ''
  return [`Les nouveaux enregistrements reçoivent ${values} là où le fichier n’a rien${also}.`]
}
