/** What the flags of `waybill export` say: which records, which columns, and how they are written. */
import {
  EXPORT_FORMATS,
  type DialectInput,
  type ExportFormat,
  type ExportRequest,
} from '../../core/export/export-request.ts'
import { usageFailure } from '../command-failure.ts'
import type { Shell } from '../shell.ts'
import { findView } from '../views/find-view.ts'

export interface ExportFlags {
  readonly view?: string
  readonly filter?: readonly string[]
  readonly search?: string
  readonly sort?: readonly string[]
  readonly deleted?: 'include' | 'only'
  readonly zone?: string
  readonly columns?: readonly string[]
  readonly all?: boolean
  readonly format?: ExportFormat
  readonly output?: string
  readonly excel?: string
  readonly delimiter?: NonNullable<DialectInput['delimiter']>
  readonly decimal?: '.' | ','
  readonly lineEnd?: NonNullable<DialectInput['lineEnd']>
  readonly bom?: boolean
  /** False with --no-guard. */
  readonly guard?: boolean
  readonly reason?: string
}

export async function readExportRequest(shell: Shell, flags: ExportFlags, object: string): Promise<ExportRequest> {
  const { filter = [], search, sort, deleted, zone, reason } = flags
  const view = flags.view === undefined ? undefined : (await findView(shell, object, flags.view)).id
  return {
    format: formatOf(flags),
    ...(view !== undefined && { view }),
    ...(filter.length > 0 && { filter }),
    ...(search !== undefined && { search }),
    ...(sort !== undefined && { sort }),
    ...(deleted !== undefined && { deleted }),
    // The days of a filter are those of whoever asks.
    timeZone: zone ?? Temporal.Now.timeZoneId(),
    ...columnsOf(flags),
    dialect: dialectOf(flags),
    ...(reason !== undefined && { reason }),
  }
}

/** What the name of the file says, where nothing else is said. */
function formatOf({ format, output = '' }: ExportFlags): ExportFormat {
  return format ?? EXPORT_FORMATS.find((each) => output.toLowerCase().endsWith(`.${each}`)) ?? 'csv'
}

function columnsOf({ columns, all = false }: ExportFlags): Pick<ExportRequest, 'columns'> {
  if (columns === undefined) return all ? { columns: 'all' } : {}
  if (all) throw usageFailure('--columns and --all say two things.', 'Give one of them.')
  return { columns }
}

const dialectOf = ({ excel, delimiter, decimal, lineEnd, bom, guard }: ExportFlags): DialectInput => ({
  ...(excel !== undefined && { excelRegion: excel }),
  ...(delimiter !== undefined && { delimiter }),
  ...(decimal !== undefined && { decimalSign: decimal }),
  ...(lineEnd !== undefined && { lineEnd }),
  ...(bom === true && { byteOrderMark: true }),
  ...(guard === false && { guardFormulas: false }),
})
