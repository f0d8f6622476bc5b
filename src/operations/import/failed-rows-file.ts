/**
 * The rows that did not go in, in the file's own columns, with what is wrong and what to do: ready to
 * be corrected in a spreadsheet and imported again.
 */
import { Readable } from 'node:stream'
import { translatorTo, type Translator } from '../../core/words/translate.ts'
import { writeCsv } from '../../infra/formats/write-csv.ts'
import { LONGEST_CELL, type XlsxCell, type XlsxRow } from '../../infra/formats/write-xlsx-sheet.ts'
import { writeXlsx } from '../../infra/formats/write-xlsx.ts'
import type { Context } from '../context.ts'
import { openFailedRows, type FailedRow, type FailedRows } from './failed-rows.ts'

/** Columns that are added at the end; they map to nothing when the file comes back. */
export const PROBLEM_HEADER = 'Waybill Problem'
export const REMEDY_HEADER = 'Waybill Remedy'

interface ProducedFile {
  readonly name: string
  readonly stream: Readable
}

/** As CSV. @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED, IMPORT_STATE while there is no plan */
export async function failedRowsFile(context: Context, id: string): Promise<ProducedFile> {
  const opened = await openFailedRows(context, id)
  const { dialect } = opened.loaded.row.inspection
  const delimiter = dialect.kind === 'csv' ? dialect.delimiter : ','
  const stream = Readable.from(writeCsv(csvRows(opened, wordsOf(context)), { delimiter, byteOrderMark: false }))
  return { name: nameOf(opened, 'csv'), stream }
}

/** As a workbook, with the wrong cells in yellow. @throws Refusal as `failedRowsFile` */
export async function failedRowsWorkbook(context: Context, id: string): Promise<ProducedFile> {
  const opened = await openFailedRows(context, id)
  const columns = [
    ...opened.headers.map(() => ({ width: COLUMN_WIDTH, style: 'text' }) as const),
    ...[PROBLEM_HEADER, REMEDY_HEADER].map(() => ({ width: REMARK_WIDTH, style: 'remark' }) as const),
  ]
  const stream = writeXlsx([{ name: 'Failed rows', columns, rows: workbookRows(opened, wordsOf(context)) }])
  return { name: nameOf(opened, 'xlsx'), stream }
}

const wordsOf = ({ language = 'en' }: Context): Translator => translatorTo(language)

const nameOf = ({ loaded }: FailedRows, extension: string): string =>
  `${(loaded.job.file_name ?? 'import').replace(/\.[^.]*$/, '')}-failed-rows.${extension}`

async function* csvRows({ headers, rows }: FailedRows, translator: Translator): AsyncGenerator<readonly string[]> {
  yield [...headers, PROBLEM_HEADER, REMEDY_HEADER]
  for await (const row of rows) yield [...row.cells, ...explain(row, translator)]
}

function explain({ errors: told }: FailedRow, translator: Translator): readonly [string, string] {
  const errors = told.map((error) => ({ ...error, ...translator.told(error) }))
  const messages = errors.map(({ header, message }) => (header === undefined ? message : `${header}: ${message}`))
  return [messages.join(' '), [...new Set(errors.map(({ remedy }) => remedy))].join(' ')]
}

const COLUMN_WIDTH = 18
const REMARK_WIDTH = 48

async function* workbookRows(opened: FailedRows, translator: Translator): AsyncGenerator<XlsxRow> {
  const { headers, rows, loaded } = opened
  const columnOf = new Map(loaded.row.mapping.flatMap(({ index, field }) => (field === null ? [] : [[field, index]])))
  yield [
    ...headers.map((value): XlsxCell => ({ value, style: 'header' })),
    ...[PROBLEM_HEADER, REMEDY_HEADER].map((value): XlsxCell => ({ value, style: 'remarkHeader' })),
  ]
  for await (const row of rows) yield workbookRow(row, columnOf, translator)
}

/** @param columnOf position of the column that each field comes from */
function workbookRow(row: FailedRow, columnOf: ReadonlyMap<string, number>, translator: Translator): XlsxRow {
  const comments = new Map<number, string>()
  for (const error of row.errors) {
    const { column, field } = error
    const { message, remedy } = translator.told(error)
    const place = column ?? columnOf.get(field ?? '')
    if (place !== undefined) comments.set(place, [comments.get(place) ?? '', `${message} ${remedy}`].join('\n').trim())
  }
  const tooLong = row.cells.flatMap((cell, index) => (cell.length > LONGEST_CELL ? [index] : []))
  const cut = translator.sentence(CUT)
  for (const index of tooLong) comments.set(index, `${comments.get(index) ?? ''}\n${cut}`.trim())
  const cells = row.cells.map((value, index): XlsxCell | string => {
    const comment = comments.get(index)
    return comment === undefined ? value : { value, style: 'wrong', comment }
  })
  const [problem, remedy] = explain(row, translator)
  return [
    ...cells,
    { value: tooLong.length === 0 ? problem : `${problem} ${cut}`, style: 'remark' },
    { value: remedy, style: 'remark' },
  ]
}

const CUT = `A cell was longer than the ${LONGEST_CELL} characters that a workbook can hold, and was cut: take it from the CSV file.`
