/** Turns whatever was thrown while a request was answered into a refusal: the one thing that is told. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { FastifyError, FastifyRequest } from 'fastify'
import { Refusal, type RefusalCode } from '../core/refusal.ts'
import { describeFault, type FaultKind } from '../operations/describe-fault.ts'
import { formatBytes } from './format-bytes.ts'

/** @returns a refusal of the code DEFECT for whatever is nobody's mistake but ours */
export function toRefusal(error: unknown, request: FastifyRequest): Refusal {
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

/** `body.options.blank: Invalid option …; body.fileId: …` */
function describeInvalid(error: Pick<FastifyError, 'validation' | 'validationContext'>): Refusal {
  const { validation = [], validationContext = 'body' } = error
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
    return new Refusal('REQUEST_TOO_LARGE', { limit: formatBytes(request.routeOptions.bodyLimit) })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('MEDIA_TYPE_UNKNOWN', { type: request.headers['content-type'] ?? '' })
  }
  const status = 'statusCode' in error ? error.statusCode : null
  if (status === 400) return new Refusal('REQUEST_INVALID', { reason: error.message })
  // Folders and hidden files among the pages.
  return status === 403 || status === 404 ? new Refusal('ROUTE_UNKNOWN', { path: request.url }) : null
}
