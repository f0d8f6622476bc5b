import type { ReviewRow, RowScope } from '../../../../../api/types.ts'
import type { AskedProblem } from './asked-problem.ts'

/** @param isForAll every row that has the same problem with the same text; where several columns are the key, only this row */
export function scopeOfAnswer({ row }: ReviewRow, { code, field, text }: AskedProblem, isForAll: boolean): RowScope {
  if (!isForAll || field === undefined || text === undefined) return { rows: [row] }
  return { filter: { problem: code, field, value: text } }
}
