import { describeOptions } from '../../describe-options.ts'
import { either } from '../../format.ts'

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
