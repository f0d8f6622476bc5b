import type { Outcome } from '../../../api/types.ts'
import { list, number, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

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
