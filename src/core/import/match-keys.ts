/** Which mapped columns find existing records, and in which order. */
import type { ImportOptions } from './import-options.ts'
import type { LayoutColumn } from './layout.ts'
import {
  COMBINED,
  isMatchable,
  matchFormOf,
  splitCombination,
  type MatchPart,
  type MatchStrategy,
} from './match-strategy.ts'
import { readFieldPath } from '../mapping/header-grammar.ts'
import { partsOfField, type Field, type Part } from '../model/field.ts'
import { findField, partsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'

const ID = 'id'

type MatchOptions = Pick<ImportOptions, 'matchKeys' | 'duplicates' | 'plusAddresses'>

/**
 * The strategies that the member named, in that order; where none are named, every mapped identifier,
 * `id` first. With the duplicate mode "create" nothing is matched.
 *
 * @throws Refusal MATCH_KEY_INVALID or MATCH_KEY_UNMAPPED
 */
export function chooseStrategies(
  model: WorkspaceModel,
  object: ObjectModel,
  columns: readonly LayoutColumn[],
  options: MatchOptions,
): readonly MatchStrategy[] {
  if (options.duplicates === 'create') return []
  const keys = options.matchKeys.length > 0 ? options.matchKeys : identifierPaths(columns)
  return keys.flatMap((key) => strategiesOf(key, { model, object, columns, options }))
}

const identifierPaths = (columns: readonly LayoutColumn[]): readonly string[] =>
  columns
    .filter(({ relation, isUnique }) => relation === null && isUnique)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ path }) => path)

const rank = ({ column }: LayoutColumn): number => (column === ID ? 0 : 1)

interface Mapped {
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly columns: readonly LayoutColumn[]
  readonly options: MatchOptions
}

/** A unique field with additional values is looked for twice: among the primary ones, then among the others. */
function strategiesOf(key: string, mapped: Mapped): readonly MatchStrategy[] {
  const { model, object, columns, options } = mapped
  const ignoresPlus = options.plusAddresses === 'ignore'
  const targets = readMatchKey(model, object, key)
  const found = targets.map((target) => findColumn(columns, target))
  const parts = targets.map((target, index): MatchPart => ({
    position: found[index] ?? 0,
    form: target.kind === 'relation' ? 'relation' : matchFormOf(object, target.part, ignoresPlus),
  }))
  const [first] = targets
  const isAlone = targets.length === 1 && first?.kind === 'part'
  const common = {
    parts,
    path: targets.map(({ path }) => path).join(COMBINED),
    label: [...new Set(targets.map(labelOf))].join(' and '),
  }
  const column = first?.kind === 'part' ? additionalColumn(object, first.part) : null
  const beside = {
    ...common,
    isIdentifier: false,
    additional: column === null ? null : ({ column, counts: 'beside' } as const),
  }
  if (!isAlone || !first.part.isUnique || parts[0]?.form === 'mailbox') return [beside]
  const identifier = { ...common, isIdentifier: true, additional: null }
  return column === null
    ? [identifier]
    : [identifier, { ...common, isIdentifier: false, additional: { column, counts: 'instead' } }]
}

/** "Company / Domain" names a company: what the row is found by is the company. A name is told as a whole. */
const labelOf = ({ kind, header, part: { field } }: Target, _: number, all: readonly Target[]): string => {
  const isWhole =
    field.kind === 'fullName' && all.filter(({ part }) => part.field === field).length === partsOfField(field).length
  return kind === 'relation' || isWhole ? field.label : header
}

/** The column that holds further addresses or numbers beside a primary one. */
function additionalColumn(object: ObjectModel, part: Part): string | null {
  if (!['email', 'phone', 'link'].includes(part.type) || part.spec.name !== 'primary') return null
  return partsOf(object).find(({ path }) => path === `${part.field.apiName}.additional`)?.column ?? null
}

function findColumn(columns: readonly LayoutColumn[], { kind, part }: Target): number {
  const isRelation = kind === 'relation'
  const position = columns.findIndex(
    ({ relation, column }) => (relation !== null) === isRelation && column === part.column,
  )
  if (position < 0) throw new Refusal('MATCH_KEY_UNMAPPED', { field: isRelation ? part.field.label : part.header })
  return position
}

/**
 * A key in its canonical form: `email` is `emails.primary`, `name+company` is
 * `name.first+name.last+company.id`.
 *
 * @throws Refusal MATCH_KEY_INVALID
 */
export const canonicalMatchKey = (model: WorkspaceModel, object: ObjectModel, text: string): string =>
  readMatchKey(model, object, text)
    .map(({ path }) => path)
    .join(COMBINED)

function readMatchKey(model: WorkspaceModel, object: ObjectModel, text: string): readonly Target[] {
  return splitCombination(text).flatMap((path) => {
    const whole = findWholeName(object, path)
    return whole === undefined
      ? [requireTarget(model, object, path)]
      : partsOfField(whole).map((part) => requireTarget(model, object, part.path))
  })
}

/** The bare name of a full name means all of it, not its first part alone. */
function findWholeName(object: ObjectModel, path: string): Field | undefined {
  const field = findField(object, path) ?? object.fields.find(({ label }) => label.toLowerCase() === path.toLowerCase())
  return field?.kind === 'fullName' ? field : undefined
}

function requireTarget(model: WorkspaceModel, object: ObjectModel, path: string): Target {
  const target = readFieldPath(model, object, path)
  if (target !== undefined && (target.kind === 'relation' || isMatchable(target.part))) return target
  const known = partsOf(object)
    .filter((part) => isMatchable(part) && (!part.field.isSystem || part.column === ID))
    .map((part) => part.path)
  throw new Refusal('MATCH_KEY_INVALID', { field: path, object: object.labelPlural, known: known.join(', ') })
}
