/**
 * What a spreadsheet says of a cell beyond its text. A spreadsheet is converted into rows of text once;
 * in them such a cell begins with a mark, which no text of a person begins with.
 */

/** The cell holds an error, such as #N/A, and no value. What follows is the error as it is shown. */
export const ERROR_MARK = '\0!'

/** The cell holds a number of more digits than a spreadsheet keeps. What follows is the number as it was kept. */
export const LOST_DIGITS_MARK = '\0~'

const MARK_LENGTH = 2

/** Cheap: looks at one character, which is all that a cell without a mark costs. */
export const isMarked = (text: string): boolean =>
  text.charCodeAt(0) === 0 && (text.startsWith(ERROR_MARK) || text.startsWith(LOST_DIGITS_MARK))

/** The text as a person sees it in the spreadsheet. */
export const unmarked = (text: string): string => (isMarked(text) ? text.slice(MARK_LENGTH) : text)
