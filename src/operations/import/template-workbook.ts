/**
 * The template of an object as a workbook: the sheet to fill in, with drop-downs and a note on every
 * header; a sheet that lists the fields; and, hidden, the values of the drop-downs.
 */
import type { Readable } from 'node:stream'
import { templateColumns, type TemplateFileColumn } from '../../core/import/template.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { toSheetName } from '../../infra/formats/to-sheet-name.ts'
import type { XlsxCell, XlsxChoice, XlsxRow } from '../../infra/formats/write-xlsx-sheet.ts'
import type { XlsxStyle } from '../../infra/formats/write-xlsx-styles.ts'
import { columnName } from '../../infra/formats/write-xlsx-xml.ts'
import { writeXlsx, type XlsxSheet } from '../../infra/formats/write-xlsx.ts'
import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { requireObject } from '../records/object-work.ts'

/** @throws Refusal OBJECT_UNKNOWN, NOT_PERMITTED */
export async function templateWorkbook(
  { database, actor }: Context,
  objectApiName: string,
): Promise<{ readonly name: string; readonly stream: Readable }> {
  const model = await loadVisibleModel(database.kysely, actor)
  const object = requireObject(model, objectApiName)
  authorize(actor, 'view', object)
  const columns = templateColumns(model, object)
  const options = columns.filter(({ choices }) => choices.length > 0)
  const sheets = [dataSheet(object, columns, options), fieldsSheet(columns), ...optionsSheet(options)]
  return { name: `${object.apiName}-template.xlsx`, stream: writeXlsx(sheets) }
}

const FIELDS = 'Fields'
const OPTIONS = 'Options'

/** What a spreadsheet program is to make of what is typed: nothing, where it would spoil ids, telephone numbers or lists. */
const STYLE_OF_TYPE: { readonly [type in ValueType]?: XlsxStyle } = {
  number: 'plain',
  rating: 'plain',
  date: 'date',
  dateTime: 'plain',
}

const styleOf = ({ type }: TemplateFileColumn): XlsxStyle => STYLE_OF_TYPE[type] ?? 'text'

function dataSheet(
  object: ObjectModel,
  columns: readonly TemplateFileColumn[],
  options: readonly TemplateFileColumn[],
): XlsxSheet {
  const exampleRows = columns[0]?.examples.length ?? 0
  const rows = Array.from({ length: exampleRows }, (_, row) => columns.map((column) => exampleCell(column, row)))
  return {
    name: nameOfData(object.labelPlural),
    columns: columns.map((column) => ({ width: widthOf(column), style: styleOf(column) })),
    rows: [columns.map(headerCell), ...rows],
    choices: options.map((column, position) => choice(column, columns.indexOf(column), position)),
  }
}

const NARROWEST = 12
const WIDEST = 40

const widthOf = ({ header, examples }: TemplateFileColumn): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...[header, ...examples].map(({ length }) => length + 2)))

const headerCell = (column: TemplateFileColumn): XlsxCell => ({
  value: column.header,
  style: 'header',
  comment: noteOf(column),
})

function noteOf({ kind, isRequired, choices, hint }: TemplateFileColumn): string {
  const values = choices.length > 0 && choices.length <= MOST_NAMED ? `Values: ${choices.join(', ')}.` : ''
  return [`${kind}${isRequired ? ', required' : ''}.`, hint, values].filter((each) => each !== '').join('\n')
}

const MOST_NAMED = 20

function exampleCell({ type, examples }: TemplateFileColumn, row: number): XlsxCell | string {
  const text = examples[row] ?? ''
  const isNumber = (type === 'number' || type === 'rating') && text !== ''
  return isNumber ? { value: Number(text) } : text
}

/** Names that the format takes, and that are not those of the other sheets. */
function nameOfData(label: string): string {
  const name = toSheetName(label)
  const isTaken = [FIELDS, OPTIONS].some((other) => other.toLowerCase() === name.toLowerCase())
  return isTaken ? `${name} to import` : name
}

function choice(column: TemplateFileColumn, at: number, position: number): XlsxChoice {
  const letter = columnName(position)
  return {
    column: at,
    source: `'${OPTIONS}'!$${letter}$2:$${letter}$${column.choices.length + 1}`,
    isStrict: column.isClosed,
    title: column.header,
    message: column.isClosed ? 'Choose one of the values of the list.' : column.hint,
  }
}

/** One column of values for each drop-down. */
function optionsSheet(options: readonly TemplateFileColumn[]): readonly XlsxSheet[] {
  if (options.length === 0) return []
  const longest = Math.max(...options.map(({ choices }) => choices.length))
  const rows = Array.from({ length: longest }, (_, row) =>
    options.map(({ type, choices }): XlsxCell => {
      const text = choices[row] ?? ''
      return type === 'rating' && text !== '' ? { value: Number(text) } : { value: text, style: 'text' }
    }),
  )
  return [{ name: OPTIONS, isHidden: true, columns: [], rows: [options.map(({ header }) => header), ...rows] }]
}

const FIELD_HEADERS = ['Field', 'API name', 'Kind', 'Required', 'Unique', 'Values', 'What to write', 'Example']
const FIELD_WIDTHS = [28, 24, 18, 10, 10, 40, 50, 28]

function fieldsSheet(columns: readonly TemplateFileColumn[]): XlsxSheet {
  const header = FIELD_HEADERS.map((value): XlsxCell => ({ value, style: 'header' }))
  return {
    name: FIELDS,
    columns: FIELD_WIDTHS.map((width) => ({ width, style: 'remark' })),
    rows: [header, ...columns.map(fieldRow)],
  }
}

const fieldRow = (column: TemplateFileColumn): XlsxRow => [
  column.header,
  column.path,
  column.kind,
  column.isRequired ? 'yes' : '',
  column.isUnique ? 'yes' : '',
  column.choices.join('\n') + (column.choices.length > 0 && !column.isClosed ? '\n…' : ''),
  column.hint,
  column.examples[0] ?? '',
]
