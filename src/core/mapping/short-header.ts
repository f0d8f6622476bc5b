import type { ColumnProfile } from '../import/dialect.ts'

/** Longer texts name nothing: they are data, or a whole row that was read with another delimiter. */
const LONGEST_NAME = 300

/** The column as its header is read: that takes the square of the length, and nobody should wait for such a row. */
export const shortHeader = (column: ColumnProfile): ColumnProfile =>
  column.header.length <= LONGEST_NAME ? column : { ...column, header: column.header.slice(0, LONGEST_NAME) }
