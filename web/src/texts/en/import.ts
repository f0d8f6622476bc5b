import type { JobPhase, Outcome } from '../../api/types.ts'
import { duration, list, number, percent } from '../format.ts'
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
  putAside: (name: string) => `The upload of ${name} is put aside. Choose the same file later to go on with it.`,
  several: {
    message: 'One file is imported at a time.',
    remedy: 'Drop the files one after the other, or put their rows into one.',
  },
  tooLarge: (limit: string) => ({
    message: `The file is larger than ${limit}.`,
    remedy: 'Split it, or raise the limit in the settings.',
  }),
  empty: { message: 'The file is empty.', remedy: 'Choose a file that holds a header row and data.' },
}

const importing = {
  title: (file: string) => `Import ${file}`,
  into: (objects: string) => `into ${objects}`,
  steps: {
    file: 'Upload',
    map: 'Map',
    values: 'Values',
    options: 'Options',
    review: 'Review',
    preview: 'Preview',
    apply: 'Import',
    result: 'Result',
  },
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

export const progress = {
  phases: PHASES,
  changing: 'Changing records',
  writing: 'Writing the file',
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
