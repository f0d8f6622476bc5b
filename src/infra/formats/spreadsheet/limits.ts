/** What one file may cost. A workbook that any spreadsheet program opens stays far below all of these. */
import type { ConverterLimits } from './run-converter.ts'

const MEGABYTE = 1024 * 1024

/** Somebody waits for it. */
export const LOOK_LIMITS: ConverterLimits = { timeMs: 9000, memoryBytes: 1400 * MEGABYTE }

export const CONVERSION_LIMITS: ConverterLimits = { timeMs: 15 * 60_000, memoryBytes: 1400 * MEGABYTE }

const LEAST_TABLE_BYTES = 512 * MEGABYTE
const MOST_TABLE_BYTES = 8 * 1024 * MEGABYTE
const TIMES_THE_UPLOAD = 60

/**
 * Of the rows as text, which are three to ten times the upload. A file can say of a cell or a row that it
 * comes a million times.
 */
export const mostTableBytes = (uploadBytes: number): number =>
  Math.min(MOST_TABLE_BYTES, Math.max(LEAST_TABLE_BYTES, uploadBytes * TIMES_THE_UPLOAD))
