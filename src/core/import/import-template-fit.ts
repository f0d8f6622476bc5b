/** Whether a template fits a file, and in words what does not. */
import { findDestination } from '../mapping/destination.ts'
import type { ObjectModel } from '../model/object.ts'
import { columnKeys, columnsByKey, type TemplateColumn, type TemplateContent } from './import-template.ts'
import type { TemplateFit, TemplateMisfit } from './import-template-misfit.ts'
import { sortOptions, staleDecisions, type TemplateGround } from './import-template-options.ts'

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

/** What a template names that the workspace has not got. */
export function modelMisfits(ground: TemplateGround, { columns, options }: TemplateContent): readonly TemplateMisfit[] {
  const { model, object } = ground
  const ofColumns = columns.flatMap((column): readonly TemplateMisfit[] => {
    const { header, field } = column
    if (field === null) return []
    if (findDestination(model, object, field) === undefined) return [fieldGone(object, header, field)]
    return staleDecisions(ground, column, options).map((text) => decisionGone(header, field, text))
  })
  return [...ofColumns, ...sortOptions(ground, options)[1]]
}

const fieldGone = ({ labelPlural }: ObjectModel, header: string, field: string): TemplateMisfit => ({
  kind: 'fieldGone',
  name: header,
  message: `${labelPlural} have no field ${field} any more: the column "${header}" goes where it is proposed to.`,
})

const decisionGone = (header: string, field: string, text: string): TemplateMisfit => ({
  kind: 'optionGone',
  name: header,
  message: `What was decided for "${text}" in the column "${header}" is not used: ${field} does not take it any more.`,
})
