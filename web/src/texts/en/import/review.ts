/** The rows of a file under review. What stands beside them is in `mend.ts`. */
import type { CellCondition } from '../../../../../src/core/import/review/cell-condition.ts'
import type { ReviewTab } from '../../../../../src/core/import/review/review-filter.ts'
import { number, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

const tabs: { readonly [tab in ReviewTab]: string } = {
  all: 'All',
  errors: 'Errors',
  warnings: 'Warnings',
  new: 'New',
  updates: 'Updates',
  restored: 'Restored',
  unchanged: 'Unchanged',
  duplicates: 'Duplicates',
  removed: 'Removed',
}

const none: { readonly [tab in ReviewTab]: { readonly title: string; readonly text: string } } = {
  all: { title: 'The file has no rows', text: 'There is nothing to import.' },
  errors: { title: 'No errors left', text: 'Every row can be imported as it stands.' },
  warnings: { title: 'No warnings', text: 'Nothing that goes in needs a second look.' },
  new: { title: 'No new records', text: 'No row of the file creates a record.' },
  updates: { title: 'No updates', text: 'No row of the file changes a record that is there.' },
  restored: { title: 'Nothing is restored', text: 'No row of the file brings a deleted record back.' },
  unchanged: { title: 'No row is unchanged', text: 'No row says only what its record says already.' },
  duplicates: { title: 'No duplicates', text: 'No row is left out because of another one, or of a record.' },
  removed: { title: 'No row is removed', text: 'Rows that you take out of the import are kept here, to be put back.' },
}

const grid = {
  label: (file: string) => `Rows of ${file}`,
  rowNumber: (row: number) => number(row),
  selected: 'selected',
  notSelected: 'not selected',
  selectAll: 'Select all rows',
  status: 'What becomes of it',
  column: (header: string, field: string) => `${header}, goes to ${field}`,
  noHeader: (place: number) => `Column ${number(place)}`,
  menu: (header: string) => `Column ${header}`,
  sortUp: 'Sort upwards',
  sortDown: 'Sort downwards',
  unsort: 'In the order of the file',
  filter: 'Filter …',
  blank: 'Only blank cells',
  filled: 'Only filled cells',
  values: 'List its values',
  find: 'Find & replace …',
  wider: 'Wider',
  narrower: 'Narrower',
  states: {
    create: 'New',
    update: 'Update',
    restore: 'Restore',
    unchanged: 'Unchanged',
    skip: 'Duplicate',
    refuse: 'Error',
    removed: 'Removed',
  },
  choose: 'Choose …',
  chooseFor: (row: number) => `Choose the record for row ${number(row)}`,
  error: 'Error',
  warning: 'Warning',
  edited: 'Changed here; the file says something else.',
  becomes: (before: string, after: string) => `${before} becomes ${after}`,
  readAs: (value: string) => `Read as ${value}`,
  cell: (header: string) => `${header}, text of the cell`,
  options: (header: string) => `Values for ${header}`,
  calendar: 'Choose a day',
}

const OPERATORS: { readonly [operator in CellCondition['operator']]: string } = {
  is: 'is',
  isNot: 'is not',
  contains: 'contains',
  notContains: 'does not contain',
  in: 'is one of',
  isEmpty: 'is blank',
  isNotEmpty: 'is not blank',
}

const filter = {
  title: (header: string) => `Rows by ${header}`,
  operator: 'Condition',
  operators: OPERATORS,
  quoted: (text: string) => `“${text}”`,
  text: 'Text',
  apply: 'Apply',
  list: 'Filters',
  change: 'Change the filter',
  remove: (what: string) => `Remove the filter ${what}`,
  clearAll: 'Clear all',
  filtered: (how: string) => `, filtered: ${how}`,
  clear: 'Show all rows',
  none: 'No row like that',
  noneText: 'None of the rows of this tab is found by the filter and the search.',
}

const acts = {
  undo: 'Undo',
  redo: 'Redo',
  remove: 'Remove from the import',
  restore: 'Put back',
  find: 'Find & replace',
  clear: 'Clear the selection',
  selection: 'Selected rows',
  selected: (count: number) => `${countedRows(count)} selected`,
  selectAll: (count: number) => `Select all ${number(count)}`,
  removed: (count: number) => `${countedRows(count)} removed from the import.`,
  restored: (count: number) => `${countedRows(count)} put back.`,
  pasted: (cells: number) => `${plural(cells, 'cell', 'cells')} pasted.`,
  cut: (cells: number) =>
    `${plural(cells, 'cell', 'cells')} beyond the last row or column had no place and were left out.`,
  tooMany: {
    title: (most: number) => `That is more than ${number(most)} cells at once.`,
    text: 'Take fewer rows, or use Find & replace, which goes through all of them.',
  },
  tooManyRows: {
    title: (most: number) => `That is more than ${number(most)} rows at once.`,
    text: 'Take fewer rows, or filter the list down to those that matter.',
  },
  copied: (rows: number) => `${countedRows(rows)} copied.`,
  noProblem: 'No row of this list has a problem.',
  fromStart: 'That was the last problem of the list: on with the first.',
  fromEnd: 'That was the first problem of the list: on with the last.',
  notHere: (row: number) => `Row ${number(row)} is not among these rows.`,
}

export const review = {
  title: 'Review',
  tabs,
  none,
  grid,
  filter,
  acts,
  tabList: 'Rows by what becomes of them',
  search: 'Search all cells',
  nextProblem: 'Next problem',
  previousProblem: 'Previous problem',
  panel: 'Problems, values and history',
  showPanel: 'Show problems, values and history',
  hidePanel: 'Hide problems, values and history',
  resizePanel: 'Width of the panel',
  gone: (count: number) => `${plural(count, 'row no longer belongs', 'rows no longer belong')} here.`,
  come: (count: number) => `${plural(count, 'more row belongs', 'more rows belong')} here now.`,
  refresh: 'Refresh',
  willImport: (rows: number, all: number) =>
    rows === all
      ? `All ${countedRows(all)} will be imported`
      : `${number(rows)} of ${countedRows(all)} will be imported`,
  keptOut: (rows: number) => plural(rows, 'row with errors stays out', 'rows with errors stay out'),
  back: 'Back to the preview',
  backToResult: 'Back to the result',
  start: (count: number) => `Import ${countedRows(count)}`,
  startNothing: 'Finish without changes',
  planAgain: 'Check the file again',
  lookAgain: 'Look at the rows again',
  shortcuts: {
    move: 'Move between cells',
    extend: 'Select a range of cells',
    edit: 'Edit the cell',
    clear: 'Clear cells',
    select: 'Select the row',
    copy: 'Copy the range',
    paste: 'Paste cells of a spreadsheet',
    fillDown: 'Fill down',
  },
}
