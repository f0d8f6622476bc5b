/** What one file may cost. A workbook that any spreadsheet program opens stays far below all of these. */
import type { ConverterLimits } from './run-converter.ts'

const MEGABYTE = 1024 * 1024

/** Somebody waits for it. */
export const LOOK_LIMITS: ConverterLimits = { timeMs: 9000, memoryBytes: 1400 * MEGABYTE }

export const CONVERSION_LIMITS: ConverterLimits = { timeMs: 15 * 60_000, memoryBytes: 1400 * MEGABYTE }

/** Of the rows as text. A million rows of fifty columns come to about 500 MB. */
export const MOST_TABLE_BYTES = 8 * 1024 * MEGABYTE
