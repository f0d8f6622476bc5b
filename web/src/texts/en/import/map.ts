import { number, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

export const map = {
  column: 'Column of the file',
  filled: 'Filled',
  field: 'Field',
  status: 'Status',
  statuses: { auto: 'Mapped', manual: 'Your choice', unmapped: 'Unmapped', skipped: 'Left out' },
  choose: 'Choose a field',
  leaveOut: 'Do not import',
  search: 'Search fields',
  noMatch: 'No field of this name.',
  takenBy: (header: string) => `has “${header}”`,
  fieldOf: (header: string, field: string) => `Field for the column ${header}: ${field}`,
  noValues: 'no values',
  summary: (mapped: number, all: number) =>
    mapped === all
      ? `All ${plural(all, 'column', 'columns')} will be imported`
      : `${number(mapped)} of ${plural(all, 'column', 'columns')} will be imported`,
  showMore: (shown: number, all: number) => `${number(shown)} of ${number(all)} columns. Show more`,
  check: 'Check the file',
  checkHint: 'Reads every row and shows what will happen. Writes nothing.',
  rowsExact: countedRows,
  rowsAbout: (count: number) => `about ${countedRows(count)}`,
  nothingMapped: 'Map at least one column to go on.',
  table: 'Mapping of columns to fields',
}
