/** Whether a template fits a file, and in words what does not. */
import { findTarget, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { codecOf } from '../value/codecs.ts'
import type { ParseSettings } from '../value/value-type.ts'
import {
  columnKeys,
  columnsByKey,
  type TemplateColumn,
  type TemplateContent,
  type TemplateOptions,
} from './import-template.ts'

/**
 * What no longer fits:
 *   columnGone  the file has not got a column that the template knows
 *   columnNew   the template does not know a column of the file
 *   fieldGone   the object has not got a field that the template uses any more
 *   optionGone  an option refers to something that is not there any more
 */
export const MISFIT_KINDS = ['columnGone', 'columnNew', 'fieldGone', 'optionGone'] as const

export interface TemplateMisfit {
  readonly kind: (typeof MISFIT_KINDS)[number]
  /** The header of the column, or the name of the option. */
  readonly name: string
  /** In words, with what happens instead. */
  readonly message: string
}

/** How an import and a template stand to each other; kept with the import. */
export interface ImportTemplateUse {
  readonly id: string
  readonly name: string
  /** False: it fits in part and is only offered. */
  readonly isApplied: boolean
  readonly misfits: readonly TemplateMisfit[]
}

export interface TemplateFit {
  /** `exact`: the same headers in any order, and everything that the template names is there. */
  readonly kind: 'exact' | 'near' | 'none'
  /** Share of the columns that file and template have in common, 0 to 1. */
  readonly likeness: number
  readonly misfits: readonly TemplateMisfit[]
}

/** A template is worth being offered when at least this share of the columns is the same. */
const NEAR = 0.5

/** @param ofModel what does not fit the workspace, whatever the file: see `modelMisfits` */
export function fitTemplate(
  content: TemplateContent,
  headers: readonly string[],
  ofModel: readonly TemplateMisfit[],
): TemplateFit {
  const known = columnsByKey(content)
  const keys = columnKeys(headers)
  const inFile = new Set(keys)
  const gone = [...known].flatMap(([key, column]) => (inFile.has(key) ? [] : [columnGone(column)]))
  const added = keys.flatMap((key, position) => (known.has(key) ? [] : [columnNew(headers[position] ?? '')]))
  const common = keys.length - added.length
  const all = keys.length + gone.length
  const likeness = all === 0 ? 0 : common / all
  const misfits = [...gone, ...added, ...ofModel]
  return { kind: misfits.length === 0 ? 'exact' : likeness >= NEAR ? 'near' : 'none', likeness, misfits }
}

const columnGone = ({ header, field }: TemplateColumn): TemplateMisfit => ({
  kind: 'columnGone',
  name: header,
  message:
    field === null
      ? `The file has no column "${header}", which the template leaves out.`
      : `The file has no column "${header}": nothing goes to ${field}.`,
})

const columnNew = (header: string): TemplateMisfit => ({
  kind: 'columnNew',
  name: header,
  message: `The template does not know the column "${header}": it goes where it is proposed to.`,
})

/**
 * What a template names that the workspace has not got.
 *
 * @param isMember whether there is a member with this id
 */
export function modelMisfits(
  model: WorkspaceModel,
  object: ObjectModel,
  { columns, options }: TemplateContent,
  isMember: (id: string) => boolean,
): readonly TemplateMisfit[] {
  const fields = columns.flatMap(({ header, field }) =>
    field === null || findTarget(model, object, field) !== undefined ? [] : [fieldGone(object, header, field)],
  )
  const [, gone] = sortOptions(model, object, options, isMember)
  return [...fields, ...gone]
}

const fieldGone = ({ labelPlural }: ObjectModel, header: string, field: string): TemplateMisfit => ({
  kind: 'fieldGone',
  name: header,
  message: `${labelPlural} have no field ${field} any more: the column "${header}" goes where it is proposed to.`,
})

/** The options that can still be followed, and what is wrong with the others. */
export function sortOptions(
  model: WorkspaceModel,
  object: ObjectModel,
  options: TemplateOptions,
  isMember: (id: string) => boolean,
): readonly [TemplateOptions, readonly TemplateMisfit[]] {
  const gone: TemplateMisfit[] = []
  const optionGone = (name: string, message: string): void => void gone.push({ kind: 'optionGone', name, message })
  const matchKeys = listOf(options['matchKeys']).filter((key) => {
    const isGone = typeof key === 'string' && findTarget(model, object, key) === undefined
    if (isGone) optionGone('matchKeys', `Records cannot be found by ${key} any more: the field is gone.`)
    return !isGone
  })
  const texts = ['defaults', 'constants'].flatMap((name) => {
    if (!(name in options)) return []
    const kept = Object.entries(recordOf(options[name])).filter(([path, text]) => {
      const trouble = troubleWithText(findTarget(model, object, path), String(text), options)
      if (trouble !== null) optionGone(name, `The value "${text}" of ${path} is not used: ${trouble}.`)
      return trouble === null
    })
    return [[name, Object.fromEntries(kept)] as const]
  })
  const { ownerId, ...rest } = options
  const isOwnerGone = typeof ownerId === 'string' && !isMember(ownerId)
  if (isOwnerGone) optionGone('ownerId', 'The member who was to own the records is gone: you own them.')
  const kept = {
    ...rest,
    ...('matchKeys' in options && { matchKeys }),
    ...Object.fromEntries(texts),
    ...('ownerId' in options && !isOwnerGone && { ownerId }),
  }
  return [kept, gone]
}

function troubleWithText(target: Target | undefined, text: string, given: TemplateOptions): string | null {
  if (target === undefined) return 'the field is gone'
  const { type, field } = target.kind === 'relation' ? target.identifier : target.part
  // The options' own settings (date order, country, …) are named as the readers name them.
  const settings = { ...given, ...field.settings } as ParseSettings
  return codecOf(type).reader(settings)(text.trim()).ok ? null : 'the field does not take it any more'
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
