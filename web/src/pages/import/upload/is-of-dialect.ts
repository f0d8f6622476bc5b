import type { Refused } from '../../../api/request.ts'

const OF_THE_DIALECT: ReadonlySet<string> = new Set([
  'FILE_UNREADABLE',
  'HEADER_ROW_MISSING',
  'TOO_MANY_COLUMNS',
  'ENCODING_UNKNOWN',
])

/** Whether another encoding, delimiter or header row may do away with the refusal. */
export const isOfDialect = ({ code }: Refused): boolean => OF_THE_DIALECT.has(code)
