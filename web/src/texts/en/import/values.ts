import type { ImportQuestion } from '../../../api/types.ts'
import { list, number, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

const TOPICS: { readonly [kind in ImportQuestion['kind']]: string } = {
  dateOrder: 'dates',
  shortYears: 'dates',
  serialDates: 'dates',
  timeZone: 'time zones',
  decimalSign: 'numbers',
  percent: 'percentages',
  currency: 'currencies',
  phoneCountry: 'phone numbers',
  blankWords: 'blank cells',
  value: 'single values',
}

const countedCells = (count: number): string => plural(count, 'cell', 'cells')

export const values = {
  title: 'Values',
  intro: 'What the cells of each column mean. Each different text is settled once, for all its rows.',
  open: (kinds: readonly ImportQuestion['kind'][]) =>
    `${plural(kinds.length, 'question', 'questions')} about ${list([...new Set(kinds.map((kind) => TOPICS[kind]))])}`,
  unanswered: (what: string) => `While nobody answers: ${what}`,

  reading: (rows: string) => `Reading ${rows}`,
  readingText: 'Every row is looked at, so that nothing has to be guessed. You can go on meanwhile.',
  readAgain: 'Read again',
  nothingMapped: 'No column has a field yet',
  nothingMappedText: 'Map columns first: then their values can be settled here.',
  toMap: 'Map columns',
  settled: 'Everything can be read',
  settledText: 'No column needs a decision. What was found is listed by column.',

  columns: 'Columns',
  toDecide: 'To decide',
  others: 'Nothing to decide',
  openCount: (count: number) => `${number(count)} open`,
  nothingOpen: 'settled',
  goesTo: (field: string) => `goes to ${field}`,
  facts: (filled: number, blank: number, distinct: number | null) =>
    [
      `${countedCells(filled)} with values`,
      ...(blank > 0 ? [`${number(blank)} blank`] : []),
      ...(distinct === null ? [] : [plural(distinct, 'different value', 'different values')]),
    ].join(' · '),

  questions: 'Questions',
  proof: 'What the file shows',
  row: (row: number) => `Row ${number(row)}`,
  answer: 'Answer',
  otherAnswer: 'Another one',

  values: 'Different values',
  table: (column: string) => `Values of the column ${column}`,
  text: 'In the file',
  cells: 'Cells',
  means: 'Means',
  countedCells,
  firstRow: (row: number) => `first in row ${number(row)}`,
  more: (count: number) =>
    `${plural(count, 'more value', 'more values')} that can be read, or are too many to be listed.`,
  uncounted: (cells: number) => `${countedCells(cells)} have too many different texts to be listed.`,
  unreadableCells: (count: number, texts: readonly string[]) =>
    `${countedCells(count)} cannot be read, such as ${list(texts.map((text) => `“${text}”`))}.`,
  showMore: (shown: number, all: number) => `${number(shown)} of ${plural(all, 'value', 'values')}. Show more`,
  acceptAll: (count: number) => `Accept ${plural(count, 'suggestion', 'suggestions')}`,
  accept: (label: string) => `Use ${label}`,
  acceptFor: (text: string, label: string) => `Use ${label} for ${text}`,
  choose: 'Choose what it means',
  meaningOf: (text: string, meaning: string) => `Meaning of ${text}: ${meaning}`,
  search: 'Search',
  yes: 'Yes',
  no: 'No',
  blank: 'Blank cell',
  newOption: (label: string) => `New option “${label}”`,
  refused: 'These rows fail',
  missing: 'There is no such record',
  deleted: 'The record is deleted',
  several: (count: number) => `${number(count)} records have this name`,
  actions: {
    blank: 'Take it for a blank cell',
    create: (label: string) => `Add the option “${label}”`,
    refuse: 'Have these rows fail',
    undo: 'Take the decision back',
    another: 'Another text…',
  },
  createNeeds: 'A new option needs the permission to manage the data model.',
  optionsWhenApplied: 'New options are made when the import is applied, not before.',
  readAs: (text: string) => `Read “${text}” as`,
  submitText: 'Use',

  settings: 'How the cells are written',
  by: {
    you: 'You decided so.',
    column: 'All cells together prove it.',
    import: 'As set for the whole file.',
    nobody: 'Nothing shows it yet.',
  },
  asShown: (value: string | null) => (value === null ? 'As the cells show' : `As the cells show: ${value}`),
  format: {
    dateOrder: 'Order of dates',
    lastShortYear: 'Years of two digits',
    serialDates: 'Numbers as days',
    timeZone: 'Time zone of times without one',
    decimalSign: 'Sign before the decimals',
    percent: 'Percentages',
    currency: 'Currency of amounts without one',
    phoneCountry: 'Country of numbers without a code',
  },
  dateOrders: { DMY: 'Day first: 03/04 is 3 April', MDY: 'Month first: 03/04 is 4 March', YMD: 'Year first' },
  decimalSigns: { '.': 'A point: 1,234.50', ',': 'A comma: 1.234,50' },
  percents: { number: '12 % is kept as 12', fraction: '12 % is kept as 0.12' },
  serials: { '1900': 'Days since 1900', '1904': 'Days since 1904 (old Macs)' },
  lastYears: { '2029': '1930 to 2029', '2026': '1927 to 2026', '2049': '1950 to 2049' },
  notSet: 'Not set',
  blankCells: 'Blank cells of this column',
  blankPolicies: {
    import: 'As in the options',
    clear: 'Clear the value of the record',
    keep: 'Leave the value alone',
    fill: 'Fill only what is empty',
  },
  blankWords: 'Texts that stand for a blank cell',
  blankWordsHint: 'Separated by commas, such as N/A, -',
  missingRelation: 'Where the record is not there',
  missingPolicies: {
    refuse: 'The row fails',
    leaveEmpty: 'The field stays empty',
    create: 'The record is created',
  },
  rowsAffected: countedRows,
}
