/** What can be done at one stroke about all rows that have one problem, by name. See `fixes.ts`. */
export const FIX_NAMES = [
  'writeAtSign',
  'removeSigns',
  'removeSpaces',
  'removeLetters',
  'readAs',
  'useOption',
  'clear',
  'makeNewRecords',
  'skipRows',
  'removeRows',
] as const
export type FixName = (typeof FIX_NAMES)[number]
