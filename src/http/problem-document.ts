/** How a refusal, a fault or a defect is told to programs: RFC 9457, with Waybill's code and remedy. */
import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import type { Language } from '../core/language.ts'
import { Refusal } from '../core/refusal.ts'
import { translatorTo } from '../core/words/translate.ts'

export const PROBLEM_TYPE = 'application/problem+json'

export const ProblemDocument = z
  .object({
    type: z.string().meta({ description: 'Stable identifier of the code: "urn:waybill:error:OBJECT_UNKNOWN".' }),
    title: z.string().meta({ description: 'The HTTP status in words.' }),
    status: z.number().int(),
    code: z.string().meta({ description: 'One of the codes in the catalogue of errors.' }),
    message: z.string().meta({ description: 'What is wrong, in a sentence for people.' }),
    detail: z.string().meta({ description: 'The same as `message`, under the name that RFC 9457 gives it.' }),
    remedy: z.string().meta({ description: 'What can be done about it.' }),
    details: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .meta({ description: 'What the message is about: the name of the object, the limit, …' }),
    requestId: z.string().meta({ description: 'Under this id the log of the server tells more.' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was not carried out.' })

export type ProblemDocument = z.infer<typeof ProblemDocument>

export function describeRefusal(
  refusal: Refusal,
  { id, language }: { readonly id: string; readonly language: Language },
): ProblemDocument {
  const { message, remedy } = translatorTo(language).told(refusal)
  return {
    type: `urn:waybill:error:${refusal.code}`,
    title: STATUS_CODES[refusal.status] ?? 'Error',
    status: refusal.status,
    code: refusal.code,
    message,
    detail: message,
    remedy,
    details: refusal.details,
    requestId: id,
  }
}
