/** Turns whatever was thrown into a refusal, and the refusal into a problem document. Defects go to the log. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, type RefusalCode } from '../core/refusal.ts'
import { describeFault, type FaultKind } from '../operations/describe-fault.ts'
import { describeRefusal, PROBLEM_TYPE } from './problem-document.ts'

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error, request)
  if (refusal.code === 'DEFECT') request.log.error({ err: error, url: request.url }, 'A defect')
  else if (refusal.status >= 500) request.log.warn({ err: error }, refusal.message)
  const seconds = retryAfter(refusal)
  if (seconds !== null) reply.header('retry-after', seconds)
  // What is announced as a file or a stream has become a problem document.
  reply.removeHeader('content-disposition')
  return reply
    .code(refusal.status)
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(describeRefusal(refusal, request.id))
}

function toRefusal(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return describeInvalid(error)
  const fault = describeFault(error)
  if (fault !== null) return new Refusal(CODE_OF_FAULT[fault])
  return fromFramework(error, request) ?? new Refusal('DEFECT', { id: request.id })
}

const CODE_OF_FAULT: { readonly [kind in FaultKind]: RefusalCode } = {
  unavailable: 'SERVICE_UNAVAILABLE',
  busy: 'SERVICE_UNAVAILABLE',
  full: 'STORAGE_FULL',
}

const SHOWN_ISSUES = 3

type Invalid = Extract<FastifyError, unknown> & Pick<FastifyError, 'validation' | 'validationContext'>

/** `body.options.blank: Invalid option …; body.fileId: …` */
function describeInvalid({ validation = [], validationContext = 'body' }: Invalid): Refusal {
  const issues = validation.map(({ instancePath, message = 'not valid' }) => {
    const path = instancePath.split('/').filter((step) => step !== '')
    return `${[validationContext, ...path].join('.')}: ${message}`
  })
  const rest = issues.length - SHOWN_ISSUES
  const reason = issues.slice(0, SHOWN_ISSUES).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
  return new Refusal('REQUEST_INVALID', { reason })
}

/** What Fastify and its plugins found wrong with the request, before any of our code saw it. */
function fromFramework(error: unknown, request: FastifyRequest): Refusal | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? error.code : null
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('REQUEST_TOO_LARGE', { limit: `${request.routeOptions.bodyLimit / 1024 ** 2} MB` })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('MEDIA_TYPE_UNKNOWN', { type: request.headers['content-type'] ?? '' })
  }
  const status = 'statusCode' in error ? error.statusCode : null
  if (status === 400) return new Refusal('REQUEST_INVALID', { reason: error.message })
  // Folders and hidden files among the pages.
  return status === 403 || status === 404 ? new Refusal('ROUTE_UNKNOWN', { path: request.url }) : null
}

const RETRY_AFTER_SECONDS: Partial<Record<RefusalCode, number>> = { SERVICE_UNAVAILABLE: 5, IDEMPOTENCY_BUSY: 1 }

function retryAfter({ code, details }: Refusal): number | null {
  if (code === 'TOO_MANY_REQUESTS') return Number(details['seconds'])
  return RETRY_AFTER_SECONDS[code] ?? null
}
