/**
 * The catalogue of everything that can be wrong with a row, and of every reason to refuse a request.
 *
 * A *problem* is a value: it belongs to a cell or a row and is reported with its row, column, original
 * text and remedy. A *refusal* is thrown (`Refusal`): the request, not the data, cannot be carried out.
 * `docs/errors.md` lists the same codes; a test holds the two equal.
 */

export type Severity = 'error' | 'warning'

interface CatalogueEntry {
  /** What is wrong. `{name}` is replaced by the detail of that name. */
  readonly message: string
  /** What the person can do about it. */
  readonly remedy: string
  readonly severity: Severity
}

const error = (message: string, remedy: string): CatalogueEntry => ({ message, remedy, severity: 'error' })
const warning = (message: string, remedy: string): CatalogueEntry => ({ message, remedy, severity: 'warning' })

export const PROBLEMS = {
  // cells
  TEXT_HAS_NUL: error('The text holds a NUL character, which cannot be stored.', 'Remove the character from the cell.'),
  CELL_ERROR: error(
    'The cell shows {text} in the spreadsheet and has no value.',
    'Correct the formula, or write the value or nothing into the cell.',
  ),
  NUMBER_LOST_DIGITS: warning(
    'The spreadsheet holds {text} as a number, and keeps only the first 15 digits of one: the last may be wrong.',
    'If it is an id, format the column as text before the numbers are typed or pasted, and save the file again.',
  ),
  NUMBER_UNREADABLE: error('"{text}" is not a number.', 'Write digits with one decimal sign, such as 1234.50.'),
  NUMBER_AMBIGUOUS: error('"{text}" can be read as two different numbers.', 'Choose the decimal sign for this column.'),
  NUMBER_PERCENT: error(
    '"{text}" is a percentage: kept as a number it can be the figure before the sign, or a hundredth of it.',
    'Choose for this column whether 12 % is kept as 12 or as 0.12.',
  ),
  BOOLEAN_UNREADABLE: error('"{text}" is neither yes nor no.', 'Write true or false.'),
  DATE_UNREADABLE: error(
    '"{text}" is not a date.',
    'Write the date as 2026-11-21, or choose the order used in this column.',
  ),
  DATE_AMBIGUOUS: error('"{text}" can be day first or month first.', 'Choose the date order for this column.'),
  DATE_YEAR_SHORT: warning(
    '"{text}" has a year of two digits; it is taken as {year}.',
    'Write the year with four digits, or choose for this column which years are meant.',
  ),
  DATE_YEAR_UNSURE: error(
    '"{text}" has a year of two digits, which can be 19{digits} or 20{digits}.',
    'Choose for this column which years are meant, or write the year with four digits.',
  ),
  DATE_IS_NUMBER: error(
    '"{text}" is a number: spreadsheets count days so.',
    'Choose for this column that its numbers are days of a spreadsheet, or format the cells as dates and save the file again.',
  ),
  DATE_NOT_IN_CALENDAR: error('"{text}" is not a day of the calendar.', 'Correct the day or the month.'),
  DATE_TIME_UNREADABLE: error('"{text}" is not a date and time.', 'Write it as 2026-11-21T09:30:00Z.'),
  EMAIL_UNREADABLE: error('"{text}" is not an e-mail address.', 'Write one address, such as name@example.com.'),
  PHONE_UNVERIFIED: warning(
    '"{text}" is not a number that can be dialled; it is kept as it is.',
    'Check the number, or choose the default country.',
  ),
  LINK_UNREADABLE: error('"{text}" is not a web address.', 'Write a domain or a link, such as example.com.'),
  CURRENCY_UNKNOWN: error('"{text}" is not a currency code.', 'Write a three-letter code, such as EUR.'),
  OPTION_UNKNOWN: error(
    '"{text}" is not an option of {field}.',
    'Use one of: {options}. Or add the option in the data model.',
  ),
  VALUE_REFUSED: error('"{text}" was decided to be refused in {field}.', 'Correct the cell, or decide otherwise.'),
  LIST_UNREADABLE: error('"{text}" is not a list.', 'Write ["A","B"] or A;B.'),
  RATING_OUT_OF_RANGE: error('"{text}" is not a rating from 1 to 5.', 'Write a whole number from 1 to 5.'),
  JSON_UNREADABLE: error('"{text}" is not JSON.', 'Correct the JSON.'),
  UUID_UNREADABLE: error(
    '"{text}" is not an id.',
    'Use the id as exported, or leave the cell empty to create a new record.',
  ),
  NAME_TITLE_LEFT_OUT: warning(
    '{title} in "{text}" is left out: no field holds it.',
    'Add a text field for titles and put them into a column of their own, if you want to keep them.',
  ),
  NAME_NOT_SPLIT: warning(
    '"{text}" is hardly the name of one person; all of it is taken as the first name.',
    'Correct the cell, or write it as "Last, First".',
  ),
  ADDRESS_NOT_SPLIT: warning(
    '"{text}" could not be divided surely; all of it is taken as the street.',
    'Write it as "Street, City, State Postal code, Country", or leave it as it is.',
  ),
  REQUIRED_MISSING: error('{field} is required and has no value.', 'Fill in the cell or set a default value.'),

  UNIQUE_TOO_LONG: error('The text is longer than the {limit} bytes of a unique value.', 'Shorten the text.'),

  // rows of the file
  ROW_TOO_LONG: error(
    'The row has {found} cells, but the header has {expected}; "{text}" has no column.',
    'Quote cells that contain the delimiter, or delete the extra cells.',
  ),
  ROW_TOO_SHORT: warning(
    'The row has {found} cells, but the header has {expected}; the missing cells are taken as empty.',
    'Check that the row is complete.',
  ),
  CELL_OUTSIDE_TABLE: warning(
    'The cell {cell} ("{text}") lies far to the right of the table and is not imported.',
    'Delete the cell, or give its column a name and move it next to the others.',
  ),

  // matching
  KEYS_DISAGREE: error('{keys} point to different records.', 'Keep one identifier in the row, or correct the other.'),
  MATCH_AMBIGUOUS: error(
    '{count} records match by {keys}: {candidates}.',
    'Choose the record for this row, let it make a new one, or skip it.',
  ),
  POSSIBLE_DUPLICATE: warning(
    'The new record may be the same as {others}.',
    'If it is, choose that record for the row; otherwise there is nothing to do.',
  ),
  CHOICE_GONE: error(
    'The record that was chosen for this row is not there any more, or out of your reach.',
    'Choose another record for the row.',
  ),
  UNIQUE_TAKEN: error(
    '{field} "{text}" already belongs to another record.',
    'Change the value, or match by {field} to update that record.',
  ),
  UNIQUE_TAKEN_IN_FILE: error(
    '{field} "{text}" is already used by row {other}.',
    'Keep one of the two rows, or correct the value.',
  ),
  RECORD_DELETED: error('The record is deleted.', 'Restore the record, or let the import restore it.'),
  RECORD_NOT_EDITABLE: error(
    'This row cannot be applied with your access.',
    'Ask an administrator, or remove the row.',
  ),
  RECORD_GONE: error('The record was destroyed after it was selected.', 'Nothing is left to change.'),
  RELATION_NOT_FOUND: error(
    'No record in {target} has the {identifier} "{text}".',
    'Import {target} first, have the missing ones created, correct the value, or leave the cell empty.',
  ),
  RELATION_AMBIGUOUS: error(
    '{count} records in {target} have the {identifier} "{text}": {candidates}.',
    'Use a unique field of {target}.',
  ),
  RELATION_LEFT_EMPTY: warning(
    'No record in {target} has the {identifier} "{text}": the cell counts as blank.',
    'Import {target} first, or have the missing ones created.',
  ),
  RELATION_DELETED: error(
    'The record in {target} with the {identifier} "{text}" is deleted.',
    'Restore it first, or leave the cell empty.',
  ),
  CHANGED_MEANWHILE: error(
    'The record was changed after the preview, so that the row would do something else than shown.',
    'Retry the row: it is checked again.',
  ),
  SAME_RECORD_FAILED: error(
    'Row {other} is for the same record and comes first, but failed.',
    'Correct row {other} and retry: this row goes in after it.',
  ),
  WRITE_FAILED: error('The database refused the row: {reason}', 'Correct the value and retry the row.'),

  // why a row was skipped
  DUPLICATE_SKIPPED: warning('A record with the same {keys} exists.', 'Choose "update" to change that record.'),
  SKIPPED_BY_CHOICE: warning('You chose to skip this row.', 'Take the choice back to import it.'),
  DUPLICATE_IN_FILE: warning(
    'Row {other} is for the same record: it has the same {keys}.',
    'Remove one of the rows, or let rows of one record be put together.',
  ),
  SAME_RECORD_IN_FILE: warning(
    'Row {other} is for the same record: it has the same {keys}.',
    'The rows are applied in the order of the file; remove those that should not count.',
  ),
  ROW_REMOVED: warning('The row was removed in the review.', 'Undo the removal to import it.'),

  // what an undo leaves alone
  EDITED_SINCE: warning('{field} was edited since and is kept.', 'Change it by hand if it should go back.'),
  TAKEN_SINCE: warning(
    '{field} "{text}" belongs to another record by now; what was written is kept.',
    'Change the other record, then put the value back by hand.',
  ),
  RELATION_GONE_SINCE: warning(
    'The record that {field} pointed to was destroyed; what was written is kept.',
    'Choose another record by hand.',
  ),
  IN_USE: warning('The record is used by records that came later and is kept.', 'Undo or remove those first.'),
  GONE_SINCE: warning('The record was destroyed since.', 'Nothing is left to put back.'),
} as const satisfies Record<string, CatalogueEntry>

export type ProblemCode = keyof typeof PROBLEMS
export type ProblemDetails = { readonly [name: string]: string | number }

/** What is wrong with one cell or row. Where it stands (row, column, field) is added by whoever knows. */
export interface Problem {
  readonly code: ProblemCode
  readonly details?: ProblemDetails
}

export const problem = (code: ProblemCode, details?: ProblemDetails): Problem =>
  details === undefined ? { code } : { code, details }

export const severityOf = (code: ProblemCode): Severity => PROBLEMS[code].severity

/** The message and remedy of a problem with its details filled in. */
export function describeProblem({ code, details = {} }: Problem): {
  readonly message: string
  readonly remedy: string
} {
  const { message, remedy } = PROBLEMS[code]
  return { message: fillIn(message, details), remedy: fillIn(remedy, details) }
}

/** Replaces `{name}` by its detail; an absent detail leaves an ellipsis rather than the braces. */
export function fillIn(template: string, details: ProblemDetails): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => shorten(String(details[name] ?? '…')))
}

const LONGEST_QUOTE = 200
const shorten = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)
