import { Refused } from '../api/request.ts'
import type { FieldView } from '../api/types.ts'

/** Whether a refusal is about this field. The server names it as templates do ("Emails / Primary Email"), or by its path. */
export function isAboutField(error: unknown, { apiName, label }: FieldView): boolean {
  const named = error instanceof Refused ? error.details['field'] : undefined
  if (typeof named !== 'string') return false
  return named === label || named.startsWith(`${label} / `) || named === apiName || named.startsWith(`${apiName}.`)
}
