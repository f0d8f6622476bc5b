/* oxlint-disable no-control-regex -- no text of a person has NUL in it */
/**
 * What a spreadsheet says of a cell beyond its text. A spreadsheet is converted into rows of text once;
 * in them such a cell begins with a mark, which no text of a person begins with.
 */

/** The cell holds an error, such as #N/A, and no value. What follows is the error as it is shown. */
export const ERROR_MARK = '\0!'

/** The cell holds a number of more digits than a spreadsheet keeps. What follows is the number as it was kept. */
export const LOST_DIGITS_MARK = '\0~'

/** The cell holds a number with decimals. What follows has a point before them, whatever the rest of the column has. */
export const DECIMAL_MARK = '\0='

/** A cell that lies far outside of the table. What follows is its name and its text: `XFD1048576 draft`. */
export const OUTSIDE_MARK = '\0>'

const MARKS = /\0[!~=>]/g

/** Cheap: looks at one character, which is all that a cell without a mark costs. */
export const mayBeMarked = (text: string): boolean => text.charCodeAt(0) === 0

/** The text as a person sees it in the spreadsheet; also where marked cells were put together. */
export const unmarked = (text: string): string => (text.includes('\0') ? text.replaceAll(MARKS, '') : text)

/** As `unmarked`, in a form that says of a number by itself where its decimals begin: of 1.234 nobody knows. */
export const unmistakable = (text: string): string =>
  text.startsWith(DECIMAL_MARK) ? `${text.slice(DECIMAL_MARK.length)}0` : unmarked(text)
