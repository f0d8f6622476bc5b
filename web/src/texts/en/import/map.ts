import { list, number, percent, plural } from '../../format.ts'
import { countedRows } from '../counted.ts'

/** What a column's cells should be, after "38 % of these are not". */
const NOUNS: Readonly<Record<string, string>> = {
  number: 'numbers',
  boolean: 'yes or no',
  date: 'dates',
  dateTime: 'dates and times',
  email: 'e-mail addresses',
  emailList: 'e-mail addresses',
  phone: 'phone numbers',
  phoneList: 'phone numbers',
  link: 'web addresses',
  linkList: 'web addresses',
  currencyCode: 'currencies',
  select: 'options of the field',
  multiSelect: 'options of the field',
  rating: 'ratings from 1 to 5',
  json: 'JSON',
  uuid: 'ids',
}

export const map = {
  column: 'Column of the file',
  samples: 'Values',
  filled: (share: number) => `${percent(share)} filled`,
  field: 'Field',
  status: 'Status',
  statuses: { auto: 'Auto-mapped', manual: 'Your choice', unmapped: 'Unmapped', skipped: 'Left out' },
  sure: (confidence: number) => `${percent(confidence)} sure`,
  joined: (place: number, all: number) => `${place} of ${all}`,
  choose: 'Choose a field',
  leaveOut: 'Do not import',
  search: 'Search fields',
  noMatch: 'No field of this name.',
  takenBy: (header: string) => `has “${header}”`,
  fieldOf: (header: string, field: string) => `Field for the column ${header}: ${field}`,
  actionsOf: (header: string) => `More for the column ${header}`,
  noValues: 'no values',
  splits: (parts: readonly string[]) => `split into ${list(parts)}`,
  byAny: 'id, unique value or name',
  summary: (mapped: number, all: number) =>
    mapped === all
      ? `All ${plural(all, 'column', 'columns')} will be imported`
      : `${number(mapped)} of ${plural(all, 'column', 'columns')} will be imported`,
  showMore: (shown: number, all: number) => `${number(shown)} of ${number(all)} columns. Show more`,
  check: 'Check the file',
  checkHint: 'Reads every row and shows what will happen. Writes nothing.',
  reading: 'Looking at every row of the file…',
  rowsExact: countedRows,
  rowsAbout: (count: number) => `about ${countedRows(count)}`,
  nothingMapped: 'Map at least one column to go on.',
  table: 'Mapping of columns to fields',
  keys: '↑ ↓ to go through the columns, type to search for a field, Enter to choose',

  filter: 'Show columns',
  filters: { all: 'All', unmapped: 'Unmapped', problems: 'With problems' },
  filterCount: (label: string, count: number) => `${label}, ${number(count)}`,
  searchColumns: 'Search columns',
  noColumns: {
    all: 'No column has this name.',
    unmapped: 'Every column has a field, or is left out.',
    problems: 'No column has a problem.',
  },
  skipUnmapped: (count: number) => `Leave out ${plural(count, 'unmapped column', 'unmapped columns')}`,

  notOfType: (share: number, type: string) => `${percent(share)} of these are not ${NOUNS[type] ?? 'readable'}`,
  examples: (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', '),
  openQuestions: (count: number) => plural(count, 'open question', 'open questions'),
  openValues: (header: string) => `Settle the values of the column ${header}`,

  taken: (field: string, header: string) => `${field} already gets the column “${header}”. A field takes one column.`,
  takeOver: 'Use this column instead',
  putTogether: 'Put both together',
  keepAsIs: 'Leave it as it was',

  menu: {
    newField: 'Create a field for it…',
    join: 'Put together with other columns…',
    unjoin: 'Take apart again',
    values: 'Values and format',
    firstLast: 'First name stands first',
    lastFirst: 'Last name stands first',
    leaveOut: 'Do not import',
  },
  newFieldFor: (header: string) => `Create a field for “${header}”…`,
  newField: {
    title: (objects: string) => `New field of ${objects}`,
    intro: (header: string) =>
      `The column “${header}” goes to it. Name and kind are proposed by what stands in the file.`,
    kind: 'Kind',
    submit: 'Create and map',
    created: (field: string) => `The field ${field} is there, and gets the column.`,
  },

  join: {
    title: 'Put columns together',
    intro: 'Their cells become one text, in this order. Blank cells leave no separator.',
    field: 'Goes to',
    columns: 'Columns, in their order',
    add: 'Add a column',
    remove: (header: string) => `Take ${header} away`,
    up: (header: string) => `Move ${header} up`,
    down: (header: string) => `Move ${header} down`,
    separator: 'Between them',
    separators: { space: 'Space', comma: 'Comma', dash: 'Hyphen', line: 'New line', none: 'Nothing' },
    example: 'First row',
    submit: 'Put together',
  },

  constants: {
    title: 'The same in every row',
    add: 'Same text in every row…',
    dialog: 'The same in every row',
    intro: 'Every row gets it, also rows that update a record.',
    field: 'Field',
    value: 'Text',
    submit: 'Set',
    edit: (field: string) => `Change the text of ${field}`,
    remove: (field: string) => `Take the text of ${field} away`,
  },

  missing: {
    title: (fields: readonly string[]) =>
      fields.length === 1 ? `No column fills ${fields[0]}` : `No column fills ${list(fields)}`,
    text: (objects: string) => `${objects} cannot be created without. Rows that would create one fail.`,
    find: 'Find a column',
    constant: (field: string) => `Same ${field} in every row…`,
  },
}
