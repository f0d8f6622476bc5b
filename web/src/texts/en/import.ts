import type { JobPhase, Outcome } from '../../api/types.ts'
import { describeOptions } from '../describe-options.ts'
import { duration, either, list, number, percent, plural } from '../format.ts'
import { countedRecords, countedRows } from './counted.ts'

const OUTCOMES: { readonly [outcome in Outcome]: string } = {
  created: 'New',
  updated: 'Updated',
  restored: 'Restored',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  failed: 'Failed',
  removed: 'Removed',
}

const PHASES: { readonly [phase in JobPhase]: string } = {
  stage: 'Reading the file',
  plan: 'Comparing with existing records',
  apply: 'Importing',
  undo: 'Undoing',
}

/** The outcomes in the middle of a sentence, with their numbers: "61,200 new". */
const COUNTED: { readonly [outcome in Outcome]: (count: number) => string } = {
  created: (count) => `${number(count)} new`,
  updated: (count) => `${number(count)} updated`,
  restored: (count) => `${number(count)} restored`,
  unchanged: (count) => `${number(count)} unchanged`,
  skipped: (count) => `${number(count)} skipped`,
  failed: (count) => `${number(count)} left out with problems`,
  removed: (count) => `${number(count)} removed by you`,
}

export const upload = {
  title: 'New import',
  notAllowed: (objects: string | undefined) =>
    objects === undefined
      ? 'Your role does not let you import'
      : `Your role does not let you import ${objects.toLowerCase()}`,
  notAllowedText: (role: string) =>
    `It needs the permission “Import CSV”, which the role ${role} does not have here. Ask an administrator of the workspace for it.`,
  chooseFile: 'Choose a file',
  promise: 'You see what will happen to every row before anything is written, and you can take it back.',
  limits: (limit: string) => `XLSX, XLS, ODS or CSV up to ${limit}, with column names above the rows`,
  noLimit: 'XLSX, XLS, ODS or CSV with column names above the rows',
  drop: 'Drop a spreadsheet or CSV file here',
  into: 'Import into',
  uploading: (name: string) => `Uploading ${name}`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  speed: (speed: string) => `${speed}/s`,
  left: (seconds: number) => `${duration(seconds)} left`,
  reading: 'Reading the first rows…',
  interrupted: 'The connection is lost. The upload goes on where it stopped as soon as it is back.',
  unfinished: (name: string) =>
    `The upload of ${name} was interrupted. Drop the same file again to go on where it stopped.`,
  tooLarge: (limit: string) => ({
    message: `The file is larger than ${limit}.`,
    remedy: 'Split it, or raise the limit in the settings.',
  }),
  empty: { message: 'The file is empty.', remedy: 'Choose a file that holds a header row and data.' },
}

const importing = {
  title: (file: string) => `Import ${file}`,
  into: (objects: string) => `into ${objects}`,
  steps: { upload: 'Upload', map: 'Map', preview: 'Preview', apply: 'Import', result: 'Result' },
  progressOfSteps: 'Steps of the import',
  cancel: 'Cancel import',
  discard: 'Discard',
  discardTitle: 'Discard this import?',
  discardText: 'Nothing has been written yet. The file and the mapping are given up.',
  cancelTitle: 'Cancel this import?',
  cancelText: 'Rows that are done stay and can be undone afterwards. The rest counts as skipped.',
  pause: 'Pause',
  resume: 'Resume',
  unnamed: 'Unnamed file',
}

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

export const file = {
  title: 'File',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  headerRow: 'Header in row',
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Pipe' },
  notices: 'Noticed in the file',
}

