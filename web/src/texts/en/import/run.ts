import { number, plural } from '../../format.ts'
import { countedRecords, countedRows } from '../counted.ts'

/** While an import runs, and when it is over. */
export const run = {
  told: 'You are told in the inbox when it is done.',
  goOn: (objects: string) => `Go on with ${objects.toLowerCase()}`,
  cancelWritten: (done: number) =>
    `${countedRows(done)} ${done === 1 ? 'is' : 'are'} done and ${done === 1 ? 'stays' : 'stay'}; they can be undone afterwards. The rest counts as skipped.`,
  cancelUndo: 'What was taken back so far stays taken back. The rest stays as it is, and can be undone later.',
  cancelExport: 'No file is made.',
  cancelBulk: (done: number) =>
    `${countedRecords(done)} ${done === 1 ? 'is' : 'are'} done and ${done === 1 ? 'stays' : 'stay'} so; it can be undone afterwards. The others are left as they are.`,
  openList: (count: string, outcome: string) => `${count} ${outcome.toLowerCase()}: open the list`,
  showRows: (count: string, outcome: string) => `${count} ${outcome.toLowerCase()}: show the rows`,
  rowsOf: { skipped: 'Skipped rows', removed: 'Removed rows' },
  reason: 'Reason',
  record: 'Record',
  openRecord: 'Open the record',
  noReason: { skipped: 'The record exists already, and the options say to skip it.', removed: 'Removed by you.' },
  notReached: 'The import was cancelled before this row.',
  showMore: 'Show more',
  shownOf: (shown: number, all: number) => `${number(shown)} of ${countedRows(all)}`,
  mend: 'Fix the rows in the grid of the review, or take them along in a file and import it again. Retry takes them as they are.',
  fix: 'Fix these rows',
  goOnFixing: 'Go on fixing',
  fixed: (good: number, all: number) =>
    `${number(good)} of ${countedRows(all)} ${good === 1 ? 'is' : 'are'} fixed and not imported yet.`,
  workbook: 'Highlighted XLSX',
  wrong: 'What is wrong',
  changedSince: 'Changed since, and not imported yet.',
  retry: (count: number) => `Retry ${countedRows(count)}`,
  repeat: 'Repeat with this mapping',
  more: 'More to do with this import',
  schedule: 'Schedule…',
  another: 'Import another file',
  how: 'How it was done',
  decided: 'Options',
  column: 'Column of the file',
  field: 'Field',
  notImported: 'Not imported',
  followed: (template: string) => `Template “${template}”`,
  file: 'File',
  pace: 'Rows per second',
  paceOf: (most: string, mean: string) => `Up to ${most}, ${mean} on average`,
  stretch: (from: string, speed: string) => `${from}: ${speed} rows per second`,
  undo: {
    counting: 'Looking at what would go back…',
    allBack: 'Nobody changed any of it since: everything goes back.',
    nothingBack: 'Nothing would go back: all of it was edited, used or destroyed since.',
    related: (count: number) =>
      `${plural(count, 'related record', 'related records')} that came with it ${count === 1 ? 'goes' : 'go'} as well, unless somebody uses ${count === 1 ? 'it' : 'them'}.`,
    kept: (count: number) => `${countedRecords(count)} edited, used or destroyed since`,
    keptText: 'What people did there stays as it is:',
    andMore: (count: number) => `and ${countedRows(count)} more, listed when the undo is done`,
  },
}
