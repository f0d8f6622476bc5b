/** How records are to be exported, as the dialog holds it: everything but which records. */
import type { ExportFormat, ListExport } from '../../../api/exports.ts'
import type { ExportPreset, ExportPresetContent, ObjectView } from '../../../api/types.ts'
import { locale } from '../../../texts/conventions.ts'

export type Dialect = ListExport['dialect']

export interface ExportChoice {
  readonly format: ExportFormat
  readonly which: 'list' | 'all' | 'chosen'
  /** Of `chosen`: what stands in the file, in this order. */
  readonly paths: readonly string[]
  readonly dialect: Dialect
}

/** A CSV as the Excel of the reader's country opens it. */
export const EXCEL: Dialect = { excelRegion: locale }

export const firstChoice = (object: ObjectView, listed: readonly string[]): ExportChoice => ({
  format: 'csv',
  which: 'list',
  paths: withIdentifiers(object, listed),
  dialect: {},
})

/** As an export of the list puts them: the id first, what else is unique last. */
function withIdentifiers({ fields }: ObjectView, listed: readonly string[]): readonly string[] {
  const unique = fields.filter(({ isUnique, apiName }) => isUnique && apiName !== 'id').map(({ apiName }) => apiName)
  return [...new Set(['id', ...listed, ...unique])]
}

export function columnsOf({ which, paths }: ExportChoice, listed: readonly string[]) {
  if (which === 'all') return { columns: 'all', addIdentifiers: false } as const
  if (which === 'list') return { columns: listed, addIdentifiers: true } as const
  return { columns: paths, addIdentifiers: false } as const
}

export const contentOf = ({ format, which, paths, dialect }: ExportChoice): ExportPresetContent => ({
  columns: which === 'list' ? 'view' : which === 'all' ? 'all' : paths,
  format,
  dialect,
})

export function fromPreset(
  choice: ExportChoice,
  { content: { columns, format, dialect } }: ExportPreset,
): ExportChoice {
  if (columns === 'view') return { ...choice, format, dialect, which: 'list' }
  if (columns === 'all') return { ...choice, format, dialect, which: 'all' }
  return { format, dialect, which: 'chosen', paths: columns }
}