export const options = {
  title: 'Options',
  sentence: describeOptions,
  matchBy: 'Find existing records by',
  matchNone: (identifiers: readonly string[]) =>
    `To update existing records as well, map a column to ${either(identifiers)}.`,
  duplicates: 'When a record matches',
  duplicateModes: {
    update: { label: 'Update', meaning: 'The row changes the record.' },
    skip: { label: 'Skip', meaning: 'The row is left out; the record stays as it is.' },
    create: { label: 'Create', meaning: 'Nothing is matched: every row becomes a record.' },
  },
  blank: 'Blank cells',
  blankPolicies: {
    clear: { label: 'Clear', meaning: 'A blank cell empties the field of a record that is updated.' },
    keep: { label: 'Keep', meaning: 'A blank cell leaves the field alone.' },
    fill: { label: 'Fill only', meaning: 'Only empty fields are written; filled ones stay.' },
  },
  deleted: 'When the match is deleted',
  deletedPolicies: {
    restore: { label: 'Restore', meaning: 'The deleted record comes back and is updated.' },
    skip: { label: 'Skip', meaning: 'The row is left out.' },
    refuse: { label: 'Refuse', meaning: 'The row counts as failed, with the reason.' },
  },
  multiValues: 'Fields with several values',
  multiValueModes: {
    replace: { label: 'Replace', meaning: 'The cell replaces what the record has.' },
    add: { label: 'Add', meaning: 'The cell adds to what the record has.' },
    remove: { label: 'Remove', meaning: 'The cell removes from what the record has.' },
  },
}

export const progress = {
  phases: PHASES,
  queued: 'Waiting for its turn',
  queuedText: 'Imports into one object run one after the other.',
  paused: 'Paused',
  pausedText: 'What is done stays done. Resume when you like.',
  rows: (done: number, all: number) => `${number(done)} of ${countedRows(all)}`,
  rowsSoFar: countedRows,
  percent,
  speed: (rowsPerSecond: number) => `${countedRows(rowsPerSecond)} per second`,
  left: (seconds: number) => `${duration(seconds)} left`,
  leave: 'You can close this page. The work goes on, and the address leads back here.',
}

export const preview = {
  title: 'What will happen',
  sentence: (parts: readonly string[], cleared: number) =>
    `${list(parts)}.${cleared > 0 ? ` ${plural(cleared, 'value', 'values')} of existing records will be cleared.` : ''}`,
  nothing: 'The file has no rows.',
  counted: COUNTED,
  problems: 'Problems',
  problemsDetail: (count: number) => plural(count, 'cause', 'causes'),
  noProblems: 'No problems found.',
  affected: countedRows,
  rowNumber: (row: number) => `Row ${number(row)}`,
  examples: (shown: number, all: number) =>
    shown < all ? `First ${number(shown)} of ${countedRows(all)}` : countedRows(all),
  first: (shown: number) => `First ${countedRows(shown)} as they will be`,
  row: 'Row',
  action: 'Action',
  actions: {
    create: 'New',
    update: 'Update',
    restore: 'Restore',
    unchanged: 'Unchanged',
    skip: 'Skip',
    refuse: 'Failed',
  },
  change: (before: string, after: string) => `${before} becomes ${after}`,
  start: (count: number) => `Import ${countedRows(count)}`,
  startNothing: 'Finish without changes',
  startHint: (failed: number) =>
    failed === 0
      ? 'Runs in the background. Can be undone.'
      : `Runs in the background. ${countedRows(failed)} with problems stay out and can be downloaded. Can be undone.`,
  backToMap: 'Back to mapping',
  downloadFailed: 'Download these rows',
}

export const result = {
  titles: {
    completed: 'The import is done',
    cancelled: 'The import was cancelled',
    failed: 'The import stopped',
    undone: 'The import was undone',
  },
  addsUp: (total: number) => `Every one of the ${countedRows(total)} of the file is accounted for.`,
  outcomes: OUTCOMES,
  took: (time: string) => `took ${time}`,
  openRecords: (objects: string) => `Open ${objects.toLowerCase()}`,
  failedRows: 'Failed rows',
  failedRowsText:
    'The download has the columns of your file plus the problem and the remedy: correct it and import it again.',
  download: 'Download failed rows',
  retry: 'Retry',
  retryHint: 'Retry checks them again as they are, for example after a missing company was imported.',
  undo: 'Undo import',
  undoTitle: 'Undo this import?',
  undoText: (created: number, updated: number, restored: number) =>
    `${list([
      ...(created > 0 ? [`${countedRecords(created)} will be removed`] : []),
      ...(updated > 0
        ? [`${countedRecords(updated)} will get ${updated === 1 ? 'its' : 'their'} old values back`]
        : []),
      ...(restored > 0 ? [`${countedRecords(restored)} will be deleted again`] : []),
    ])}. Values that someone edited since the import are kept.`,
  problem: 'Problem',
  value: 'Value',
  remedy: 'What to do',
  row: 'Row',
  again: 'Import another file',
  undoneText: 'What it created is gone, and what it changed is as it was before. Values edited since were kept.',
}

export { importing as import }
