/**
 * Which problems keep a row out, and which are only worth knowing. The server counts them so too; it does
 * not send the severity with a problem's code, so the warnings are named here and a test holds the two equal.
 */
import type { ProblemCode } from '../../api/types.ts'

export const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'PHONE_UNVERIFIED',
  'ROW_TOO_SHORT',
  'DUPLICATE_SKIPPED',
  'DUPLICATE_IN_FILE',
  'SAME_RECORD_IN_FILE',
  'ROW_REMOVED',
  'EDITED_SINCE',
  'TAKEN_SINCE',
  'RELATION_GONE_SINCE',
  'IN_USE',
  'GONE_SINCE',
])

export const severityOf = (code: ProblemCode): 'error' | 'warning' => (WARNINGS.has(code) ? 'warning' : 'error')
