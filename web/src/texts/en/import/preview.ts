import type { Outcome } from '../../../api/types.ts'
import { list, number, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

/** The outcomes in the middle of a sentence, with their numbers: "61,200 new". */
const COUNTED: { readonly [outcome in Outcome]: (count: number) => string } = {
  created: (count) => `${number(count)} new`,
  updated: (count) => `${number(count)} updated`,
  restored: (count) => `${number(count)} restored`,
  unchanged: (count) => `${number(count)} unchanged`,
  skipped: (count) => `${number(count)} skipped as duplicates`,
  failed: (count) => `${number(count)} left out with problems`,
  removed: (count) => `${number(count)} removed by you`,
}

const KEPT = (failed: number): string =>
  failed === 1
    ? 'the row with a problem is kept with the import'
    : `the ${countedRows(failed)} with problems are kept with the import`

export const preview = {
  title: 'What will happen',
  sentence: (parts: readonly string[], cleared: number) =>
    `${list(parts)}${cleared > 0 ? `; ${plural(cleared, 'value', 'values')} of existing records will be cleared` : ''}.`,
  nothing: 'The file has no rows.',
  counted: COUNTED,
  namesNotCompared:
    'The names of new records were not compared with those that are there: there are too many. Rows are matched by your rules all the same.',
  reviewAll: 'Review all rows',
  reviewProblems: (count: number) => `Review ${plural(count, 'problem', 'problems')}`,
  problems: 'Problems',
  problemsDetail: (count: number) => plural(count, 'cause', 'causes'),
  noProblems: 'No problems found.',
  affected: countedRows,
  rowNumber: (row: number) => `Row ${number(row)}`,
  examples: (shown: number, all: number) =>
    shown < all ? `First ${number(shown)} of ${countedRows(all)}` : countedRows(all),
  related: (objects: string) => `New ${objects.toLowerCase()}`,
  relatedDetail: (count: number) =>
    `${plural(count, 'record', 'records')} that ${count === 1 ? 'is' : 'are'} missing and will be created`,
  relatedMore: (count: number) => `and ${number(count)} more`,
  owners: 'New records by owner',
  first: (shown: number) => `First ${countedRows(shown)} as they will be`,
  shownRows: 'Rows that are shown',
  allRows: 'All rows',
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
  openRecord: (action: string, row: number) => `${action}: open the record of row ${number(row)}`,
  change: (before: string, after: string) => `${before} becomes ${after}`,
  start: (count: number) => `Import ${countedRows(count)}`,
  startNothing: 'Finish without changes',
  startHint: (good: number, failed: number) => {
    const how = 'It runs in the background and can be undone.'
    if (failed === 0) return how
    if (good === 0) return `Nothing is written; ${KEPT(failed)}, to be fixed and retried. ${how}`
    return `The good rows go in; ${KEPT(failed)}, to be fixed and retried. ${how}`
  },
  backToOptions: 'Back to options',
  downloadFailed: 'Download these rows',
  outdated: {
    title: 'This preview is out of date',
    text: 'Something was changed since it was made. Check the file again to see what will happen now.',
    check: 'Check again',
    counts: 'What the last check said',
  },
  later: {
    open: 'Start later…',
    title: 'Start later',
    intro: 'The import starts by itself, also when nobody is signed in. Until then it can be stopped or put off.',
    submit: 'Start at this time',
    suggestions: { inAnHour: 'In an hour', tonight: 'Tonight at 2', tomorrow: 'Tomorrow at 8' },
    time: 'Day and time of the start',
    day: 'Day of the start',
    timeZone: (zone: string) => `In your time zone, ${zone}`,
    hasPassed: 'This time has passed. Choose one that is to come.',
    startsAt: (moment: string) => `Starts ${moment}`,
    startsBy: 'You can close this page: it starts by itself.',
    now: 'Start now',
    change: 'Change the time',
    not: 'Do not start',
  },
}
