/** Names by which other systems and people's own spreadsheets call one thing. */
export type Words = readonly string[]

/**
 * Reads a list of names, separated by commas or lines.
 *
 * Case, accents, spaces and punctuation do not count when headers are compared: "first name" also
 * stands for `FirstName`, `first_name` and "FIRST-NAME".
 */
export const words = (list: string): Words =>
  list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
