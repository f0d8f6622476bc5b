import type { JobKind, JobStatus } from '../../api/types.ts'
import { number, percent } from '../format.ts'
import { countedRecords } from './counted.ts'

const STATUSES: { readonly [status in JobStatus]: string } = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  queued: 'Queued',
  processing: 'Processing',
  paused: 'Paused',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  undone: 'Undone',
}

const KINDS: { readonly [kind in JobKind]: string } = {
  import: 'Import',
  export: 'Export',
  undo: 'Undo',
  bulk: 'Bulk change',
}

export const undo = {
  title: (file: string) => `Undo of ${file}`,
  done: 'The undo is done',
  outcomes: {
    removed: 'Removed',
    putBack: 'Put back',
    deletedAgain: 'Deleted again',
    restored: 'Restored',
    kept: 'Kept',
  },
  meanings: {
    removed: 'records that the import had created',
    putBack: 'records that have their old values again',
    deletedAgain: 'records that were deleted before',
    restored: 'records that the change had deleted',
    kept: 'left alone because of later edits',
  },
  openImport: 'Open the import',
  kept: {
    title: 'What was kept',
    field: 'Field',
    record: 'The record',
    before: 'Before',
    reason: 'Reason',
    download: 'Download all',
  },
  progress: (done: number, all: number) => `${number(done)} of ${countedRecords(all)}`,
}

export const jobs = {
  title: 'Batch jobs',
  newImport: 'New import',
  newExport: 'New export',
  table: 'Batch jobs',
  statuses: STATUSES,
  kinds: KINDS,
  columns: {
    job: 'Job',
    object: 'Object',
    status: 'Status',
    rows: 'Rows',
    result: 'Result',
    who: 'Started by',
    when: 'When',
  },
  waiting: 'Waits for you',
  startsAt: (time: string) => `Starts ${time}`,
  progress: (done: number, all: number, share: number) => `${number(done)}/${number(all)} — ${percent(share)}`,
  actionsFor: (name: string) => `Actions for ${name}`,
  none: 'No batch jobs yet',
  noneText: 'Imports and undos appear here while they run, and stay afterwards.',
  older: 'Show older',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  undo: 'Undo',
  cancelTitle: 'Cancel this job?',
  cancelJob: 'Cancel job',
  cancelText: 'What is done stays. The rest is not done.',
  retry: 'Retry failed rows',
  repeat: 'Repeat with this mapping',
  schedule: 'Schedule…',
  noCounts: '–',
  bulk: {
    edit: (objects: string) => `Change of ${objects.toLowerCase()}`,
    delete: (objects: string) => `Deletion of ${objects.toLowerCase()}`,
    restore: (objects: string) => `Restoring of ${objects.toLowerCase()}`,
  },
  bulkDone: {
    edit: 'The change is done',
    delete: 'The deletion is done',
    restore: 'The restoring is done',
  },
  bulkOutcomes: {
    updated: 'Changed',
    deleted: 'Deleted',
    restored: 'Restored',
    unchanged: 'Unchanged',
    failed: 'Failed',
    skipped: 'Skipped',
  },
  undoBulkTitle: 'Take this change back?',
  undoBulkText: (count: number) =>
    `${countedRecords(count)} will be as ${count === 1 ? 'it was' : 'they were'} before. Values that someone edited since are kept.`,
  undoBulk: 'Take back',
  export: {
    done: 'The export is done',
    download: 'Download',
    records: 'Records',
    columns: 'Columns',
    size: 'Size',
    takenAt: 'As of',
    checksum: 'SHA-256',
    kept: (until: string) => `The file is kept until ${until}.`,
    gone: 'The file was removed. What it held is kept here.',
    cut: (count: number) => `${number(count)} cells were too long for a workbook and were cut.`,
    reason: 'Reason',
  },
}
