/**
 * Every text of the pages, in English, by the place where it stands. What depends on a value is a
 * function, so that each language can order and inflect its own sentences.
 */
import type { JobKind, JobPhase, JobStatus, Outcome } from '../api/types.ts'
import { describeOptions } from './describe-options.ts'
import { duration, either, list, number, percent, plural, roundNumber } from './format.ts'

const rows = (count: number): string => plural(count, 'row', 'rows')
const records = (count: number): string => plural(count, 'record', 'records')

const OUTCOMES: { readonly [outcome in Outcome]: string } = {
  created: 'New',
  updated: 'Updated',
  restored: 'Restored',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  failed: 'Failed',
  removed: 'Removed',
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

const PHASES: { readonly [phase in JobPhase]: string } = {
  stage: 'Reading the file',
  plan: 'Comparing with existing records',
  apply: 'Importing',
  undo: 'Undoing',
}

export const en = {
  product: 'Waybill',

  common: {
    cancel: 'Cancel',
    dismiss: 'Dismiss',
    clear: 'Clear',
    retry: 'Try again',
    loading: 'Loading',
    more: 'More actions',
    notifications: 'Notifications',
    skipToContent: 'Skip to content',
    empty: '–',
    emptyValue: 'empty',
    yes: 'Yes',
    no: 'No',
    rows,
    records,
  },

  bell: {
    title: 'Notifications',
    label: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${number(unread)} not read`),
    nothing: 'Nothing yet. You are told here when an import is done.',
  },

  errors: {
    unreachable: {
      message: 'Waybill does not answer.',
      remedy: 'Check that it is running and that you are connected, then try again.',
    },
    unexpected: (status: number) => ({
      message: status === 0 ? 'Something went wrong on this page.' : `The server answered with an error (${status}).`,
      remedy: 'Try again. If it happens again, see the log of the server.',
    }),
    pageTitle: 'This page could not be shown',
    notFound: {
      title: 'There is nothing here',
      text: 'The address may be misspelt, or what it led to is gone.',
      action: 'Go to the start page',
    },
  },

  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
  },

  setup: {
    title: 'Welcome to Waybill',
    intro: 'Make yourself the owner of a new workspace. Everything stays on this machine.',
    workspace: 'Workspace',
    workspaceHint: 'Usually the name of your company.',
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    sample: 'Load sample data',
    sampleHint: 'A few hundred companies, people and deals to look around in. Removable in one action.',
    submit: 'Create workspace',
    missing: {
      workspace: 'Give the workspace a name.',
      name: 'Enter your name.',
      email: 'Enter your e-mail address.',
      password: (shortest: number) => `Use at least ${shortest} characters.`,
    },
    strength: {
      empty: (shortest: number) => `At least ${shortest} characters. A few unrelated words make a good one.`,
      short: (missing: number) => `${plural(missing, 'character', 'characters')} more, please.`,
      weak: 'Easily guessed: add words or make it longer.',
      fair: 'Fair. A little longer is better.',
      good: 'Good.',
      strong: 'Strong.',
    },
    notHere: {
      title: 'Waybill is not set up yet',
      text: 'The owner can be created only on the machine where Waybill runs. Open this page there, at its local address.',
    },
    sampleLoaded: 'The sample data is loaded.',
  },

  shell: {
    navigation: 'Main',
    home: 'Home',
    objects: 'Objects',
    jobs: 'Batch jobs',
    account: 'Account of',
    signOut: 'Sign out',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System' },
    reconnecting: 'Live updates are interrupted. Reconnecting…',
    running: (count: number) => `${plural(count, 'job', 'jobs')} running`,
  },

  home: {
    title: 'Home',
    drop: 'Drop a spreadsheet or CSV file to import it',
    objects: 'Objects',
    jobs: 'Batch jobs',
    allJobs: 'See all',
    noJobs: 'No imports yet',
    noJobsText:
      'Each import appears here with its progress and its result, and stays for as long as you may want to undo it.',
    sampleMenu: 'Sample data',
    sample: 'Load sample data',
    sampleText: 'Nothing here yet. Import a file of your own, or look around with sample data first.',
    removeSample: 'Remove sample data',
    removeSampleTitle: 'Remove the sample data?',
    removeSampleText: 'The records that came with it go for good. What you made yourself stays.',
    sampleRemoved: 'The sample data is removed.',
    cli: 'Or from a shell',
    copy: 'Copy the command',
    copied: 'Copied.',
  },

  upload: {
    title: 'New import',
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
  },

  import: {
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
  },

  map: {
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
    rowsExact: rows,
    rowsAbout: (count: number) => `about ${rows(count)}`,
    nothingMapped: 'Map at least one column to go on.',
    table: 'Mapping of columns to fields',
  },

  file: {
    title: 'File',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    headerRow: 'Header in row',
    sheet: 'Sheet',
    hiddenSheet: (name: string) => `${name} (hidden)`,
    delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Pipe' },
    notices: 'Noticed in the file',
  },

  options: {
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
  },

  progress: {
    phases: PHASES,
    queued: 'Waiting for its turn',
    queuedText: 'Imports into one object run one after the other.',
    paused: 'Paused',
    pausedText: 'What is done stays done. Resume when you like.',
    rows: (done: number, all: number) => `${number(done)} of ${rows(all)}`,
    rowsSoFar: rows,
    percent,
    speed: (rowsPerSecond: number) => `${rows(rowsPerSecond)} per second`,
    left: (seconds: number) => `${duration(seconds)} left`,
    leave: 'You can close this page. The work goes on, and the address leads back here.',
  },

  preview: {
    title: 'What will happen',
    sentence: (parts: readonly string[], cleared: number) =>
      `${list(parts)}.${cleared > 0 ? ` ${plural(cleared, 'value', 'values')} of existing records will be cleared.` : ''}`,
    nothing: 'The file has no rows.',
    counted: COUNTED,
    problems: 'Problems',
    problemsDetail: (count: number) => plural(count, 'cause', 'causes'),
    noProblems: 'No problems found.',
    affected: rows,
    rowNumber: (row: number) => `Row ${number(row)}`,
    examples: (shown: number, all: number) => (shown < all ? `First ${number(shown)} of ${rows(all)}` : rows(all)),
    first: (shown: number) => `First ${rows(shown)} as they will be`,
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
    start: (count: number) => `Import ${rows(count)}`,
    startNothing: 'Finish without changes',
    startHint: (failed: number) =>
      failed === 0
        ? 'Runs in the background. Can be undone.'
        : `Runs in the background. ${rows(failed)} with problems stay out and can be downloaded. Can be undone.`,
    backToMap: 'Back to mapping',
    downloadFailed: 'Download these rows',
  },

  result: {
    titles: {
      completed: 'The import is done',
      cancelled: 'The import was cancelled',
      failed: 'The import stopped',
      undone: 'The import was undone',
    },
    addsUp: (total: number) => `Every one of the ${rows(total)} of the file is accounted for.`,
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
        ...(created > 0 ? [`${records(created)} will be removed`] : []),
        ...(updated > 0 ? [`${records(updated)} will get ${updated === 1 ? 'its' : 'their'} old values back`] : []),
        ...(restored > 0 ? [`${records(restored)} will be deleted again`] : []),
      ])}. Values that someone edited since the import are kept.`,
    problem: 'Problem',
    value: 'Value',
    remedy: 'What to do',
    row: 'Row',
    again: 'Import another file',
    undoneText: 'What it created is gone, and what it changed is as it was before. Values edited since were kept.',
  },

  undo: {
    title: (file: string) => `Undo of ${file}`,
    done: 'The undo is done',
    outcomes: {
      removed: 'Removed',
      putBack: 'Put back',
      deletedAgain: 'Deleted again',
      kept: 'Kept',
    },
    meanings: {
      removed: 'records that the import had created',
      putBack: 'records that have their old values again',
      deletedAgain: 'records that were deleted before',
      kept: 'left alone because of later edits',
    },
    openImport: 'Open the import',
    kept: {
      title: 'What was kept',
      field: 'Field',
      record: 'The record',
      before: 'Before the import',
      reason: 'Reason',
      download: 'Download all',
    },
    progress: (done: number, all: number) => `${number(done)} of ${records(all)}`,
  },

  jobs: {
    title: 'Batch jobs',
    newImport: 'New import',
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
    actionsFor: (name: string) => `Actions for ${name}`,
    none: 'No batch jobs yet',
    noneText: 'Imports and undos appear here while they run, and stay afterwards.',
    older: 'Show older',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    undo: 'Undo',
    noCounts: '–',
  },

  records: {
    table: (objects: string) => `${objects}`,
    search: (objects: string) => `Search ${objects.toLowerCase()}`,
    showDeleted: 'Show deleted records',
    import: 'Import',
    none: (objects: string) => `No ${objects.toLowerCase()} yet`,
    noneText: 'Import a file to fill this list.',
    noneFound: 'Nothing found',
    noneFoundText: 'No record matches the search.',
    noneDeleted: 'No deleted records',
    shown: (count: number) => `${records(count)} shown`,
    count: (count: number, isExact: boolean) => (isExact ? number(count) : `about ${roundNumber(count)}`),
    more: 'Show more',
  },
}
