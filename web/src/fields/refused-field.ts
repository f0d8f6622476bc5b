import { Refused, toRefused } from '../api/request.ts'
import type { FieldView } from '../api/types.ts'

/** Whether a refusal is about this field. The server names it as templates do ("Emails / Primary Email"), or by its path. */
export function isAboutField(error: unknown, { apiName, label }: FieldView): boolean {
  const named = error instanceof Refused ? error.details['field'] : undefined
  if (typeof named !== 'string') return false
  return named === label || named.startsWith(`${label} / `) || named === apiName || named.startsWith(`${apiName}.`)
}

interface Words {
  readonly message: string
  /** Null where the message says it already. */
  readonly remedy: string | null
}

/** The words of a refusal where the field stands beside them: its name need not be said again. */
export function wordsAtField(error: unknown): Words {
  const { code, message, remedy, details } = toRefused(error, 0)
  const { reason } = details
  return code === 'VALUE_INVALID' && typeof reason === 'string'
    ? { message: reason, remedy: null }
    : { message, remedy }
}
