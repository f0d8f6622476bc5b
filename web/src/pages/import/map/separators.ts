/** What can stand between cells that are put together. */
export const SEPARATORS = { space: ' ', comma: ', ', dash: ' - ', line: '\n', none: '' } as const

export type SeparatorName = keyof typeof SEPARATORS
export const SEPARATOR_NAMES = Object.keys(SEPARATORS) as readonly SeparatorName[]
