/** The template file of an object: the headers that map by themselves, example rows, and notes on each column. */
import { partsOfField } from '../model/field.ts'
import { targetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import type { ValueType } from '../value/value-type.ts'
import { examplesOf, EXAMPLE_ROWS, hintOf, KIND_WORDS } from './template-words.ts'

export interface TemplateFileColumn {
  /** In the header grammar: it maps by itself when the file comes back. */
  readonly header: string
  readonly path: string
  readonly type: ValueType
  /** In words: "Date", "Choice". */
  readonly kind: string
  readonly isRequired: boolean
  /** Finds existing records. */
  readonly isUnique: boolean
  readonly choices: readonly string[]
  /** Whether nothing but one of the choices is taken. */
  readonly isClosed: boolean
  /** What to write, in a sentence or two. */
  readonly hint: string
  /** One for each example row. */
  readonly examples: readonly string[]
}

/** A column of a template: every target of the object, each relation by one identifier that people can read. */
export function templateTargets(model: WorkspaceModel, object: ObjectModel): readonly Target[] {
  const targets = targetsOf(model, object)
  return targets.filter((target) => target.kind === 'part' || target.path === readableIdentifier(targets, target))
}

/** Of a relation's identifiers the first that is not the id, where there is one. */
function readableIdentifier(targets: readonly Target[], { part }: Target): string | undefined {
  const own = targets.filter((target) => target.kind === 'relation' && target.part.column === part.column)
  return (own.find((target) => target.kind === 'relation' && target.identifier.column !== 'id') ?? own[0])?.path
}

/** The columns of an object's template. The id is left out: a template is for new records. */
export const templateColumns = (model: WorkspaceModel, object: ObjectModel): readonly TemplateFileColumn[] =>
  templateTargets(model, object)
    .filter(({ path }) => path !== 'id')
    .map(describeTarget)

/** The header and the example rows. */
export function templateRows(model: WorkspaceModel, object: ObjectModel): readonly (readonly string[])[] {
  const columns = templateColumns(model, object)
  const examples = Array.from({ length: EXAMPLE_ROWS }, (_, row) => columns.map((column) => column.examples[row] ?? ''))
  return [columns.map(({ header }) => header), ...examples]
}

function describeTarget(target: Target): TemplateFileColumn {
  const { part } = target
  const { field } = part
  const type = target.kind === 'relation' ? target.identifier.type : part.type
  const isPrimary = partsOfField(field)[0]?.column === part.column
  return {
    header: target.header,
    path: target.path,
    type,
    kind: target.kind === 'relation' ? `Relation to ${target.object.labelPlural}` : KIND_WORDS[type],
    isRequired: field.isRequired && isPrimary,
    isUnique: target.kind === 'part' && part.isUnique,
    ...choicesOf(target),
    hint: hintOf(target),
    examples: examplesOf(target),
  }
}

const RATINGS = ['1', '2', '3', '4', '5']

function choicesOf(target: Target): Pick<TemplateFileColumn, 'choices' | 'isClosed'> {
  if (target.kind === 'relation') return { choices: [], isClosed: false }
  const { type, field } = target.part
  const labels = (field.settings.options ?? []).map(({ label }) => label)
  if (type === 'boolean') return { choices: ['true', 'false'], isClosed: true }
  if (type === 'rating') return { choices: RATINGS, isClosed: true }
  // Of several options in one cell a drop-down can only suggest the first.
  return { choices: labels, isClosed: type === 'select' && labels.length > 0 && field.settings.openOptions !== true }
}
